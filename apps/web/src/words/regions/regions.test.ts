import { expect, test } from 'vitest';
import { loadRegions } from './regions.ts';

test('W134 Regions of towns have names in Russian, those of Tajikistan in Tajik', async () => {
  const [en, ru, tg] = await Promise.all([loadRegions('en'), loadRegions('ru'), loadRegions('tg')]);
  expect(en).toEqual({});
  expect([ru.TJ?.Sughd, tg.TJ?.Sughd, tg.UZ?.Bukhara]).toEqual(['Согдийская область', 'Суғд', 'Бухарская область']);
  for (const state of ['AM', 'CN', 'GE', 'IR', 'KG', 'KZ', 'RU', 'TM', 'TR', 'UZ'])
    expect(Object.keys(ru[state] ?? {}).length, state).toBeGreaterThan(5);
  const said = [...Object.values(ru), ...Object.values(tg)].flatMap((names) => Object.values(names));
  expect(said.filter((name) => /[A-Za-z]/.test(name))).toEqual([]);
});
