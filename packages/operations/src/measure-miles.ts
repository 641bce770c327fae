import type { PlanRequest } from '@karvon/contract';
import type { Notice } from '@karvon/model';
import type { RoadDistancePort, RoadServerIssue, RoadStretch } from '@karvon/network';
import { type DoorMile, isBelievable, listMiles, type PlanningNetwork, withMeasuredMiles } from '@karvon/planner';
import type { Desk } from './desk.ts';
import { readRequest } from './read-request.ts';

/** The network with the miles of one request as they were measured, and what is to be said about it. */
export interface MeasuredMiles {
  readonly network: PlanningNetwork;
  readonly notices: readonly Notice[];
}

/**
 * Asks the routing server of a desk for the first and last miles of a request. Without one, or with a request that is
 * refused anyway, nothing is asked; what it does not answer is estimated, and a notice says so.
 */
export async function measureMiles(request: PlanRequest, desk: Desk): Promise<MeasuredMiles> {
  const { network, roads } = desk;
  if (roads === undefined) return { network, notices: [] };
  const read = readRequest(request, desk);
  if (!read.ok) return { network, notices: [] };
  const miles = listMiles(network, read.value.consignment);
  const asked = await Promise.all(
    (['from', 'to'] as const).map((side) =>
      askSide(
        roads,
        miles.filter((mile) => mile.side === side),
      ),
    ),
  );
  const measured = asked.flatMap(({ found }) => found).filter(([mile, stretch]) => isBelievable(mile, stretch));
  const issue = asked.find((answer) => answer.issue !== undefined)?.issue;
  const used: Notice = {
    code: 'road-server-used',
    params: { server: roads.address, measured: measured.length, asked: miles.length },
  };
  return {
    network: withMeasuredMiles(network, measured),
    notices: [
      ...(measured.length === 0 && issue ? [] : [used]),
      ...(issue ? [{ code: issue.code, params: { server: roads.address, found: issue.found } }] : []),
    ],
  };
}

interface AnsweredSide {
  readonly found: readonly (readonly [mile: DoorMile, stretch: RoadStretch])[];
  readonly issue?: RoadServerIssue;
}

async function askSide(roads: RoadDistancePort, miles: readonly DoorMile[]): Promise<AnsweredSide> {
  const [first] = miles;
  if (first === undefined) return { found: [] };
  const listed = await roads.listStretches({
    door: first.door,
    places: miles.map(({ place }) => place),
    direction: first.side === 'from' ? 'from-door' : 'to-door',
  });
  if (!listed.ok) return { found: [], issue: listed.error };
  return {
    found: miles.flatMap((mile, index) => {
      const stretch = listed.value[index];
      return stretch === undefined ? [] : [[mile, stretch] as const];
    }),
  };
}
