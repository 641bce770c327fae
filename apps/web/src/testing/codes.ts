import type { BorderRegime, LegStep, PaperRef } from '@karvon/model';

const REGIMES: Readonly<Record<BorderRegime, true>> = {
  none: true,
  'customs-union': true,
  'tir-transit': true,
  'national-transit': true,
  'smgs-through': true,
  'smgs-reconsigned': true,
  'export-import': true,
  port: true,
};

const STEPS: Readonly<Record<LegStep['kind'], true>> = {
  wait: true,
  load: true,
  run: true,
  rest: true,
  border: true,
  'gauge-change': true,
  unload: true,
  storage: true,
};

const MOMENTS: Readonly<Record<PaperRef['moment'], true>> = {
  'before-loading': true,
  exit: true,
  transit: true,
  entry: true,
  delivery: true,
};

/** Words of the model that are types only; the compiler keeps the lists whole. */
export const BORDER_CODES = {
  regime: Object.keys(REGIMES),
  step: Object.keys(STEPS),
  moment: Object.keys(MOMENTS),
  permit: ['free', 'permit', 'multilateral', 'unknown'],
};
