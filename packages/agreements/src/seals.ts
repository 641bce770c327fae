import type { Mode } from '@karvon/model';
import { areBound } from './memberships.ts';
import type { AgreementTables, SealMovement, SealRow } from './tables.ts';
import { holdsOn } from './validity.ts';

/** A trip of goods that may need a navigation seal. */
export interface SealQuestion {
  /** Harmonized System, 4 to 10 digits; absent when not known. */
  readonly hsCode?: string;
  readonly mode: Mode;
  /** States that the consignment passes, ends included. */
  readonly states: readonly string[];
  /** How the goods move with regard to the union; see `sealMovement`. */
  readonly movement: SealMovement;
  /** Day on which the trip enters the union or begins in it, `YYYY-MM-DD`. */
  readonly date: string;
}

/** Whether a seal is needed. `unknown`: the goods' code is not known, so that a rule may or may not hold. */
export interface SealAnswer {
  readonly need: 'required' | 'not-required' | 'unknown';
  /** The rules that require it, or that might. */
  readonly rules: readonly SealRow[];
  /** Rules whose list of goods is not in the table; the forwarder looks them up. */
  readonly toLookUp: readonly SealRow[];
}

/** Answers whether goods on a trip need a navigation seal on a day. */
export function sealNeed(tables: AgreementTables, question: SealQuestion): SealAnswer {
  const onTrip = tables.seals.filter((row) => concernsTrip(tables, row, question));
  const toLookUp = onTrip.filter((row) => row.hsPrefixes.length === 0);
  const listed = onTrip.filter((row) => row.hsPrefixes.length > 0);
  const { hsCode } = question;
  if (hsCode === undefined) return { need: listed.length > 0 ? 'unknown' : 'not-required', rules: listed, toLookUp };
  const rules = listed.filter((row) => row.hsPrefixes.some((prefix) => hsCode.startsWith(prefix)));
  return { need: rules.length > 0 ? 'required' : 'not-required', rules, toLookUp };
}

function concernsTrip(tables: AgreementTables, row: SealRow, question: SealQuestion): boolean {
  const { date } = question;
  const members = new Set(
    question.states.filter((state) => areBound(tables, { agreement: row.agreement, states: [state], date })),
  );
  return (
    holdsOn(row, date) &&
    row.modes.includes(question.mode) &&
    (row.movement === 'any' || row.movement === question.movement) &&
    members.size >= row.memberStatesMin
  );
}

/** How goods move with regard to the Eurasian Economic Union: what comes from outside moves under the transit procedure. */
export function sealMovement(
  tables: AgreementTables,
  trip: { readonly originState: string; readonly destinationState: string; readonly date: string },
): SealMovement {
  const isInside = (state: string) => areBound(tables, { agreement: 'eaeu', states: [state], date: trip.date });
  if (!isInside(trip.originState)) return 'transit';
  return isInside(trip.destinationState) ? 'mutual-trade' : 'export';
}
