import type { AgreementTables, Sourced, Validity } from './tables.ts';

/** Where the tables contradict themselves or each other: the table, its line, and what is found there. */
export interface AgreementViolation {
  readonly code:
    | 'state-unknown'
    | 'agreement-unknown'
    | 'source-unknown'
    | 'row-repeated'
    | 'dates-reversed'
    | 'derivation-missing'
    | 'fee-without-currency';
  readonly table: keyof AgreementTables;
  readonly line: number;
  readonly found: string;
}

/** Checks every code against its table, dates against each other, and that no two rows answer one question on one day. */
export function checkAgreements(tables: AgreementTables): readonly AgreementViolation[] {
  return [...checkStates(tables), ...checkAgreementIds(tables), ...checkRows(tables), ...checkRepeats(tables)];
}

type Violations = readonly AgreementViolation[];

/** Every state code is a row of `states.csv`. */
function checkStates(tables: AgreementTables): Violations {
  const known = new Set(tables.states.map((row) => row.code));
  const bodies = new Set(tables.agreements.map((row) => row.id));
  const uses = [
    ...usesOf(tables, 'suspensions', (row) => [row.stateA, row.stateB]),
    ...usesOf(tables, 'permits', (row) => [row.carrierState, row.territoryState]),
    ...usesOf(tables, 'carrierBans', (row) => [row.territoryState, row.carrierState].filter(isPlain)),
    ...usesOf(tables, 'borderClosures', (row) => [row.stateA, row.stateB]),
    ...usesOf(tables, 'publicHolidays', (row) => [row.state]),
    ...usesOf(tables, 'controlLists', (row) => row.states.filter(isPlain)),
    ...usesOf(tables, 'screenedStates', (row) => [row.state]),
    ...usesOf(tables, 'memberships', (row) => [row.state].filter((state) => !bodies.has(state))),
    ...usesOf(tables, 'documents', (row) => row.stateConditions.map(subjectOf).filter(isPlain)),
  ];
  return uses.filter((use) => !known.has(use.found)).map((use) => ({ code: 'state-unknown', ...use }));
}

/** Every agreement that a row names is a row of `agreements.csv`. */
function checkAgreementIds(tables: AgreementTables): Violations {
  const known = new Set(tables.agreements.map((row) => row.id));
  const named = (cells: readonly string[]) => cells.filter((cell) => cell.startsWith('@')).map((cell) => cell.slice(1));
  const uses = [
    ...usesOf(tables, 'memberships', (row) => [row.agreement]),
    ...usesOf(tables, 'suspensions', (row) => [row.agreement]),
    ...usesOf(tables, 'seals', (row) => [row.agreement]),
    ...usesOf(tables, 'documents', (row) => [...row.agreements, ...named(row.stateConditions.map(subjectOf))]),
    ...usesOf(tables, 'controlLists', (row) => named(row.states)),
    ...usesOf(tables, 'carrierBans', (row) => named([row.territoryState, row.carrierState])),
  ];
  return uses.filter((use) => !known.has(use.found)).map((use) => ({ code: 'agreement-unknown', ...use }));
}

/** What every row must satisfy by itself: known sources, dates in order, a derivation for what is derived, a currency for a fee. */
function checkRows(tables: AgreementTables): Violations {
  const sources = new Set(tables.sources.map((row) => row.id));
  return sourcedTables(tables).flatMap(({ table, rows }) =>
    rows.flatMap((row): Violations => {
      const { from, to } = row;
      const found = (code: AgreementViolation['code'], what: string) => [{ code, table, line: row.line, found: what }];
      return [
        ...row.source.split(' ').flatMap((id) => (sources.has(id) ? [] : found('source-unknown', id))),
        ...(from !== undefined && to !== undefined && to < from ? found('dates-reversed', `${from}..${to}`) : []),
        ...(row.grade === 'D' && row.note === undefined ? found('derivation-missing', row.source) : []),
        ...('feeAmount' in row && !('feeCurrency' in row) ? found('fee-without-currency', `${row.feeAmount}`) : []),
      ];
    }),
  );
}

/** No two rows answer the same question on the same day. A paper may have many rules, so documents are left out. */
function checkRepeats(tables: AgreementTables): Violations {
  const pair = (row: { readonly stateA: string; readonly stateB: string }) => [row.stateA, row.stateB].sort().join(' ');
  return [
    ...repeatsOf(tables, 'states', (row) => row.code),
    ...repeatsOf(tables, 'sources', (row) => row.id),
    ...repeatsOf(tables, 'agreements', (row) => row.id),
    ...repeatsOf(tables, 'seals', (row) => row.id),
    ...repeatsOf(tables, 'memberships', (row) => `${row.agreement} ${row.state}`),
    ...repeatsOf(tables, 'suspensions', (row) => `${row.agreement} ${pair(row)}`),
    ...repeatsOf(tables, 'permits', (row) => `${row.carrierState} ${row.territoryState} ${row.kind}`),
    ...repeatsOf(tables, 'carrierBans', (row) => `${row.territoryState} ${row.carrierState} ${row.mode} ${row.extent}`),
    ...repeatsOf(tables, 'publicHolidays', (row) => row.state),
    ...repeatsOf(tables, 'controlLists', (row) => row.id),
    ...repeatsOf(tables, 'screenedStates', (row) => row.state),
    ...repeatsOf(tables, 'borderClosures', (row) => `${pair(row)} ${row.mode} ${row.extent}`),
  ];
}

function usesOf<Table extends keyof AgreementTables>(
  tables: AgreementTables,
  table: Table,
  used: (row: AgreementTables[Table][number]) => readonly string[],
): readonly { readonly table: Table; readonly line: number; readonly found: string }[] {
  const rows: readonly AgreementTables[Table][number][] = tables[table];
  return rows.flatMap((row) => used(row).map((found) => ({ table, line: row.line, found })));
}

function repeatsOf<Table extends keyof AgreementTables>(
  tables: AgreementTables,
  table: Table,
  key: (row: AgreementTables[Table][number]) => string,
): Violations {
  const seen = new Map<string, Validity[]>();
  const rows: readonly AgreementTables[Table][number][] = tables[table];
  return rows.flatMap((row): Violations => {
    const found = key(row);
    const validity: Validity = { ...('from' in row ? { from: row.from } : {}), ...('to' in row ? { to: row.to } : {}) };
    const earlier = seen.get(found) ?? [];
    seen.set(found, [...earlier, validity]);
    return earlier.some((other) => overlap(other, validity))
      ? [{ code: 'row-repeated', table, line: row.line, found }]
      : [];
  });
}

/** An absent bound lies before or after every day. */
function overlap(a: Validity, b: Validity): boolean {
  return (a.from ?? '') <= (b.to ?? '~') && (b.from ?? '') <= (a.to ?? '~');
}

function sourcedTables(
  tables: AgreementTables,
): readonly { readonly table: keyof AgreementTables; readonly rows: readonly (Sourced & Validity)[] }[] {
  const { sources: _, ...sourced } = tables;
  return Object.entries(sourced).map(([table, rows]) => ({ table: table as keyof AgreementTables, rows }));
}

/** `@eu` of `!destination:@eu`. */
function subjectOf(condition: string): string {
  return condition.slice(condition.indexOf(':') + 1);
}

function isPlain(cell: string): boolean {
  return /^[A-Z]/.test(cell);
}
