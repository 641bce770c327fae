import { HOLD_HOURS_MAX, type Issue, type PlanChange, PRICE_PERCENT } from '@karvon/contract';
import type { Notice } from '@karvon/model';
import { holdRows, type NetworkChange } from '@karvon/planner';
import type { Desk } from './desk.ts';
import { type ChangeSubject, findSubject } from './find-subject.ts';

/** Changes that were understood: what they do to the network, and how they are told. */
export interface ReadChanges {
  readonly changes: readonly NetworkChange[];
  readonly notices: readonly Notice[];
  readonly issues: readonly Issue[];
}

/** Reads what a request supposes to be different; all issues are reported, not only the first. */
export function readChanges(changes: readonly PlanChange[], desk: Desk): ReadChanges {
  const read = changes.map((change, index) => readChange(change, `changes.${index}`, desk));
  return {
    changes: read.flatMap((each) => each.changes),
    notices: read.flatMap((each) => each.notices),
    issues: read.flatMap((each) => each.issues),
  };
}

function readChange(change: PlanChange, path: string, desk: Desk): ReadChanges {
  switch (change.kind) {
    case 'closure':
      return readClosure(change, path, desk);
    case 'delay':
      return readDelay(change, path, desk);
    case 'price':
      return readPrice(change, path, desk);
  }
}

type ChangeOf<Kind extends PlanChange['kind']> = Extract<PlanChange, { readonly kind: Kind }>;

function readClosure(change: ChangeOf<'closure'>, path: string, desk: Desk): ReadChanges {
  const subject = findSubject(change.at, `${path}.at`, desk.tables);
  const from = change.from ?? desk.now().toISOString().slice(0, 10);
  const { to } = change;
  const issues = [
    ...(subject.ok ? [] : [subject.error]),
    ...unreadableDays({ from, ...(to !== undefined && { to }) }, path),
    ...(to !== undefined && to < from ? [reversed(from, to, path)] : []),
  ];
  if (!subject.ok || issues.length > 0) return refused(issues);
  const { what, id } = subject.value;
  const closure = { what, id, from, ...(to !== undefined && { to }), isSupposed: true };
  const params = { place: nameFor(subject.value), from, to: to ?? '', end: to === undefined ? 'open' : 'dated' };
  return understood({ kind: 'closure', closure }, { code: 'what-if-closure', params });
}

function readDelay({ at, hours }: ChangeOf<'delay'>, path: string, desk: Desk): ReadChanges {
  const subject = findSubject(at, `${path}.at`, desk.tables);
  const issues = [
    ...(subject.ok ? [] : [subject.error]),
    ...(hours > 0 && hours <= HOLD_HOURS_MAX ? [] : [hoursOutOfRange(hours, path)]),
  ];
  if (!subject.ok || issues.length > 0) return refused(issues);
  const { what, id } = subject.value;
  if (what === 'service') return refused([heldNowhere(subject.value, path)]);
  const hold = { what, id, hours };
  if (holdRows(desk.tables, hold).dwells.length === 0) return refused([heldNowhere(subject.value, path)]);
  return understood(
    { kind: 'hold', hold },
    { code: 'what-if-delay', params: { place: nameFor(subject.value), holdHours: hours } },
  );
}

function readPrice(change: ChangeOf<'price'>, path: string, desk: Desk): ReadChanges {
  const { component, percent, mode } = change;
  const state = change.state?.toUpperCase();
  const isState = state === undefined || desk.agreements.states.some(({ code }) => code === state);
  const issues = [
    ...(percent >= PRICE_PERCENT.least && percent <= PRICE_PERCENT.most && percent !== 0
      ? []
      : [percentOutOfRange(percent, path)]),
    ...(isState ? [] : [stateUnknown(state, path)]),
  ];
  if (issues.length > 0) return refused(issues);
  const share = { component, percent, ...(mode && { mode }), ...(state && { state }) };
  const params = {
    kind: component,
    percent: Math.abs(percent),
    way: percent < 0 ? 'less' : 'more',
    hasMode: mode ? 'yes' : 'no',
    mode: mode ?? '',
    hasState: state ? 'yes' : 'no',
    state: state ?? '',
  };
  return understood({ kind: 'price-share', share }, { code: 'what-if-price', params });
}

/** A service is told by its name: it is no place, whose name the reader's language may have. */
function nameFor({ what, id, nameEn }: ChangeSubject): string {
  return what === 'service' ? nameEn : id;
}

function understood(change: NetworkChange, notice: Notice): ReadChanges {
  return { changes: [change], notices: [notice], issues: [] };
}

function refused(issues: readonly Issue[]): ReadChanges {
  return { changes: [], notices: [], issues };
}

function unreadableDays(days: Readonly<Record<string, string>>, path: string): readonly Issue[] {
  const isDay = (day: string) => {
    const instant = new Date(`${day}T00:00:00Z`);
    return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
  };
  return Object.entries(days)
    .filter(([, day]) => !isDay(day))
    .map(([name, day]) => ({
      code: 'date-unreadable',
      path: `${path}.${name}`,
      message: `"${day}" is not a day of the calendar; wanted a date like 2026-12-01`,
      found: day,
      wanted: 'YYYY-MM-DD',
    }));
}

function reversed(from: string, to: string, path: string): Issue {
  return {
    code: 'closure-days-reversed',
    path: `${path}.to`,
    message: `The closing ends on ${to}, before it begins on ${from}`,
    found: to,
    wanted: `>= ${from}`,
    params: { from, to },
  };
}

function hoursOutOfRange(found: number, path: string): Issue {
  return {
    code: 'delay-hours-range',
    path: `${path}.hours`,
    message: `A delay of ${found} h; wanted more than 0 and at most ${HOLD_HOURS_MAX} h. Longer is a closing`,
    found,
    wanted: `0 < hours <= ${HOLD_HOURS_MAX}`,
    params: { most: HOLD_HOURS_MAX },
  };
}

function percentOutOfRange(found: number, path: string): Issue {
  return {
    code: 'price-percent-range',
    path: `${path}.percent`,
    message: `A price changed by ${found} %; wanted from ${PRICE_PERCENT.least} to ${PRICE_PERCENT.most} and not 0`,
    found,
    wanted: `${PRICE_PERCENT.least} to ${PRICE_PERCENT.most}, not 0`,
    params: PRICE_PERCENT,
  };
}

function stateUnknown(found: string, path: string): Issue {
  return {
    code: 'state-unknown',
    path: `${path}.state`,
    message: `The state "${found}" is not known; wanted an ISO 3166 code such as KZ`,
    found,
  };
}

function heldNowhere(subject: ChangeSubject, path: string): Issue {
  return {
    code: 'delay-nowhere',
    path: `${path}.at`,
    message: `No goods are held at ${subject.nameEn}; wanted a border post, crossing, port or airport`,
    found: subject.nameEn,
    wanted: 'a border post, crossing, port or airport',
  };
}
