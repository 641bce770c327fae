import type { AgreementTables, MemberRole, MembershipRow } from './tables.ts';
import { holdsOn } from './validity.ts';

/** Roles that bind a state to the agreement: a state on its way out is bound until it is out. */
const BINDING_ROLES: ReadonlySet<MemberRole> = new Set(['member', 'provisional', 'withdrawing']);

/** Lists the memberships that hold on a day, of agreements that hold on that day. */
export function membershipsOn(tables: AgreementTables, date: string): readonly MembershipRow[] {
  const inForce = new Set(tables.agreements.filter((row) => holdsOn(row, date)).map((row) => row.id));
  return tables.memberships.filter((row) => inForce.has(row.agreement) && holdsOn(row, date));
}

/** The role of a state in an agreement on a day (`YYYY-MM-DD`), or `undefined` when it has none. */
export function isMember(
  tables: AgreementTables,
  question: { readonly agreement: string; readonly state: string; readonly date: string },
): MemberRole | undefined {
  const { agreement, state, date } = question;
  return standingsOf(tables)
    .get(`${agreement} ${state}`)
    ?.find((standing) => holdsOn(standing.membership, date) && standing.inForce(date))?.membership.role;
}

/** Whether every one of the states is bound by the agreement on a day and no two of them have it suspended between them. */
export function areBound(
  tables: AgreementTables,
  question: { readonly agreement: string; readonly states: readonly string[]; readonly date: string },
): boolean {
  const { agreement, states, date } = question;
  const isBound = states.every((state) => {
    const role = isMember(tables, { agreement, state, date });
    return role !== undefined && BINDING_ROLES.has(role);
  });
  return (
    isBound &&
    !tables.suspensions.some(
      (row) =>
        row.agreement === agreement && states.includes(row.stateA) && states.includes(row.stateB) && holdsOn(row, date),
    )
  );
}

/** Whether a cell such as `KZ`, `@eu` or `*` means a state on a day. */
export function meansState(tables: AgreementTables, cell: string, state: string, date: string): boolean {
  if (cell === '*') return true;
  return cell.startsWith('@') ? areBound(tables, { agreement: cell.slice(1), states: [state], date }) : cell === state;
}

interface Standing {
  readonly membership: MembershipRow;
  readonly inForce: (date: string) => boolean;
}

/** Memberships by `agreement state`, made once for a set of tables: a plan asks thousands of times. */
const STANDINGS = new WeakMap<AgreementTables, ReadonlyMap<string, readonly Standing[]>>();

function standingsOf(tables: AgreementTables): ReadonlyMap<string, readonly Standing[]> {
  const known = STANDINGS.get(tables);
  if (known !== undefined) return known;
  const agreements = new Map(tables.agreements.map((row) => [row.id, row]));
  const standings = new Map<string, Standing[]>();
  for (const membership of tables.memberships) {
    const agreement = agreements.get(membership.agreement);
    const key = `${membership.agreement} ${membership.state}`;
    const inForce = (date: string) => agreement !== undefined && holdsOn(agreement, date);
    standings.set(key, [...(standings.get(key) ?? []), { membership, inForce }]);
  }
  STANDINGS.set(tables, standings);
  return standings;
}
