/** Rules that a load plan can break; codes are stable, a sentence each. */
export const LOAD_VIOLATION_CODES = {
  'load-request-invalid': 'The request holds a number or an id against which no plan can be checked.',
  'load-piece-unknown': 'The plan names a piece that the request does not have.',
  'load-container-unknown': 'The plan names a container that the request does not have.',
  'load-number-not-whole': 'A position or measure is not a whole number of millimetres, or a measure is not positive.',
  'load-count-mismatch': 'Pieces loaded and pieces left do not add up to the pieces asked for.',
  'load-container-count': 'More containers of a kind are used than are at hand.',
  'load-orientation': 'The piece stands on a side that it must not stand on, or its measures are not its own.',
  'load-flat-turn': 'The piece is turned by 90 degrees on the floor, which it must not be.',
  'load-outside': 'The piece reaches out of the inside of the container.',
  'load-reserved-space': 'The piece stands in a space that must stay empty.',
  'load-door': 'The piece as placed does not pass through the door opening.',
  'load-overlap': 'Two pieces take the same space.',
  'load-support': 'Less of the base rests on floor or pieces than the request asks for.',
  'load-top-forbidden': 'A piece rests on one on which nothing may rest.',
  'load-floor-only': 'A piece that belongs on the floor rests on another.',
  'load-stack-only': 'A piece that belongs on others rests on none.',
  'load-stack-group': 'A piece rests on one of another group, which bears its own group alone.',
  'load-pressure': 'A piece presses harder on the area of contact than the piece below bears.',
  'load-top-mass': 'A piece bears more mass on its top than it may.',
  'load-payload': 'The load is heavier than the payload of the container.',
  'load-centre-of-gravity': 'The centre of gravity of the load lies outside its window.',
  'load-axle-overload': 'A support under the container bears more than it may.',
  'load-axle-underload': 'The front support bears less than it must.',
  'load-drop-order': 'A piece of a later drop stands before or above one of an earlier drop.',
  'load-drop-containers': 'A container holds an earlier drop than a container before it.',
  'load-shipment-incomplete': 'Some pieces of a shipment are loaded and others are not.',
  'load-handling-incompatible': 'Two kinds of handling that must not share a container do.',
  'load-order-unsupported': 'A piece is put in before a piece on which it rests.',
  'load-order-barred': 'Pieces put in earlier bar the way from the door to the place.',
  'load-figure-wrong': 'A figure that the plan states of itself is not right.',
  'load-left-unexplained': 'Pieces are left out with no known rule as the reason, or with no whole count.',
  'load-bound-low': 'The plan beats the bound that it states.',
} as const;

/** Code of a rule that a load plan breaks. */
export type LoadViolationCode = keyof typeof LOAD_VIOLATION_CODES;

/** One broken rule: where, what was found and what was wanted. */
export interface LoadViolation {
  readonly code: LoadViolationCode;
  /** Index in `plan.containers`; absent when the rule is about the plan as a whole. */
  readonly container?: number;
  /** Indices in that container's `placements`, the offender first. */
  readonly placements: readonly number[];
  readonly found: string;
  readonly wanted: string;
}

/** Where and how a rule is broken. */
export type ViolationDetail = Omit<LoadViolation, 'code' | 'placements'> & { readonly placements?: readonly number[] };

/** A violation of the rule with the given code. */
export function violationOf(code: LoadViolationCode, { placements = [], ...detail }: ViolationDetail): LoadViolation {
  return { code, placements, ...detail };
}
