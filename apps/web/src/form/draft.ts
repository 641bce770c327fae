import type { QuestionSubject } from '@karvon/contract';
import type { Mode } from '@karvon/model';
import { NOTHING_SUPPOSED, type Supposed } from '../what-if/supposed.ts';

/** A door as the form holds it: what was typed, and what was picked from the candidates. */
export interface DoorDraft {
  readonly text: string;
  /** Id of the picked candidate; empty while only text is known. */
  readonly id: string;
}

/** The form as it is typed: texts stay texts until the request is made. Empty means absent. */
export interface Draft {
  readonly from: DoorDraft;
  readonly to: DoorDraft;
  readonly goods: string;
  readonly hsCode: string;
  readonly mass: string;
  readonly massUnit: 't' | 'kg';
  readonly ready: string;
  readonly volume: string;
  readonly equipment: readonly string[];
  readonly valueUsd: string;
  readonly packageCount: string;
  /** Length, width and height of the largest piece, in centimetres. */
  readonly pieceCm: readonly [string, string, string];
  readonly dangerousClass: string;
  readonly needsReefer: boolean;
  readonly deadline: string;
  readonly excludeStates: readonly string[];
  readonly excludeModes: readonly Mode[];
  readonly excludePlaces: readonly string[];
  readonly via: readonly string[];
  readonly carrierState: string;
  readonly capitalRate: string;
  readonly allowSplit: boolean;
  /** Delivery term with its place, such as `FCA Khujand`. */
  readonly incoterm: string;
  /** Answers to the questions of a plan, as `declarationText` writes them. */
  readonly declared: Readonly<Partial<Record<QuestionSubject, string>>>;
  /** What is supposed to be different from what is known. */
  readonly supposed: Supposed;
}

/** A form with nothing in it. */
export const EMPTY_DRAFT: Draft = {
  from: { text: '', id: '' },
  to: { text: '', id: '' },
  goods: '',
  hsCode: '',
  mass: '',
  massUnit: 't',
  ready: '',
  volume: '',
  equipment: [],
  valueUsd: '',
  packageCount: '',
  pieceCm: ['', '', ''],
  dangerousClass: '',
  needsReefer: false,
  deadline: '',
  excludeStates: [],
  excludeModes: [],
  excludePlaces: [],
  via: [],
  carrierState: '',
  capitalRate: '',
  allowSplit: false,
  incoterm: '',
  declared: {},
  supposed: NOTHING_SUPPOSED,
};

/** Name of a field of the form, which is also the key of its messages. */
export type FieldName =
  | 'from'
  | 'to'
  | 'goods'
  | 'hsCode'
  | 'mass'
  | 'volume'
  | 'ready'
  | 'equipment'
  | 'valueUsd'
  | 'packageCount'
  | 'piece'
  | 'dangerousClass'
  | 'reefer'
  | 'deadline'
  | 'excludeStates'
  | 'excludeModes'
  | 'excludePlaces'
  | 'via'
  | 'carrierState'
  | 'capitalRate'
  | 'incoterm'
  | 'split'
  | 'changes';

const FIELD_OF_PATH: Readonly<Record<string, FieldName>> = {
  from: 'from',
  to: 'to',
  goods: 'goods',
  hsCode: 'hsCode',
  mass: 'mass',
  volumeM3: 'volume',
  packageCount: 'packageCount',
  largestPieceMm: 'piece',
  valueUsd: 'valueUsd',
  dangerousGoodsClass: 'dangerousClass',
  needsReefer: 'reefer',
  equipment: 'equipment',
  allowSplit: 'split',
  ready: 'ready',
  deadline: 'deadline',
  'exclude.states': 'excludeStates',
  'exclude.modes': 'excludeModes',
  'exclude.places': 'excludePlaces',
  via: 'via',
  carrierState: 'carrierState',
  capitalRatePercent: 'capitalRate',
  incoterm: 'incoterm',
  changes: 'changes',
};

/** Fields that lie in the folded part of the form. */
export const FOLDED_FIELDS: readonly FieldName[] = [
  'hsCode',
  'valueUsd',
  'packageCount',
  'piece',
  'dangerousClass',
  'reefer',
  'deadline',
  'excludeStates',
  'excludeModes',
  'excludePlaces',
  'via',
  'carrierState',
  'capitalRate',
  'incoterm',
  'split',
];

/** Gives the field of the form for a path of the request, such as `exclude.states` or `largestPieceMm.widthMm`. */
export function fieldOfPath(path: string): FieldName | undefined {
  const parts = path.split('.');
  return FIELD_OF_PATH[parts.slice(0, 2).join('.')] ?? FIELD_OF_PATH[parts[0] ?? ''];
}

const KEYS_OF_FIELD: Readonly<Partial<Record<FieldName, readonly (keyof Draft)[]>>> = {
  mass: ['mass', 'massUnit', 'allowSplit'],
  goods: ['goods', 'hsCode'],
  piece: ['pieceCm'],
  reefer: ['needsReefer'],
  split: ['allowSplit'],
  changes: ['supposed'],
};

/** Tells whether two drafts say the same in a field. */
export function isFieldSame(field: FieldName, a: Draft, b: Draft): boolean {
  const keys = KEYS_OF_FIELD[field] ?? [field as keyof Draft];
  return keys.every((key) => JSON.stringify(a[key]) === JSON.stringify(b[key]));
}
