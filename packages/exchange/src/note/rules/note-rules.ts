import { CIM_SMGS_RULES } from '../cim-smgs/cim-smgs-rules.ts';
import { ECMR_RULES } from '../ecmr/ecmr-rules.ts';
import { EQUIPMENT_RULES } from './equipment-rules.ts';
import { GOODS_RULES } from './goods-rules.ts';
import { MASS_RULES } from './mass-rules.ts';
import type { NoteRule } from './note-rule.ts';
import { PARTY_RULES } from './party-rules.ts';
import { TIME_RULES } from './time-rules.ts';
import { WAY_RULES } from './way-rules.ts';

/** Every rule over the fields of a consignment; each has a code of `NOTE_CODES`, whose sentence says what breaks it. */
export const NOTE_RULES: readonly NoteRule[] = [
  ...PARTY_RULES,
  ...WAY_RULES,
  ...EQUIPMENT_RULES,
  ...GOODS_RULES,
  ...MASS_RULES,
  ...TIME_RULES,
  ...CIM_SMGS_RULES,
  ...ECMR_RULES,
];
