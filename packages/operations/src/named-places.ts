import type { PlaceRef } from '@karvon/model';
import type { PlaceRow } from '@karvon/network';
import type { PlannedWays, PlanningNetwork } from '@karvon/planner';

/**
 * The places and crossings that an answer names by id alone, as in rejected ways, notices and sums, so that a reader
 * sees their names; the ends of legs and borders are in the options already.
 */
export function namedPlaces(network: PlanningNetwork, ways: PlannedWays): Readonly<Record<string, PlaceRef>> {
  const told = new Set(
    ways.options.flatMap(({ legs, borders }) => [
      ...legs.flatMap(({ from, to }) => [from.id, to.id]),
      ...borders.flatMap(({ from, to, crossing }) => [from.id, to.id, crossing]),
    ]),
  );
  const ids = listIds(ways).filter((id) => !told.has(id));
  return Object.fromEntries(
    [...new Set(ids)].sort().flatMap((id) => {
      const ref = refOf(network, id);
      return ref === undefined ? [] : [[id, ref] as const];
    }),
  );
}

/** Every word of an answer that may be the id of a place. */
function listIds({ options, rejected, notices }: PlannedWays): readonly string[] {
  const noted = [
    ...notices,
    ...rejected.map(({ reason }) => reason),
    ...options.flatMap((option) => [...option.why, ...option.notices]),
  ];
  const texts = [
    ...noted.flatMap(({ params }) => Object.values(params).filter((value) => typeof value === 'string')),
    ...options.flatMap(({ cost }) => cost.components.map(({ at }) => at)),
    ...options.flatMap(({ legs }) => legs.flatMap(({ steps }) => steps.map(({ place }) => place))),
  ];
  return [...rejected.flatMap(({ way }) => way.places), ...texts.flatMap((text) => text.split(' '))];
}

function refOf(network: PlanningNetwork, id: string): PlaceRef | undefined {
  const place = network.placeOfId.get(id);
  if (place !== undefined) return placeRef(place);
  const crossing = network.tables.crossings.find((row) => row.id === id);
  const [from, to] = [crossing?.placeA, crossing?.placeB].map((end) => network.placeOfId.get(end ?? ''));
  if (crossing === undefined || from === undefined || to === undefined) return undefined;
  const nameRu = `${from.nameRu} – ${to.nameRu}`;
  return { ...placeRef(from), id, nameEn: crossing.nameEn, nameRu, nameLocal: nameRu };
}

function placeRef({ id, nameEn, nameRu, nameLocal, state, lat, lon, timeZone, kind }: PlaceRow): PlaceRef {
  return { id, nameEn, nameRu, nameLocal: nameLocal ?? nameRu, state, lat, lon, timeZone, kind };
}
