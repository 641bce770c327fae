import type { PlaceRow, TransferRow } from '@karvon/network';
import type { CompileGround } from './compile-ground.ts';
import { between, PLAIN_EDGE, spreadOfHours } from './edge-draft.ts';
import { CAPABILITY_DANGEROUS } from './equipment-bits.ts';
import type { EdgeDraft } from './planning-network.ts';
import { vertexKey } from './planning-network.ts';

/** Changes of gauge: a container is lifted over, a wagon's goods are worked over or its bogies changed. */
export function gaugeEdges(ground: CompileGround): EdgeDraft[] {
  const rows = ground.tables.transfers;
  const isWritten = (row: TransferRow) =>
    rows.some(
      (other) =>
        other.place === row.place &&
        other.carries === row.carries &&
        other.fromGauge === row.toGauge &&
        other.toGauge === row.fromGauge,
    );
  return rows.flatMap((row) => {
    const place = ground.placeOfId.get(row.place);
    if (place === undefined) return [];
    const there = gaugeEdge(ground, row, place, row.fromGauge, row.toGauge);
    return isWritten(row) ? [there] : [there, gaugeEdge(ground, row, place, row.toGauge, row.fromGauge)];
  });
}

function gaugeEdge(ground: CompileGround, row: TransferRow, place: PlaceRow, from: number, to: number): EdgeDraft {
  const name = `transfers ${row.place} ${from} ${to} ${row.carries}`;
  return {
    ...PLAIN_EDGE,
    ...between(place, place),
    kind: 'gauge-change',
    mode: 'rail',
    fromKey: vertexKey(place.id, 'rail', from),
    toKey: vertexKey(place.id, 'rail', to),
    earnedBy: place.state,
    parts: [
      { kind: 'gauge-change', place: place.id, minutes: spreadOfHours(row), claim: row.claim, source: row.source },
    ],
    fees: [
      {
        kind: 'gauge-change',
        state: place.state,
        ...(row.feeUsd === undefined ? {} : { amount: row.feeUsd }),
        currency: 'USD',
        claim: row.claim,
        row: name,
        source: row.source,
        at: place.id,
      },
    ],
    row: name,
    claim: row.claim,
    source: row.source,
    equipmentMask: ground.bits.maskOfKind[row.carries],
    capabilityMask: CAPABILITY_DANGEROUS,
    transshipments: 1,
    transfer: row,
  };
}
