/** Fuzzing of notes in JSON and of tables in CSV: each says what `count` mutated documents came to. */
export { fuzzNotes, fuzzTables } from '../src/document/testing/document-fuzz.ts';
