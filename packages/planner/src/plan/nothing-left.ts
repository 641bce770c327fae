import type { PlanIssue } from './plan-words.ts';
import { runSearch, type SearchDesk } from './search-desk.ts';

const FASTEST = {
  criteria: { cents: false, grams: false, risk: false, transshipments: false },
  slack: { arrival: 1, cents: 1 },
} as const;

/** Why no way is left: a door that no road of its state reaches, the exclusion that closes the last way, or none at all. */
export function whyNothing(desks: readonly SearchDesk[]): readonly PlanIssue[] {
  const [desk] = desks;
  if (desk === undefined) return [noWay('', '')];
  const { from, to } = desk.consignment;
  const unreached = (['from', 'to'] as const).filter((side) => desks.every((each) => each[side].length === 0));
  if (unreached.length > 0) return unreached.map((side) => unreachable(side, desk));
  const culprits = desks.flatMap((each) => blamedClosures(each));
  const named = new Map(culprits.map((issue) => [JSON.stringify(issue.params), issue]));
  return named.size > 0 ? [...named.values()] : [noWay(from.name, to.name)];
}

/** Each constraint that alone stands in the way; all exclusions together when only lifting them all opens one. */
function blamedClosures(desk: SearchDesk): readonly PlanIssue[] {
  if (desk.from.length === 0 || desk.to.length === 0) return [];
  const blamed = desk.closures.filter((closure) => {
    const closures = desk.closures.filter((other) => other !== closure);
    return runSearch(desk, { ...FASTEST, closures }).labels.length > 0;
  });
  if (blamed.length > 0) return blamed.map((closure) => leftBy(closure.reason.code, closure.reason.params));
  const isOpenWithoutAny = runSearch(desk, { ...FASTEST, closures: [] }).labels.length > 0;
  return isOpenWithoutAny ? [leftBy('all-exclusions', {})] : [];
}

function leftBy(constraint: string, params: PlanIssue['params']): PlanIssue {
  const detail = Object.values(params).join(' ');
  const name = CONSTRAINT_WORDS[constraint] ?? constraint.replaceAll('-', ' ');
  return {
    code: 'nothing-left',
    path: pathOf(constraint),
    message: `No way is left because of ${name} ${detail}`.trim(),
    params: { constraint, ...params },
  };
}

const CONSTRAINT_WORDS: Readonly<Record<string, string>> = {
  'excluded-state': 'the exclusion of the state',
  'excluded-mode': 'the exclusion of the mode',
  'excluded-place': 'the exclusion of the place',
  'all-exclusions': 'all exclusions together',
  'carrier-ban': 'a ban on carriers:',
  'closed-border': 'a closed border:',
  'road-limit': 'what the roads bear:',
};

function pathOf(constraint: string): string {
  const paths: Readonly<Record<string, string>> = {
    'excluded-state': 'exclude.states',
    'excluded-mode': 'exclude.modes',
    'excluded-place': 'exclude.places',
    'carrier-ban': 'carrierState',
    'road-limit': 'items',
  };
  return paths[constraint] ?? 'exclude';
}

function unreachable(side: 'from' | 'to', desk: SearchDesk): PlanIssue {
  const door = desk.consignment[side];
  return {
    code: 'door-unreachable',
    path: side,
    message: `The network has no road in ${door.state} that reaches ${door.name}`,
    params: { door: door.id, state: door.state },
  };
}

function noWay(from: string, to: string): PlanIssue {
  return {
    code: 'no-way',
    path: 'to',
    message: `No way leads from ${from} to ${to} before the end of the timetables`,
    params: { from, to },
  };
}
