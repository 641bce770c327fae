import type { Issue, PlanRequest } from '@karvon/contract';
import { type Consignment, type Door, fail, type Notice, ok, type Result } from '@karvon/model';
import type { Desk } from './desk.ts';
import { doorNotices } from './door-notices.ts';
import { farNotices } from './near-places.ts';
import { dayIn, readMoment } from './read-date.ts';
import { readDoor } from './read-door.ts';
import { readEquipment } from './read-equipment.ts';
import { readGoods } from './read-goods.ts';
import { type ReadIncoterm, readIncoterm } from './read-incoterm.ts';

/** A request that was understood: the consignment, and what was assumed on the way. */
export interface ReadRequest {
  readonly consignment: Consignment;
  readonly incoterm?: ReadIncoterm;
  readonly notices: readonly Notice[];
}

/** Reads a request into a consignment; all issues are reported, not only the first. */
export function readRequest(request: PlanRequest, desk: Desk): Result<ReadRequest, readonly Issue[]> {
  const issues: Issue[] = [];
  const keep = <T>(result: Result<T, Issue>): T | undefined => {
    if (result.ok) return result.value;
    issues.push(result.error);
    return undefined;
  };
  const from = keep(readDoor(request.from, 'from', desk));
  const to = keep(readDoor(request.to, 'to', desk));
  const goods = readGoods(request, desk);
  issues.push(...goods.issues);
  const equipment = (request.equipment ?? []).map((text) => keep(readEquipment(text, desk.tables.equipment)));
  issues.push(...listUnknownStates(request, desk));
  const incoterm = request.incoterm ? keep(readIncoterm(request.incoterm, request.exclude)) : undefined;
  const dates = readDates(request, from, to, desk);
  issues.push(...dates.issues);
  if (from && to && isSameDoor(from, to)) issues.push(sameDoor(from));
  if (issues.length > 0 || !from || !to || !goods.item || !dates.readyAt) return fail(issues);
  const consignment: Consignment = {
    from,
    to,
    items: [goods.item],
    equipment: equipment.filter((id) => id !== undefined),
    readyAt: dates.readyAt,
    ...(dates.deadlineAt !== undefined && { deadlineAt: dates.deadlineAt }),
    exclude: {
      states: (request.exclude?.states ?? []).map((code) => code.toUpperCase()),
      modes: request.exclude?.modes ?? [],
      places: request.exclude?.places ?? [],
    },
    via: request.via ?? [],
    ...(request.carrierState !== undefined && { carrierState: request.carrierState.toUpperCase() }),
    ...(request.capitalRatePercent !== undefined && { capitalRatePercent: request.capitalRatePercent }),
  };
  const notices = [
    ...doorNotices(request, { from, to }, desk),
    ...goods.notices,
    ...farNotices(desk.network, consignment),
  ];
  return ok({ consignment, ...(incoterm && { incoterm }), notices });
}

function readDates(request: PlanRequest, from: Door | undefined, to: Door | undefined, desk: Desk) {
  const issues: Issue[] = [];
  const zoneFrom = from?.timeZone ?? 'Asia/Dushanbe';
  const ready = readMoment(request.ready, { path: 'ready', timeZone: zoneFrom, moment: 'opening' });
  if (!ready.ok) issues.push(ready.error);
  else if (ready.value.slice(0, 10) < dayIn(zoneFrom, desk.now()))
    issues.push(inPast(request.ready, dayIn(zoneFrom, desk.now())));
  const deadline =
    request.deadline === undefined
      ? undefined
      : readMoment(request.deadline, { path: 'deadline', timeZone: to?.timeZone ?? zoneFrom, moment: 'closing' });
  if (deadline && !deadline.ok) issues.push(deadline.error);
  return {
    issues,
    readyAt: ready.ok ? ready.value : undefined,
    deadlineAt: deadline?.ok ? deadline.value : undefined,
  };
}

function listUnknownStates(request: PlanRequest, desk: Desk): Issue[] {
  const known = new Set(desk.agreements.states.map(({ code }) => code));
  const named = [
    ...(request.exclude?.states ?? []).map((code) => ({ code, path: 'exclude.states' })),
    ...(request.carrierState ? [{ code: request.carrierState, path: 'carrierState' }] : []),
  ];
  return named
    .filter(({ code }) => !known.has(code.toUpperCase()))
    .map(({ code, path }) => ({
      code: 'state-unknown',
      path,
      message: `The state "${code}" is not known; wanted an ISO 3166 code such as KZ`,
      found: code,
      wanted: [...known].sort().join(' '),
    }));
}

function isSameDoor(a: Door, b: Door): boolean {
  return a.id === b.id || (a.lat === b.lat && a.lon === b.lon);
}

function sameDoor(door: Door): Issue {
  return {
    code: 'doors-equal',
    path: 'to',
    message: `Both doors are ${door.name}; wanted two different places`,
    found: door.name,
    wanted: 'another place',
  };
}

function inPast(found: string, today: string): Issue {
  return {
    code: 'ready-in-past',
    path: 'ready',
    message: `The ready date ${found} is past; wanted ${today} or later`,
    found,
    wanted: `>= ${today}`,
  };
}
