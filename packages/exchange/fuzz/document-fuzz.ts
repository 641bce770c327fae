/** Fuzzing of notes in JSON, of tables in CSV and of EDIFACT messages: each says what `count` mutated documents came to. */
export { fuzzMessages, fuzzNotes, fuzzTables } from '../src/document/testing/document-fuzz.ts';
