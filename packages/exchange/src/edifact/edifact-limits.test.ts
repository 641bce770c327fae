import { expect, test } from 'vitest';
import { readPieces } from './testing/reading-outcome.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const UNB = "UNB+UNOC:3+SOMON+TJR+260311:0915+K1'";
const message = (reference: string, body: string) =>
  `UNH+${reference}+IFTSTA:D:96A:UN'${body}UNT+${body.split("'").length + 1}+${reference}'`;

test('ED7 A message or segment longer than the limit is refused, and the messages after it are read', () => {
  const long = message('1', `FTX+AAI+++${'A'.repeat(200_000)}'BGM+1'`);
  const many = message('2', "BGM+77+A'".repeat(30_000));
  const text = `${UNB}${long}${many}${message('3', "BGM+77+B'")}UNZ+3+K1'`;
  const { findings, interchanges } = readPieces([bytesOf(text)], {
    segmentLengthMax: 100_000,
    messageLengthMax: 250_000,
  });
  expect(findings.map(({ code, place }) => [code, place.segment?.tag, place.segment?.position])).toEqual([
    ['edifact-segment-too-large', 'FTX', 3],
    ['edifact-message-too-large', 'UNH', 6],
  ]);
  expect(interchanges[0]?.messages).toEqual([{ header: 'IFTSTA D.96A 3', segments: ['BGM|77|B'] }]);
});

test('ED8 A control reference that the caller has read before is a repeated one', () => {
  const bytes = bytesOf(`${UNB}${message('1', "BGM+77+B'")}UNZ+1+K1'`);
  const known = (key: string) => readPieces([bytes], { knownInterchanges: new Set([key]) }).findings;
  expect(known(':SOMON\n:TJR\nK2')).toEqual([]);
  expect(known(':SOMON\n:TJR\nK1').map(({ code }) => code)).toEqual(['edifact-interchange-reference-repeated']);
});

test('ED9 Of findings of one code a thousand are listed, the last of them saying so', () => {
  const { findings } = readPieces([bytesOf(`${UNB}${message('1', "bgm+1'".repeat(5000))}UNZ+1+K1'`)]);
  expect(findings.length).toBe(1000);
  expect(findings.at(-1)?.message).toContain('Further findings of this kind are not listed.');
});
