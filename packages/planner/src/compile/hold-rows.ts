import type { Mode } from '@karvon/model';
import type { CallRow, CrossingRow, DwellRow, NetworkTables } from '@karvon/network';
import { ASSUMPTION_SOURCE, UNKNOWN_BORDER } from './assumed-times.ts';

/** Hours that goods are held longer than known: at a crossing, or at a place with its crossings, ships and planes. */
export interface Hold {
  readonly what: 'crossing' | 'place';
  readonly id: string;
  readonly hours: number;
}

/** The rows that a hold changes. */
export interface HeldRows {
  readonly dwells: readonly DwellRow[];
  readonly calls: readonly CallRow[];
}

/** Modes whose services wait at a port or an airport. */
const BERTH_MODES: readonly Mode[] = ['ferry', 'sea', 'air'];

/**
 * The rows of the tables as a hold makes them: the procedure of each crossing, both ways, and that of each port or airport
 * lasts so much longer, whichever lane is taken; trains whose timetable passes the crossing call so much later behind it.
 * Empty where nothing waits at the place.
 */
export function holdRows(tables: NetworkTables, hold: Hold): HeldRows {
  const crossings = tables.crossings.filter((row) =>
    hold.what === 'crossing' ? row.id === hold.id : row.placeA === hold.id || row.placeB === hold.id,
  );
  const atBorders = crossings.flatMap((row) => [
    heldDwell(tables, { from: row.placeA, to: row.placeB, mode: row.mode }, hold),
    heldDwell(tables, { from: row.placeB, to: row.placeA, mode: row.mode }, hold),
  ]);
  const atBerths = berthModes(tables, hold).flatMap((mode) => [
    heldDwell(tables, { from: hold.id, to: '*', mode }, hold),
    heldDwell(tables, { from: '*', to: hold.id, mode }, hold),
  ]);
  return { dwells: dropEqualKeys([...atBorders, ...atBerths]), calls: lateCalls(tables, crossings, hold.hours) };
}

interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly mode: DwellRow['mode'];
}

function heldDwell(tables: NetworkTables, { from, to, mode }: Stretch, { hours }: Hold): DwellRow {
  const known = tables.dwells.filter((row) => row.from === from && row.to === to && row.mode === mode);
  const procedure = known.find((row) => row.part === 'procedure');
  const isBorder = mode === 'road' || mode === 'rail';
  const unknown = isBorder && known.length === 0 ? UNKNOWN_BORDER[mode] : { p10: 0, p50: 0, p90: 0 };
  const base = procedure ?? {
    p10Hours: unknown.p10 / 60,
    p50Hours: unknown.p50 / 60,
    p90Hours: unknown.p90 / 60,
    source: ASSUMPTION_SOURCE,
    grade: 'G' as const,
    feeUsd: undefined,
    note: undefined,
  };
  return {
    ...base,
    from,
    to,
    mode,
    part: 'procedure',
    p10Hours: base.p10Hours + hours,
    p50Hours: base.p50Hours + hours,
    p90Hours: base.p90Hours + hours,
    claim: 'assumed',
    derivation: `what if: ${hours} h more than known`,
  };
}

function berthModes(tables: NetworkTables, { what, id }: Hold): readonly Mode[] {
  if (what === 'crossing') return [];
  const callers = new Set(tables.calls.filter(({ place }) => place === id).map(({ service }) => service));
  const modes = new Set<Mode>(tables.services.filter((row) => callers.has(row.id)).map(({ mode }) => mode));
  return BERTH_MODES.filter((mode) => modes.has(mode));
}

/** The calls behind the border of the trains that pass it. */
function lateCalls(tables: NetworkTables, crossings: readonly CrossingRow[], hours: number): readonly CallRow[] {
  const rail = crossings.filter((row) => row.mode === 'rail');
  if (rail.length === 0) return [];
  const isHeld = (before: CallRow, call: CallRow) =>
    rail.some((row) => [row.placeA, row.placeB].every((id) => id === before.place || id === call.place));
  const callsOf = new Map<string, CallRow[]>();
  for (const call of tables.calls) callsOf.set(call.service, [...(callsOf.get(call.service) ?? []), call]);
  return [...callsOf.values()].flatMap((calls) => {
    const ordered = calls.toSorted((a, b) => a.seq - b.seq);
    let heldHours = 0;
    return ordered.flatMap((call, index) => {
      if (index > 0 && isHeld(ordered[index - 1]!, call)) heldHours += hours;
      return heldHours === 0 ? [] : [laterBy(call, heldHours)];
    });
  });
}

function laterBy(call: CallRow, hours: number): CallRow {
  const later = (value: number | undefined) => (value === undefined ? undefined : value + hours);
  return {
    ...call,
    arrivalHours: call.arrivalHours + hours,
    departureHours: later(call.departureHours),
    p10Hours: later(call.p10Hours),
    p90Hours: later(call.p90Hours),
  };
}

/** Two crossings of one mode between the same posts share their dwells. */
function dropEqualKeys(dwells: readonly DwellRow[]): readonly DwellRow[] {
  return [...new Map(dwells.map((row) => [`${row.from} ${row.to} ${row.mode}`, row])).values()];
}
