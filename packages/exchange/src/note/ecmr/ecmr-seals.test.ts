import { readFileSync } from 'node:fs';
import type { TransportConsignment } from '@karvon/model';
import { expect, test } from 'vitest';
import { checkEcmr, readEcmr, writeEcmr } from './ecmr-note.ts';
import { ecmrContentHash, sealEcmr } from './ecmr-seals.ts';

const draft = readEcmr(readFileSync(new URL('../../../fixtures/ecmr/valid-draft.json', import.meta.url), 'utf8'))
  .consignment!;

const issue = { role: 'CZ', stage: 'issue', name: 'З. Каримов', signedAt: '2026-11-24T09:50:00+05:00' } as const;
const takingOver = { role: 'CA', stage: 'taking-over', signedAt: '2026-11-24T10:15:00+05:00' } as const;
const delivery = { role: 'CN', stage: 'delivery', signedAt: '2026-11-25T08:35:00+05:00' } as const;

const codesOf = (consignment: TransportConsignment) => checkEcmr(consignment).map(({ code }) => code);

test('NO21 Sender, carrier and consignee seal in turn, and each seal holds through writing and reading', () => {
  let note = draft;
  for (const request of [issue, takingOver, delivery]) {
    note = sealEcmr(note, request);
    const { consignment, findings } = readEcmr(writeEcmr(note).text);
    expect(findings).toEqual([]);
    expect(codesOf(consignment!)).toEqual([]);
    expect(consignment!.signatures).toHaveLength(note.signatures.length);
  }
});

test('NO22 A change of what a party sealed breaks its seal, and of what comes later does not', () => {
  const issued = sealEcmr(draft, issue);
  const parties = issued.parties.map((party) =>
    party.role === 'CA' ? { ...party, name: { ru: 'ООО «Вахш Авто»' } } : party,
  );
  expect(codesOf({ ...issued, parties })).toEqual([]);
  expect(codesOf({ ...issued, movements: [] })).toEqual([]);
  const remarks = [...issued.remarks, { kind: 'agreement' as const, text: { ru: 'Доплата 100 USD' } }];
  expect(codesOf({ ...issued, remarks })).toEqual(['note-seal-broken']);
  const taken = sealEcmr(issued, takingOver);
  expect(codesOf({ ...taken, movements: [] })).toEqual(['note-seal-broken']);
  expect(codesOf({ ...taken, signatures: taken.signatures.slice(1) })).toEqual(['note-seal-order', 'note-seal-broken']);
});

test('NO23 The hash of a content is SHA-256 in hex, the same whatever the order of fields', () => {
  const { items, ...rest } = draft;
  const hash = ecmrContentHash(draft, 'issue');
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(ecmrContentHash({ items, ...rest }, 'issue')).toBe(hash);
  expect(ecmrContentHash({ ...draft, times: {} }, 'issue')).toBe(hash);
  expect(ecmrContentHash({ ...draft, items: [] }, 'issue')).not.toBe(hash);
});
