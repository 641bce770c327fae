import { DOCUMENT_FORMATS, EXCHANGE_FINDING_CODES } from '@karvon/exchange';
import { EVENT_CLASSIFIERS, TRANSPORT_EVENT_TYPES } from '@karvon/model';
import { checkIdentifier, FINDING_CODES, IDENTIFIER_KINDS, KIND_GROUPS } from '@karvon/standards';
import { expect, test } from 'vitest';
import { TARGETS } from '../document/document-report.ts';
import { SAMPLES } from '../numbers/samples.ts';
import { type CheckWords, loadCheckWords } from './check-words.ts';
import { lostValue } from './said-loss.ts';
import { makeSpeaker, pickValues } from './speaker.ts';

const WORDS: readonly CheckWords[] = await Promise.all([loadCheckWords('ru'), loadCheckWords('tg')]);

test('W60 Every code of a finding has a sentence in Russian and Tajik', () => {
  const codes = [...Object.keys(FINDING_CODES), ...Object.keys(EXCHANGE_FINDING_CODES)];
  for (const { language, tables } of WORDS) {
    const silent = codes.filter((code) => !/\p{Script=Cyrillic}/u.test(tables?.findings[code] ?? ''));
    expect(silent, language).toEqual([]);
  }
});

test('W61 Every kind, group and part of an identifier, every event, format and target has a name in the three languages', async () => {
  const parts = Object.entries(SAMPLES).flatMap(([kind, sample]) => checkIdentifier(kind, sample).parts);
  const groups = Object.keys(KIND_GROUPS).filter((group) => (KIND_GROUPS[group]?.length ?? 0) > 1);
  const keys = [
    ...IDENTIFIER_KINDS.map(({ kind }) => `kind.${kind}`),
    ...groups.map((group) => `group.${group}`),
    ...parts.map(({ name }) => `part.${name}`),
    ...Object.keys(TRANSPORT_EVENT_TYPES).map((type) => `type.${type}`),
    ...EVENT_CLASSIFIERS.map((classifier) => `classifier.${classifier}`),
    ...[...Object.keys(DOCUMENT_FORMATS), ...TARGETS].map((format) => `format.${format}`),
  ];
  for (const { language, texts } of [...WORDS, await loadCheckWords('en')]) {
    expect(
      keys.filter((key) => !Object.hasOwn(texts, key)),
      language,
    ).toEqual([]);
  }
});

test('W62 What a number says is said in Russian and Tajik, but for the long lists of packages, units and means of transport', () => {
  const texts = { ...SAMPLES, country: 'KZ', 'dangerous-class': '1.4S', incoterm: 'CIP Poti', hs: '0102030405' };
  const more = ['42G0', '22T6', '25R1', 'L5G1', '28U1'].map((text) => ['container-size-type', text] as const);
  const wagons = ['20', '46', '69', '71', '79', '95'].map((start) => ['wagon-cis', start.padEnd(7, '0')] as const);
  for (const words of WORDS) {
    const { meaning } = makeSpeaker(words);
    const english = [...Object.entries(texts), ...more, ...wagons]
      .flatMap(([kind, text]) => checkIdentifier(kind, text).parts.map((part) => ({ kind, ...part })))
      .filter(({ kind, name }) => !LONG_LISTS.includes(name) && !(kind.startsWith('tax-') && name === 'number'))
      .filter((part) => meaning(part.meaning).language === 'en')
      .map((part) => `${part.kind} ${part.name}: ${part.meaning}`);
    expect(english, words.language).toEqual([]);
  }
  expect(makeSpeaker(WORDS[1] as CheckWords).meaning('Kazakhstan').text).toBe('Қазоқистон');
});

/** Parts whose names are lists of hundreds of trade words, said in English everywhere. */
const LONG_LISTS = ['package', 'unit', 'means'];

test('W70 The values that a finding names are picked out of its sentence', () => {
  expect(pickValues('Check digit is 4; it should be 3, or another character is wrong.')).toEqual(['4', '3']);
  expect(pickValues('Found "CSQU 12"; wanted six digits.')).toEqual(['CSQU 12']);
  expect(pickValues('The masses add up to 22000 kg; the total says 22500 kg.')).toEqual(['22000 kg', '22500 kg']);
  expect(pickValues('The box is empty.')).toEqual([]);
  expect(lostValue('The CIM/SMGS note does not carry "2026-11-23".')).toBe('"2026-11-23"');
  expect(lostValue('"seal: 7": no segment says it.')).toBe('"seal: 7"');
});
