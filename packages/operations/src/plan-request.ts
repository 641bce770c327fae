import type { Issue, Plan, PlanRequest, PlanStage } from '@karvon/contract';
import { type Consignment, fail, type Notice, ok, type PlanOption, type Result } from '@karvon/model';
import { type PlanIssue, planConsignment, planInStages } from '@karvon/planner';
import { listQuestions } from './ask-questions.ts';
import { changedNetwork } from './changed-network.ts';
import type { Desk } from './desk.ts';
import { readyHolidayNotices, wayHolidayNotices } from './holiday-notices.ts';
import type { MeasuredMiles } from './measure-miles.ts';
import { namedPlaces } from './named-places.ts';
import { asFarCandidate, listNearPlaces, nearParams, sayNear } from './near-places.ts';
import { type ReadChanges, readChanges } from './read-changes.ts';
import { incotermNotices } from './read-incoterm.ts';
import { type ReadRequest, readRequest } from './read-request.ts';
import { listRoadLimits, sayRoadLimits } from './road-limits.ts';

/** Below this chance of the best way a deadline is out of reach. */
const DEADLINE_HOPE = 0.1;

/** How far a plan is: its stage, and the share of the stage that is done. */
export interface RequestProgress {
  readonly stage: PlanStage;
  readonly done: number;
  readonly total: number;
  /** Works out a way to show while the others are looked for, when there is one by now. */
  readonly first?: () => PlanOption | undefined;
}

/** What a plan may be given besides its request. */
export interface PlanSetting {
  readonly shouldStop?: () => boolean;
  /** Miles that were measured for this request, see `measureMiles`. */
  readonly miles?: MeasuredMiles;
}

/**
 * Plans a request in stages: each step gives the progress, the end gives the answer or the issues.
 * A caller may stop between two steps by `shouldStop`, or by not asking for the next one.
 */
export function* planRequestInStages(
  request: PlanRequest,
  desk: Desk,
  { shouldStop, miles }: PlanSetting = {},
): Generator<RequestProgress, Result<Plan, readonly Issue[]>> {
  yield { stage: 'reading', done: 0, total: 1 };
  const read = readRequest(request, desk);
  const supposed = readChanges(request.changes ?? [], desk);
  if (!read.ok || supposed.issues.length > 0) return fail([...(read.ok ? [] : read.error), ...supposed.issues]);
  const { consignment, notices } = read.value;
  const options = { isSplitAllowed: request.allowSplit ?? false, ...(shouldStop && { shouldStop }) };
  const network = miles?.network ?? desk.network;
  const planned = yield* planInStages(changedNetwork(network, supposed.changes), consignment, options);
  if (!planned.ok) {
    const blamed = blameChanges(planned.error, supposed, desk, () => planConsignment(network, consignment, ONE_WAY));
    return fail(blamed ?? planned.error.map((issue) => asIssue(issue, consignment, desk)));
  }
  const ways = planned.value.options.map((way) => ({
    ...way,
    notices: [...way.notices, ...wayHolidayNotices(desk, way)],
  }));
  return ok({
    ...planned.value,
    options: ways,
    request,
    notices: [
      ...supposed.notices,
      ...notices,
      ...(miles?.notices ?? []),
      ...planned.value.notices,
      ...wayNotices(read.value, ways, desk),
    ],
    questions: listQuestions(request, consignment, ways, desk),
    places: namedPlaces(desk.network, {
      ...planned.value,
      options: ways,
      notices: [...planned.value.notices, ...supposed.notices],
    }),
  });
}

/** Enough to know whether there is a way at all. */
const ONE_WAY = { optionsMax: 1, isRejectedSkipped: true };

/** When no way is left and one would be without the changes, they are to blame. */
function blameChanges(
  errors: readonly PlanIssue[],
  { changes, notices }: ReadChanges,
  desk: Desk,
  planWithout: () => Result<unknown, unknown>,
): readonly Issue[] | undefined {
  const isWayless = errors.every(({ code }) => code === 'no-way' || code === 'nothing-left');
  if (changes.length === 0 || !isWayless || !planWithout().ok) return undefined;
  const places = notices.flatMap(({ code, params }) => (code === 'what-if-price' ? [] : [String(params.place)]));
  const nameOf = (id: string) => desk.network.placeOfId.get(id)?.nameEn ?? id;
  return [
    {
      code: 'changes-leave-nothing',
      path: 'changes',
      message: `With what is supposed at ${places.map(nameOf).join(', ')} no way is left; without it there is one`,
      params: { places: places.join(' ') },
    },
  ];
}

/** What the ways that were found say about the request: holidays, a delivery term, a deadline that none meets. */
function wayNotices(
  { consignment, incoterm }: ReadRequest,
  ways: readonly PlanOption[],
  desk: Desk,
): readonly Notice[] {
  const chances = ways.flatMap(({ onTimeProbability }) => onTimeProbability ?? []);
  const best = Math.max(...chances);
  const earliest = ways.map(({ arrival }) => arrival.p50).sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? '';
  return [
    ...readyHolidayNotices(desk, consignment),
    ...(incoterm ? incotermNotices(incoterm, consignment, ways, desk) : []),
    ...(chances.length > 0 && best < DEADLINE_HOPE
      ? [{ code: 'deadline-out-of-reach', params: { percent: Math.round(best * 100), earliest } }]
      : []),
  ];
}

/** Plans a request at once. */
export function planRequest(request: PlanRequest, desk: Desk): Result<Plan, readonly Issue[]> {
  const stages = planRequestInStages(request, desk);
  for (;;) {
    const step = stages.next();
    if (step.done) return step.value;
  }
}

/** The planner's issue under the name of the request's field. */
function asIssue(issue: PlanIssue, consignment: Consignment, desk: Desk): Issue {
  const { code, path, message, params } = issue;
  if (code === 'door-unreachable' && (path === 'from' || path === 'to')) {
    const near = listNearPlaces(desk.tables.places, consignment[path]);
    const [nearest] = near;
    return {
      code,
      path,
      message: nearest ? `${message}; ${sayNear(nearest)}` : message,
      params: { ...params, ...(nearest && nearParams(nearest)) },
      candidates: near.map(asFarCandidate),
    };
  }
  const isWished = consignment.equipment.length > 0;
  const limits =
    code === 'payload-exceeded' && isWished ? listRoadLimits(desk, consignment, String(params.equipment)) : [];
  if (limits.length > 0) {
    const ownKg = desk.tables.equipment.find(({ id }) => id === params.equipment)?.payloadKg;
    const own = ownKg === undefined ? '' : `; by itself it carries ${ownKg} kg`;
    return {
      code,
      path: 'mass',
      message: `${message}${own}; roads bear ${sayRoadLimits(limits)}`,
      params: { ...params, ...(ownKg !== undefined && { ownKg }) },
      limits,
    };
  }
  return { code, path: FIELD_OF_CODE[code] ?? FIELD_OF_PATH[path] ?? path, message, params: { ...params } };
}

const FIELD_OF_PATH: Readonly<Record<string, string>> = { items: 'mass', readyAt: 'ready', deadlineAt: 'deadline' };

const FIELD_OF_CODE: Readonly<Record<string, string>> = {
  'volume-exceeded': 'volumeM3',
  'piece-too-large': 'largestPieceMm',
};
