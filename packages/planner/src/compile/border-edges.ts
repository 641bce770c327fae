import type { CrossingRow, EQueueRow, PlaceRow } from '@karvon/network';
import { ASSUMPTION_SOURCE, UNKNOWN_BORDER } from './assumed-times.ts';
import type { CompileGround } from './compile-ground.ts';
import { closeEdges } from './dated-closures.ts';
import { dwellFees, dwellPart } from './dwell-index.ts';
import { between, PLAIN_EDGE, usableFrom } from './edge-draft.ts';
import { CAPABILITY_DANGEROUS } from './equipment-bits.ts';
import type { EdgeDraft } from './planning-network.ts';
import { type EdgeCrossing, type EdgeFee, type EdgePart, vertexKey } from './planning-network.ts';

/**
 * Border crossings, each direction with its own dwell, fee and opening hours.
 *
 * A crossing with a paid fast lane gives two edges a direction: the one that waits and the one that pays. A crossing
 * that closes for some days gives one edge before and one after. A wagon's load and air freight go by truck only
 * within a state, to and from their terminals: by truck across a border they would be a truck's load.
 */
export function borderEdges(ground: CompileGround): EdgeDraft[] {
  return ground.tables.crossings.flatMap((row) => crossingEdges(ground, row));
}

/** The edges of one crossing, both ways. */
export function crossingEdges(ground: CompileGround, row: CrossingRow): EdgeDraft[] {
  const a = ground.placeOfId.get(row.placeA);
  const b = ground.placeOfId.get(row.placeB);
  if (a === undefined || b === undefined) return [];
  return [...directedEdges(ground, row, a, b), ...directedEdges(ground, row, b, a)];
}

function directedEdges(ground: CompileGround, row: CrossingRow, from: PlaceRow, to: PlaceRow): EdgeDraft[] {
  const queue = findQueue(ground, row, from);
  const lanes: EdgeCrossing[] = [{ row, lane: 'wait', ...(queue === undefined ? {} : { queue }) }];
  const hasQueuePart = ground.dwells.find(from.id, to.id, row.mode).some((dwell) => dwell.part === 'queue');
  if (queue !== undefined && hasQueuePart && queue.fastFee !== undefined && queue.fastQueueP50Hours !== undefined) {
    lanes.push({ row, lane: 'pay', queue });
  }
  return lanes.flatMap((crossing) => datedEdges(ground, laneEdge(ground, crossing, from, to), row));
}

/** An electronic queue is one of the state that the truck leaves; one of a third state would be an error of the data. */
function findQueue(ground: CompileGround, row: CrossingRow, from: PlaceRow): EQueueRow | undefined {
  return ground.tables.equeues
    .filter((queue) => queue.id === row.eQueue && queue.state === from.state)
    .toSorted((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? ''))
    .at(-1);
}

function laneEdge(ground: CompileGround, crossing: EdgeCrossing, from: PlaceRow, to: PlaceRow): EdgeDraft {
  const { row } = crossing;
  const form = row.mode === 'road' ? 'truck' : 'rail';
  const dwells = ground.dwells.find(from.id, to.id, row.mode);
  const first = ground.placeOfId.get(row.placeA) ?? from;
  const windows = ground.windowsOf(row.hours, first.timeZone);
  const claim = dwells.find((dwell) => dwell.part === 'procedure')?.claim ?? 'assumed';
  const { bits } = ground;
  return {
    ...PLAIN_EDGE,
    ...between(from, to),
    kind: 'border',
    mode: row.mode,
    fromKey: vertexKey(from.id, form, row.gauge),
    toKey: vertexKey(to.id, form, row.gauge),
    earnedBy: to.state,
    distanceKm: row.km,
    parts: borderParts(ground, crossing, from, to),
    fees: borderFees(ground, crossing, from, to),
    row: `crossings ${row.id}`,
    claim,
    source: dwells[0]?.source ?? ASSUMPTION_SOURCE,
    corridors: row.corridors,
    equipmentMask: row.mode === 'road' ? bits.longRoadMask : (bits.maskOfKind.container | bits.maskOfKind.wagon) >>> 0,
    capabilityMask: row.mode === 'road' ? PLAIN_EDGE.capabilityMask : CAPABILITY_DANGEROUS,
    status: row.status,
    ...(row.opensOn === undefined ? {} : { opensOn: row.opensOn }),
    usableFromMinutes: usableFrom(row, ground.epoch),
    ...(windows === undefined ? {} : { windows }),
    crossing,
  };
}

function borderParts(ground: CompileGround, crossing: EdgeCrossing, from: PlaceRow, to: PlaceRow): EdgePart[] {
  const { row, lane, queue } = crossing;
  const dwells = ground.dwells.find(from.id, to.id, row.mode);
  const unknown: EdgePart = {
    kind: 'border',
    place: from.id,
    minutes: UNKNOWN_BORDER[row.mode],
    claim: 'assumed',
    source: ASSUMPTION_SOURCE,
    note: 'procedure',
    derivation: 'regional mean of CPMM 2022, as no row speaks of this crossing',
  };
  if (dwells.length === 0) return [unknown];
  return dwells.map((dwell) => {
    const part = dwellPart(dwell, dwell.part === 'procedure' ? 'border' : 'wait', from.id);
    return lane === 'pay' && dwell.part === 'queue' && queue !== undefined ? fastPart(part, queue) : part;
  });
}

function fastPart(part: EdgePart, queue: EQueueRow): EdgePart {
  const p50 = Math.round((queue.fastQueueP50Hours ?? 0) * 60);
  return {
    ...part,
    minutes: {
      p10: Math.min(p50, Math.round((queue.fastQueueP10Hours ?? queue.fastQueueP50Hours ?? 0) * 60)),
      p50,
      p90: Math.max(p50, Math.round((queue.fastQueueP90Hours ?? queue.fastQueueP50Hours ?? 0) * 60)),
    },
    source: queue.source,
    note: 'fast lane',
  };
}

function borderFees(ground: CompileGround, crossing: EdgeCrossing, from: PlaceRow, to: PlaceRow): EdgeFee[] {
  const { row, lane, queue } = crossing;
  const dwells = ground.dwells.find(from.id, to.id, row.mode);
  const fees = dwellFees(dwells, 'border', from.state, `${from.id} ${to.id}`);
  if (queue === undefined) return fees;
  const queueFee = (amount: number, currency: string, lane: string): EdgeFee => ({
    kind: 'e-queue',
    state: queue.state,
    amount,
    currency,
    claim: 'tariff',
    row: `equeues ${queue.id} ${lane}`,
    source: queue.source,
    at: from.id,
    ...(queue.validFrom === undefined ? {} : { asOf: queue.validFrom }),
  });
  if (queue.slotFee !== undefined && queue.slotFee > 0) {
    fees.push(queueFee(queue.slotFee, queue.slotCurrency ?? 'USD', 'slot'));
  }
  if (lane === 'pay' && queue.fastFee !== undefined) {
    fees.push(queueFee(queue.fastFee, queue.fastCurrency ?? 'USD', 'fast'));
  }
  return fees;
}

function datedEdges(ground: CompileGround, edge: EdgeDraft, row: CrossingRow): readonly EdgeDraft[] {
  if (row.closedFrom === undefined) return [edge];
  const to = row.closedTo === undefined ? {} : { to: row.closedTo };
  return closeEdges([edge], { what: 'crossing', id: row.id, from: row.closedFrom, ...to }, ground.epoch);
}
