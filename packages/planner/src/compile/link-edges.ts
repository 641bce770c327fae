import type { LinkRow, PlaceRow } from '@karvon/network';
import { ASSUMPTION_SOURCE, RUN_SHARES } from './assumed-times.ts';
import type { CompileGround } from './compile-ground.ts';
import { between, PLAIN_EDGE, spreadAround, usableFrom } from './edge-draft.ts';
import { CAPABILITY_DANGEROUS } from './equipment-bits.ts';
import type { EdgeDraft } from './planning-network.ts';
import { vertexKey } from './planning-network.ts';

/**
 * Runs along the links, both ways. Trucks carry goods of every kind, rail vehicles containers and wagon loads.
 * Ordinary trains have no sockets, so that a cooled container cannot ride them.
 */
export function linkEdges(ground: CompileGround): EdgeDraft[] {
  return ground.tables.links.flatMap((row) => {
    const from = ground.placeOfId.get(row.from);
    const to = ground.placeOfId.get(row.to);
    if (from === undefined || to === undefined) return [];
    return [runEdge(ground, row, from, to), runEdge(ground, row, to, from)];
  });
}

function runEdge(ground: CompileGround, row: LinkRow, from: PlaceRow, to: PlaceRow): EdgeDraft {
  const minutes = Math.max(1, Math.round((row.km / row.speedKmh) * 60));
  const form = row.mode === 'road' ? 'truck' : 'rail';
  const { bits } = ground;
  return {
    ...PLAIN_EDGE,
    ...between(from, to),
    kind: 'run',
    mode: row.mode,
    fromKey: vertexKey(from.id, form, row.gauge),
    toKey: vertexKey(to.id, form, row.gauge),
    earnedBy: from.state,
    distanceKm: row.km,
    runMinutes: minutes,
    parts: [
      {
        kind: 'run',
        place: from.id,
        minutes: spreadAround(minutes, RUN_SHARES[row.mode]),
        claim: 'modelled',
        bandClaim: 'assumed',
        source: row.source === '' ? ASSUMPTION_SOURCE : row.source,
      },
    ],
    row: `links ${row.from} ${row.to} ${row.mode}`,
    claim: 'modelled',
    source: row.source,
    corridors: row.corridors,
    equipmentMask: row.mode === 'road' ? bits.allMask : (bits.maskOfKind.container | bits.maskOfKind.wagon) >>> 0,
    capabilityMask: row.mode === 'road' ? PLAIN_EDGE.capabilityMask : CAPABILITY_DANGEROUS,
    status: row.status,
    ...(row.opensOn === undefined ? {} : { opensOn: row.opensOn }),
    usableFromMinutes: usableFrom(row, ground.epoch),
    link: row,
  };
}
