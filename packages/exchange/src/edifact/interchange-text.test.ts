import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  encodeInterchange,
  type WrittenInterchange,
  type WrittenSegment,
  writeInterchange,
} from './interchange-text.ts';
import { ADVICE_DEFAULT } from './service-advice.ts';
import { readPieces } from './testing/reading-outcome.ts';

const party = { id: 'SOMONCARGO', qualifier: 'ZZZ', internalId: '' };
const INTERCHANGE: WrittenInterchange = {
  syntaxIdentifier: 'UNOC',
  syntaxVersion: '3',
  sender: party,
  recipient: { ...party, id: 'TJDYURAIL' },
  preparedDate: '260311',
  preparedTime: '0915',
  controlReference: 'KRV0001',
};

const ADVICES = [
  ADVICE_DEFAULT,
  { ...ADVICE_DEFAULT, componentSeparator: '|', elementSeparator: '^', segmentTerminator: '~' },
  { ...ADVICE_DEFAULT, releaseCharacter: '\\', repetitionSeparator: ' ', segmentTerminator: '\n' },
];
const SETS = [
  { syntaxIdentifier: 'UNOA', signs: "ABCZ09 .,-()/=!%&*;<>'+:?" },
  { syntaxIdentifier: 'UNOC', signs: "aZ0 'é+ü:?*ÿ~|^\\" },
  { syntaxIdentifier: 'UNOE', signs: "Жя№ё'+:?* ~|^\\Ў" },
  { syntaxIdentifier: 'UNOF', signs: "Ωά'+:?* ~|^\\" },
  { syntaxIdentifier: 'UNOY', signs: "Ҷӯ棉🚂'+:?* ~|^\\\ufeff" },
];

/** A value ends with a letter, so that no trailing blank or empty value is a question of taste. */
const textValue = (signs: string) =>
  fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((characters) => `${characters.join('')}9`);

/** Segments whose elements are values, components or, in version 4, repetitions. */
function segmentOf(signs: string, hasRepetitions: boolean): fc.Arbitrary<WrittenSegment> {
  const components = fc.array(textValue(signs), { minLength: 1, maxLength: 3 });
  const repetitions = fc.array(components, { minLength: 1, maxLength: hasRepetitions ? 3 : 1 });
  return fc
    .tuple(fc.constantFrom('NAD', 'FTX', 'RFF'), fc.array(repetitions, { minLength: 1, maxLength: 4 }))
    .map(([tag, elements]) => [tag, ...elements]);
}

/** As `readPieces` shows segments. */
function textOf([tag, ...elements]: WrittenSegment): string {
  const repeated = elements as readonly (readonly (readonly string[])[])[];
  return [tag, ...repeated.map((element) => element.map((components) => components.join('/')).join('~'))].join('|');
}

const writing = fc
  .record({
    set: fc.constantFrom(...SETS),
    advice: fc.constantFrom(...ADVICES),
    syntaxVersion: fc.constantFrom('2' as const, '3' as const, '4' as const),
    hasLineBreaks: fc.boolean(),
  })
  .chain((options) => {
    const hasRepetitions = options.syntaxVersion === '4' && options.advice.repetitionSeparator !== ' ';
    return fc.record({
      options: fc.constant(options),
      messages: fc.array(fc.array(segmentOf(options.set.signs, hasRepetitions), { maxLength: 5 }), {
        minLength: 1,
        maxLength: 3,
      }),
    });
  });

test('ED5 What the writer writes the reader reads as it was, in each set, version and with any service characters', () => {
  fc.assert(
    fc.property(writing, ({ options, messages }) => {
      const { set, ...others } = options;
      const written = writeInterchange({
        ...INTERCHANGE,
        ...others,
        syntaxIdentifier: set.syntaxIdentifier,
        messages: messages.map((segments, i) => ({ reference: `${i}`, type: 'IFTMIN', directory: 'D.96A', segments })),
      });
      expect(written.losses).toEqual([]);
      const outcome = readPieces([encodeInterchange(written.text, set.syntaxIdentifier)]);
      expect(outcome.findings).toEqual([]);
      const expected = messages.map((segments, i) => ({ header: `IFTMIN D.96A ${i}`, segments: segments.map(textOf) }));
      expect(outcome.interchanges.map((interchange) => interchange.messages)).toEqual([expected]);
    }),
  );
});

test('ED6 A character that the set lacks is replaced, and the loss names where and what', () => {
  const messages = [
    { reference: '1', type: 'IFTMIN', directory: 'D.96A', segments: [['NAD', 'CN', ['Сомон\n', 'Rudaki ō']] as const] },
  ];
  const written = writeInterchange({ ...INTERCHANGE, syntaxIdentifier: 'UNOB', messages });
  expect(written.text).toContain("NAD+CN+?????????? :Rudaki ??'");
  expect(written.losses).toEqual([
    {
      path: '/messages/0/segments/0/elements/2/components/1',
      message: 'UNOB cannot carry "Сомон\\n" of "Сомон\\n".',
    },
    { path: '/messages/0/segments/0/elements/2/components/2', message: 'UNOB cannot carry "ō" of "Rudaki ō".' },
  ]);
  const capitals = writeInterchange({
    ...INTERCHANGE,
    syntaxIdentifier: 'UNOA',
    messages: [],
    sender: { ...party, id: 'Somon' },
  });
  expect(capitals.text).toContain('+SOMON:ZZZ+');
});
