import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { LegGraph } from '../src/kernel/leg-graph.ts';
import { LegGraphBuilder } from '../src/kernel/leg-graph-builder.ts';

type CsvRow = Readonly<Record<string, string>>;

/** The trips of one service day as a graph: at each stop a vertex for who has arrived and one for who may board. */
export interface GtfsDay {
  readonly graph: LegGraph;
  readonly stopIds: readonly string[];
  /** Vertices by stop: arrived is `2 * stop`, ready to board `2 * stop + 1`. */
  readonly tripCount: number;
}

/** Reads a GTFS folder for one date, `YYYYMMDD`. Each trip becomes one leg for each pair of calls. */
export function readGtfsDay(folder: string, date: string): GtfsDay {
  const read = (file: string) =>
    Papa.parse<CsvRow>(readFileSync(join(folder, file), 'utf8').trimEnd(), { header: true }).data;
  const stopIds = read('stops.txt').map((row) => row.stop_id ?? '');
  const stopOfId = new Map(stopIds.map((id, stop) => [id, stop]));
  const services = new Set(
    read('calendar_dates.txt')
      .filter((row) => row.date === date && row.exception_type === '1')
      .map((row) => row.service_id),
  );
  const trips = new Set(
    read('trips.txt')
      .filter((row) => services.has(row.service_id))
      .map((row) => row.trip_id),
  );
  const builder = new LegGraphBuilder();
  stopIds.forEach((_, stop) => {
    builder.addVertex();
    builder.addVertex();
    builder.addEdge({ source: 2 * stop, target: 2 * stop + 1, kind: 'constant', minutes: 0 });
  });
  for (const row of read('transfers.txt')) {
    const [from, to] = [stopOfId.get(row.from_stop_id ?? ''), stopOfId.get(row.to_stop_id ?? '')];
    if (from === undefined || to === undefined || from === to) continue;
    const minutes = Math.ceil(Number(row.min_transfer_time) / 60);
    builder.addEdge({ source: 2 * from, target: 2 * to + 1, kind: 'constant', minutes });
  }
  const calls = read('stop_times.txt').filter((row) => trips.has(row.trip_id));
  const callsOfTrip = new Map<string, CsvRow[]>([...trips].map((trip) => [trip ?? '', []]));
  for (const call of calls) callsOfTrip.get(call.trip_id ?? '')?.push(call);
  for (const tripCalls of callsOfTrip.values()) addTrip(builder, stopOfId, tripCalls);
  return { graph: builder.build().graph, stopIds, tripCount: trips.size };
}

function addTrip(builder: LegGraphBuilder, stopOfId: ReadonlyMap<string, number>, calls: readonly CsvRow[]): void {
  const sorted = [...calls].sort((a, b) => Number(a.stop_sequence) - Number(b.stop_sequence));
  sorted.forEach((board, i) => {
    if (board.pickup_type === '1') return;
    const departure = minutesOf(board.departure_time);
    const timetable = builder.addTimetable([departure]);
    for (const alight of sorted.slice(i + 1)) {
      if (alight.drop_off_type === '1') continue;
      const [from, to] = [stopOfId.get(board.stop_id ?? '')!, stopOfId.get(alight.stop_id ?? '')!];
      const minutes = minutesOf(alight.arrival_time) - departure;
      builder.addEdge({
        source: 2 * from + 1,
        target: 2 * to,
        kind: 'scheduled',
        timetable,
        minutes,
        transshipments: 1,
      });
    }
  });
}

function minutesOf(clock: string | undefined): number {
  const [hours = 0, minutes = 0] = (clock ?? '').split(':').map(Number);
  return hours * 60 + minutes;
}
