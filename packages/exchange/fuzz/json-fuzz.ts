/** Fuzzing of the readers of JSON events: `fuzzEventJson(seed, count)` says what `count` mutated documents came to. */
export { fuzzEventJson } from '../src/epcis/testing/epcis-fuzz.ts';
