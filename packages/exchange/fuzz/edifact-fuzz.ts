/** Fuzzing of the EDIFACT reader: `fuzzEdifact(seed, count)` says what `count` mutated interchanges came to. */
export { fuzzEdifact } from '../src/edifact/testing/edifact-fuzz.ts';
