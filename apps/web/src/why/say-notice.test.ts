import { expect, test } from 'vitest';
import { english as en } from '../words/english.ts';
import type { Messages } from '../words/messages.ts';
import type { Names } from '../words/names.tsx';
import { legibleId } from '../words/names.tsx';
import ru from '../words/ru.json';
import tg from '../words/tg.json';
import { makeWords } from '../words/words.tsx';
import { sayNotice } from './say-notice.ts';

const NAMES: Names = {
  state: (code) => ({ KZ: 'Kazakhstan', TJ: 'Tajikistan' })[code] ?? code,
  region: (_, name) => name,
  place: ({ nameEn }) => nameEn,
  border: ({ nameEn }) => nameEn,
  placeId: legibleId,
  equipment: (id) => id,
  source: (id) => ({ title: id, lang: 'en', date: '' }),
};
const writerOf = (language: 'en' | 'ru' | 'tg', messages: Messages) => ({
  words: makeWords(language, messages),
  names: NAMES,
  money: (cents: number) => `${cents / 100} USD`,
});

/** Every code that the planner and the reading of requests give, with params as they give them. */
const NOTICES = [
  { code: 'why-cheapest', params: { costCents: 433_221, hoursMoreThanFastest: 981.02 } },
  { code: 'why-fastest', params: { p50Hours: 243.38, costMoreThanCheapestCents: 163_714 } },
  {
    code: 'why-most-reliable',
    params: { riskHours: 32.15, assumedPercent: 40, costMoreThanCheapestCents: 1, hoursMoreThanFastest: 54.4 },
  },
  {
    code: 'why-greenest',
    params: { emissionsGCo2e: 1_681_256, costMoreThanCheapestCents: 1, hoursMoreThanFastest: 3 },
  },
  { code: 'why-balanced', params: { costMoreThanCheapestCents: 1, hoursMoreThanFastest: 2, gramsMoreThanGreenest: 3 } },
  { code: 'why-alternative', params: { costMoreThanCheapestCents: 1, hoursMoreThanFastest: 2, riskHours: 3 } },
  {
    code: 'goods-read-as',
    params: { text: 'yarn', hs: '5205', nameEn: 'Yarn', nameRu: 'Пряжа', nameTg: 'Ришта', others: '' },
  },
  { code: 'goods-unknown', params: { text: 'x' } },
  { code: 'door-read-as', params: { field: 'from', text: 'Hujand', name: 'Khujand', state: 'TJ' } },
  { code: 'volume-assumed', params: { volumeM3: 66.7, densityKgPerM3: 330 } },
  { code: 'reefer-assumed', params: { hs: '0806' } },
  { code: 'lithium-declared', params: { un: '3481' } },
  { code: 'lithium-small', params: {} },
  {
    code: 'ready-on-holiday',
    params: {
      state: 'CN',
      nameEn: 'Golden Week',
      nameRu: 'Неделя',
      nameTg: 'Ҳафта',
      from: '2027-10-01',
      to: '2027-10-07',
      grade: 'D',
    },
  },
  {
    code: 'border-on-holiday',
    params: {
      crossing: 'kz-dostyk',
      state: 'CN',
      nameEn: 'Golden Week',
      nameRu: 'Неделя',
      nameTg: 'Ҳафта',
      from: '2027-10-01',
      to: '2027-10-07',
      grade: 'V',
    },
  },
  {
    code: 'arrival-on-holiday',
    params: {
      state: 'CN',
      nameEn: 'Golden Week',
      nameRu: 'Неделя',
      nameTg: 'Ҳафта',
      from: '2027-10-01',
      to: '2027-10-07',
      grade: 'V',
    },
  },
  { code: 'deadline-out-of-reach', params: { percent: 0, earliest: '2026-12-20T10:00:00+04:00' } },
  { code: 'incoterm-no-ship', params: { term: 'FOB', counterpart: 'FCA' } },
  { code: 'incoterm-wrong-end', params: { term: 'DAP', place: 'Khujand', end: 'to' } },
  { code: 'incoterm-no-place', params: { term: 'FCA' } },
  { code: 'modelled-share', params: { percent: 55 } },
  { code: 'rate-missing', params: { kind: 'port', state: 'KZ', at: 'kz-aktau-port' } },
  { code: 'sanctions-check', params: { state: 'KZ', date: '2026-12-01' } },
  { code: 'permit-needed', params: { state: 'KZ', carrierState: 'TJ' } },
  { code: 'permit-unknown', params: { state: 'KZ', carrierState: 'TJ' } },
  { code: 'carrier-restricted', params: { state: 'KZ', carrierState: 'TJ' } },
  { code: 'carrier-ban', params: { territory: 'KZ', carrier: 'TJ' } },
  { code: 'border-restricted', params: { fromState: 'KZ', toState: 'TJ', mode: 'road' } },
  { code: 'closed-border', params: { fromState: 'KZ', toState: 'TJ', mode: 'rail' } },
  { code: 'winter-closure', params: { crossing: 'kz-uz-tazhen', from: '2025-01-30', to: '' } },
  { code: 'dwell-unknown', params: { crossing: 'kz-uz-tazhen' } },
  { code: 'seal-required', params: { mode: 'road', rule: 'eaeu-seal' } },
  { code: 'seal-unknown', params: { mode: 'road', rule: '' } },
  { code: 'may-miss-last-departure', params: { percent: 4 } },
  { code: 'deadline-at-risk', params: { percent: 62 } },
  { code: 'excluded-state', params: { state: 'KZ' } },
  { code: 'excluded-mode', params: { mode: 'air' } },
  { code: 'excluded-place', params: { place: 'kz-aktau-port' } },
  { code: 'road-limit', params: { state: 'KZ', foundKg: 27_000, mostKg: 22_000 } },
  { code: 'planned-link', params: { link: 'kg-torugart kg-kara-suu', opensOn: '2030-01-01' } },
  { code: 'planned-crossing', params: { crossing: 'a-b', opensOn: '2030-01-01' } },
  { code: 'planned-service', params: { service: 'aktau-alat', opensOn: '2030-01-01' } },
  { code: 'closed-link', params: { link: 'a-b c-d', from: '', to: '' } },
  { code: 'closed-crossing', params: { crossing: 'am-tr', from: '1993-04-03', to: '' } },
  { code: 'closed-service', params: { service: 'x', from: '', to: '' } },
  { code: 'closed-place', params: { place: 'kz-aktau-port', from: '2026-12-01', to: '' } },
  { code: 'what-if-closure', params: { place: 'kz-aktau-port', from: '2026-12-01', to: '', end: 'open' } },
  { code: 'what-if-delay', params: { place: 'kz-aktau-port', holdHours: 24 } },
  {
    code: 'what-if-price',
    params: { kind: 'port', percent: 20, way: 'more', hasMode: 'yes', mode: 'sea', hasState: 'yes', state: 'KZ' },
  },
  { code: 'no-reefer-power', params: { place: 'kz-aktau-port' } },
  { code: 'little-saving', params: { savesCents: 12_000, slowerHours: 167, than: 'tilt-truck-1' } },
  { code: 'little-faster', params: { moreCents: 86_000, fasterHours: 1.4, than: 'tilt-truck-1' } },
  { code: 'many-transshipments', params: { more: 3, savesCents: 47_000, than: 'tilt-truck-1' } },
  { code: 'truck-between', params: { savesCents: 12_000, than: 'covered-wagon-1' } },
  { code: 'rail-hop', params: { place: 'kz-aktau-port' } },
  { code: 'beaten', params: { by: 'tilt-truck-1', moreCents: 47_000, moreHours: 30 } },
  { code: 'air-too-heavy', params: { massKg: 22_000, maxKg: 5000 } },
  { code: 'no-dangerous-handling', params: { place: 'kz-aktau-port' } },
] as const;

test('W21 Every notice of the planner has words in the three languages, with its figures in units', () => {
  for (const writer of [writerOf('en', en), writerOf('ru', ru), writerOf('tg', tg)]) {
    for (const notice of NOTICES) {
      expect(writer.words.has(`notice.${notice.code}`), notice.code).toBe(true);
      expect(sayNotice(notice, writer), notice.code).not.toMatch(/[{}]|undefined|NaN/);
    }
  }
  const writer = writerOf('en', en);
  expect(sayNotice(NOTICES[0], writer)).toBe(
    'The lowest price of the ways offered: 4332.21 USD. It takes 41 d longer than the fastest',
  );
  expect(sayNotice(NOTICES.find(({ code }) => code === 'rate-missing')!, writer)).toBe(
    'No rate is known: Port, Kazakhstan, Aktau port. The price is a lower bound',
  );
  const [holiday] = NOTICES.filter(({ code }) => code === 'arrival-on-holiday');
  const oneDay = { ...holiday!, params: { ...holiday!.params, to: '2027-10-01' } };
  const days = [
    ['en', en],
    ['ru', ru],
    ['tg', tg],
  ] as const;
  for (const [language, messages] of days) {
    expect(sayNotice(holiday!, writerOf(language, messages))).toContain('01.10.2027 – 07.10.2027');
    expect(sayNotice(oneDay, writerOf(language, messages))).toMatch(/01\.10\.2027(?! –)/);
  }
  expect(sayNotice(NOTICES[6], writerOf('tg', tg))).toContain('HS 5205, Ришта');
});

test('W22 A notice whose code has no words is said with its params, legibly', () => {
  const notice = { code: 'wolves-on-track', params: { state: 'KZ', waitHours: 12.5, feeCents: 12_345 } };
  expect(sayNotice(notice, writerOf('en', en))).toBe('Wolves on track: state Kazakhstan, wait 13 h, fee 123.45 USD');
});

test('W116 A difference too small to tell is said in words, never as nothing more', () => {
  const none = { costMoreThanCheapestCents: 0, hoursMoreThanFastest: 0.2, gramsMoreThanGreenest: 0 };
  const zero = { ...none, riskHours: 9, assumedPercent: 40 };
  const said = (language: 'en' | 'ru' | 'tg', messages: Messages) =>
    ['cheapest', 'fastest', 'most-reliable', 'greenest', 'balanced', 'alternative']
      .map((label) => ({ code: `why-${label}`, params: zero }))
      .concat([
        { code: 'many-transshipments', params: { more: 3, savesCents: 0 } as never },
        { code: 'beaten', params: { moreCents: 0, moreHours: 30 } as never },
      ])
      .map((notice) => sayNotice(notice, writerOf(language, messages)));
  expect(said('en', en)[2]).toBe(
    'The least spread: P90 comes 9 h after P50, and 40% of that rests on assumed bands. It costs no more than the cheapest and takes no longer than the fastest',
  );
  expect(said('en', en)[7]).toBe('Another option is faster for the same money: this way takes 30 h longer');
  for (const sentence of [...said('en', en), ...said('ru', ru), ...said('tg', tg)])
    expect(sentence).not.toMatch(/(^|\D)0([.,]\d)? (USD|h|ч|с|т)/);
});
