import { type PlanChange, type PlanRequest, parsePlanChange, planChangeText } from '@karvon/contract';

/** What a draft supposes to be different, as the address and the command write it, by kind. */
export type Supposed = Readonly<Record<PlanChange['kind'], readonly string[]>>;

/** Nothing is supposed. */
export const NOTHING_SUPPOSED: Supposed = { closure: [], delay: [], price: [] };

/** Kinds of change with their names in the address, which are the command's flags. */
export const CHANGE_NAMES: Readonly<Record<PlanChange['kind'], string>> = {
  closure: 'close',
  delay: 'delay',
  price: 'price',
};

/** The kinds in the order of the panel. */
export const CHANGE_KINDS = Object.keys(CHANGE_NAMES) as readonly PlanChange['kind'][];

/** Counts what is supposed. */
export function countSupposed(supposed: Supposed): number {
  return CHANGE_KINDS.reduce((count, kind) => count + supposed[kind].length, 0);
}

/** Supposes one thing more; the same thing twice is one. */
export function suppose(supposed: Supposed, change: PlanChange): Supposed {
  const text = planChangeText(change);
  const { kind } = change;
  return supposed[kind].includes(text) ? supposed : { ...supposed, [kind]: [...supposed[kind], text] };
}

/** Takes one thing back. */
export function takeBack(supposed: Supposed, kind: PlanChange['kind'], text: string): Supposed {
  return { ...supposed, [kind]: supposed[kind].filter((other) => other !== text) };
}

/** The changes of a request; one that a hand has typed wrongly goes as it is, for the server to say what is wrong. */
export function changesOf(supposed: Supposed): NonNullable<PlanRequest['changes']> {
  return CHANGE_KINDS.flatMap((kind) => supposed[kind].map((text) => parsePlanChange(kind, text) as PlanChange));
}
