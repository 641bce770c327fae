/** Fuzzing of the reader of XML events: `fuzzEventXml(seed, count)` says what `count` mutated documents came to. */
export { fuzzEventXml } from '../src/epcis/testing/epcis-fuzz.ts';
