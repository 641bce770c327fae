import { expect, test } from 'vitest';
import { aperakFor } from './aperak.ts';
import { contrlFor } from './contrl.ts';
import { createEdifactReader } from './edifact-reader.ts';
import { encodeInterchange, type WrittenInterchange, writeInterchange } from './interchange-text.ts';
import type { EdifactSink } from './message.ts';
import { buildMessageTree } from './message-tree.ts';
import { findMessageStructure } from './messages/message-structures.ts';
import { type InterchangeReceipt, withReceipts } from './receipt.ts';
import { readPieces } from './testing/reading-outcome.ts';

const OPTIONS = { preparedDate: '20260311', preparedTime: '0930', controlReference: 'ACK7' };
const UNB = "UNB+UNOC:3+SOMON:ZZZ+TJR:14+260311:0915+K1'";
const GOOD = "UNH+1+IFTSTA:D:96A:UN'BGM+77+A+9'CNI+1'STS+1'UNT+5+1'";
const BAD = "UNH+2+IFTSTA:D:96A:UN'BGM+77+A+9'CNI+1'XYZ+1'STS+1'UNT+9+2'";

function receiptsOf(text: string): readonly InterchangeReceipt[] {
  const receipts: InterchangeReceipt[] = [];
  const inner: EdifactSink = { onFinding: () => {}, onMessage: () => {} };
  const sink = withReceipts(
    {
      ...inner,
      onMessage: (message) => {
        const structure = findMessageStructure(message.header);
        if (structure !== undefined) buildMessageTree(message, structure, (finding) => sink.onFinding(finding));
      },
    },
    (receipt) => receipts.push(receipt),
  );
  const reader = createEdifactReader(sink);
  reader.write(new TextEncoder().encode(text));
  reader.end();
  return receipts;
}

function replyText(reply: WrittenInterchange | undefined): string {
  return reply === undefined ? 'none' : writeInterchange({ ...reply, hasLineBreaks: true }).text;
}

const contrlText = (text: string) =>
  receiptsOf(text)
    .map((receipt) => replyText(contrlFor(receipt, OPTIONS)))
    .join('');

test('ED16 CONTRL acknowledges an interchange and rejects the messages, segments and elements with errors', () => {
  const text = contrlText(`${UNB}${GOOD}${BAD}UNZ+2+K1'`);
  expect(text.split('\n')).toEqual([
    "UNA:+.? '",
    "UNB+UNOC:3+TJR:14+SOMON:ZZZ+260311:0930+ACK7'",
    "UNH+1+CONTRL:D:3:UN'",
    "UCI+K1+SOMON:ZZZ+TJR:14+7'",
    "UCM+2+IFTSTA:D:96A:UN+4+29+UNT+2'",
    "UCS+4+15'",
    "UNT+5+1'",
    "UNZ+1+ACK7'",
    '',
  ]);
  expect(contrlText(`${UNB}${GOOD}UNZ+1+K2'`)).toContain("UCI+K1+SOMON:ZZZ+TJR:14+4+28+UNZ+3'");
  expect(contrlText(`${UNB}${GOOD}`)).toContain("UCI+K1+SOMON:ZZZ+TJR:14+4+13'");
});

test('ED17 Acknowledgements and messages without UNB are not acknowledged', () => {
  expect(contrlText(`${UNB}UNH+1+CONTRL:D:3:UN'UCI+9+A+B+7'UNT+3+1'UNZ+1+K1'`)).toBe('none');
  expect(contrlText(GOOD)).toBe('none');
});

test('ED18 APERAK answers each message that has findings, rejecting the one with an error', () => {
  const [receipt] = receiptsOf(`${UNB}${GOOD}${BAD}UNZ+2+K1'`);
  const text = replyText(aperakFor(receipt as InterchangeReceipt, OPTIONS));
  expect(text.split('\n').slice(2, 11)).toEqual([
    "UNH+1+APERAK:D:96A:UN'",
    "BGM+313+ACK7-1+9+RE'",
    "DTM+137:202603110930:203'",
    "RFF+ACW:2'",
    "RFF+AGO:K1'",
    "NAD+MS+TJR'",
    "NAD+MR+SOMON'",
    "ERC+29::ZZZ'",
    'FTX+AAO+++edifact-message-count-differs?: UNT counts "9" segments, 6 came. (UNT 1:2, element 1)\'',
  ]);
  const [clean] = receiptsOf(`${UNB}${GOOD}UNZ+1+K1'`);
  expect(aperakFor(clean as InterchangeReceipt, OPTIONS)).toBeUndefined();
});

test('ED19 Acknowledgements are interchanges that the reader finds no fault with', () => {
  for (const bad of [`${UNB}${GOOD}${BAD}UNZ+2+K1'`, `${UNB}${BAD}UNZ+7+K3'`]) {
    for (const receipt of receiptsOf(bad)) {
      for (const reply of [contrlFor(receipt, OPTIONS), aperakFor(receipt, OPTIONS)]) {
        const bytes = encodeInterchange(writeInterchange(reply as WrittenInterchange).text, 'UNOC');
        expect(readPieces([bytes]).findings).toEqual([]);
      }
    }
  }
});
