import { assert, type Consignment } from '@karvon/model';
import { expect, it } from 'vitest';
import { checkItinerary } from '../check/check-itinerary.ts';
import { compileNetwork } from '../compile/compile-network.ts';
import { realAgreements, smallConsignment, smallNetwork, smallTables } from '../testing/small-tables.ts';
import { planConsignment, planInStages } from './plan-consignment.ts';
import type { PlannedWays, PlanOptions } from './plan-words.ts';
import { openDesk, runSearch } from './search-desk.ts';

const network = smallNetwork();

function plan(wishes: Partial<Consignment> = {}, options: PlanOptions = {}, on = network): PlannedWays {
  const planned = planConsignment(on, smallConsignment(wishes), options);
  assert(planned.ok, `a plan: ${planned.ok ? '' : JSON.stringify(planned.error)}`);
  return planned.value;
}

function issuesOf(wishes: Partial<Consignment>, options: PlanOptions = {}) {
  const planned = planConsignment(network, smallConsignment(wishes), options);
  return planned.ok ? [] : planned.error;
}

it('P14 No way there is beats the options by more than a tenth in cost, time or emissions', () => {
  const { options } = plan({ equipment: ['container-40hc'] });
  const equipment = network.tables.equipment.find((row) => row.id === 'container-40hc')!;
  const desk = openDesk(network, smallConsignment(), { equipment, count: 1 });
  const criteria = { cents: true, grams: true, risk: true, transshipments: true };
  const { labels } = runSearch(desk, { criteria, slack: 'exact' });
  const least = (figures: readonly number[]) => Math.min(...figures);
  const cents = least(options.map((option) => option.cost.totalCents));
  expect(cents * 0.9).toBeLessThanOrEqual(least(labels.map((label) => label.cents)));
  const grams = least(options.map((option) => option.emissionsGCo2e));
  expect(grams * 0.9).toBeLessThanOrEqual(least(labels.map((label) => label.grams)));
  const planned = options.map((option) => Date.parse(option.arrival.planned));
  const epoch = Date.parse('2026-12-01T00:00:00Z');
  // Two hours of unloading follow the arrival at the door.
  expect(least(planned)).toBe(epoch + (least(labels.map((label) => label.arrivalMinutes)) + 120) * 60_000);
});

it('P15 Goods that no equipment carries are refused with the units they need, or split when that is allowed', () => {
  const items = [{ goodsDescription: 'cotton', grossMassKg: 60_000, volumeM3: 150 }];
  const [issue] = issuesOf({ items, equipment: ['tilt-truck'] });
  expect([issue?.code, issue?.params.unitsNeeded]).toEqual(['payload-exceeded', 3]);
  const { options } = plan({ items, equipment: ['tilt-truck'] }, { isSplitAllowed: true });
  expect(options.map((option) => option.equipmentCount)).toContain(3);
  const pieces = [
    { ...items[0]!, grossMassKg: 5_000, largestPieceMm: { lengthMm: 3000, widthMm: 2600, heightMm: 1000 } },
  ];
  const [large] = issuesOf({ items: pieces, equipment: ['container-40hc'] });
  expect([large?.code, large?.params.dimension]).toEqual(['piece-too-large', 'width']);
});

it('P16 No way is offered through an excluded state, mode or place', () => {
  const exclude = { states: [], modes: ['sea' as const], places: [] };
  const { options, rejected } = plan({ exclude });
  expect(options.flatMap((option) => option.legs).some((leg) => leg.mode === 'sea')).toBe(false);
  expect(rejected.map((way) => way.reason.code)).toContain('excluded-mode');
  const without = plan({ exclude: { states: [], modes: [], places: ['kz-almaty'] } }).options;
  expect(without.flatMap((option) => option.legs.flatMap((leg) => leg.path))).not.toContain('kz-almaty');
});

it('P17 When an exclusion leaves nothing the issue names it', () => {
  const [issue] = issuesOf({ exclude: { states: ['KZ'], modes: [], places: [] } });
  expect([issue?.code, issue?.path, issue?.params.state]).toEqual(['nothing-left', 'exclude.states', 'KZ']);
});

it('P18 Places to pass are passed, in whatever order is best', () => {
  const via = ['kz-almaty', 'uz-samarkand'];
  const { options } = plan({ via, equipment: ['tilt-truck'] });
  const paths = options.map((option) => option.legs.flatMap((leg) => leg.path));
  expect(paths.every((path) => via.every((place) => path.includes(place)))).toBe(true);
  expect(paths.every((path) => path.indexOf('uz-samarkand') < path.indexOf('kz-almaty'))).toBe(true);
});

it('P19 A planned link that would be better is told with the day on which it opens', () => {
  const fast = 'kz-post,kz-port,road,,1990,100,planned,2030-01-01,titr,test,G';
  const tables = smallTables({ 'links.csv': fast });
  const changed = compileNetwork(tables, realAgreements(), { epoch: '2026-12-01', horizonDays: 100 });
  const { rejected } = plan({ equipment: ['tilt-truck'] }, {}, changed);
  const [way] = rejected.filter(({ reason }) => reason.code === 'planned-link');
  expect(way?.reason.params).toEqual({ link: 'kz-post kz-port', opensOn: '2030-01-01' });
  expect(way?.wouldGive?.costCents).toBeGreaterThan(0);
});

it('P66 Equipment that was not wished is told where it is clearly better, but not by a way that waits for a planned line', () => {
  const wished = (links: string) => {
    const tables = smallTables({ 'links.csv': links });
    const changed = compileNetwork(tables, realAgreements(), { epoch: '2026-12-01', horizonDays: 100 });
    const { rejected } = plan({ equipment: ['tilt-truck'] }, {}, changed);
    return rejected.filter(({ reason }) => reason.code === 'equipment-wish');
  };
  const short = 'kz-post,kz-port,rail,1520,500,20';
  expect(wished(`${short},in-service,,titr,test,G`).length).toBeGreaterThan(0);
  expect(wished(`${short},planned,2027-02-15,titr,test,G`)).toEqual([]);
});

it('P20 Each best label is given once, to the offered option with the best figure, and every option says why', () => {
  const { options } = plan();
  const labelled = (label: string) => options.filter((option) => option.labels.some((own) => own === label));
  for (const label of ['cheapest', 'fastest', 'greenest', 'most-reliable', 'balanced']) {
    expect(labelled(label)).toHaveLength(1);
  }
  const cents = options.map((option) => option.cost.totalCents);
  expect(labelled('cheapest')[0]?.cost.totalCents).toBe(Math.min(...cents));
  expect(labelled('fastest')[0]?.durationHours.p50).toBe(Math.min(...options.map((each) => each.durationHours.p50)));
  expect(options.every((option) => option.why.length === option.labels.length)).toBe(true);
});

it('P21 A border with a paid lane tells both lanes with their hours and their money', () => {
  const homeward = plan({
    from: at('kz-almaty'),
    to: at('uz-tashkent'),
    equipment: ['tilt-truck'],
    readyAt: '2026-12-02T09:00:00+05:00',
  }).options;
  const [queue] = homeward.flatMap((option) => option.borders.flatMap((border) => border.queue ?? []));
  expect([queue?.scheme, queue?.wait.hours.p50, queue?.pay.hours.p50]).toEqual(['kz-queue', 23, 4]);
  // 40 USD and 5,000 KZT at 400 for a dollar; the fast lane takes 400,000 KZT more.
  expect([queue?.wait.cents, queue?.pay.cents]).toEqual([4000 + 1250, 4000 + 1250 + 100_000]);
});

it('P22 A plan can be stopped between two searches', () => {
  const planned = planConsignment(network, smallConsignment(), { shouldStop: () => true });
  expect(planned.ok ? [] : planned.error.map((issue) => issue.code)).toEqual(['stopped']);
  expect(planInStages(network, smallConsignment()).next().value).toEqual({ stage: 'searching', done: 0, total: 3 });
});

it('P103 A way that holds can be shown once the network has been searched, before the others are looked for', () => {
  const steps = [...planInStages(network, smallConsignment())];
  const at = steps.findIndex(({ first }) => first !== undefined);
  expect(new Set(steps.slice(0, at).map(({ stage }) => stage))).toEqual(new Set(['searching']));
  expect(steps.slice(at + 1).every(({ stage, first }) => stage !== 'searching' && first === undefined)).toBe(true);
  const option = steps[at]?.first?.();
  assert(option !== undefined, 'a first way');
  const { tables } = network;
  expect(checkItinerary({ tables, agreements: realAgreements(), consignment: smallConsignment() }, option)).toEqual([]);
});

it('P23 With a deadline each option tells the chance to meet it', () => {
  const late = plan({ deadlineAt: '2027-02-20T00:00:00+04:00' }).options;
  expect(late.every((option) => (option.onTimeProbability ?? 0) > 0.95)).toBe(true);
  const early = plan({ deadlineAt: '2026-12-03T00:00:00+04:00' }).options;
  expect(early.every((option) => option.onTimeProbability === 0)).toBe(true);
});

it('P24 What is wrong with a consignment is told in full before any search', () => {
  const { from } = smallConsignment();
  const issues = issuesOf({
    to: from,
    items: [{ goodsDescription: 'air', grossMassKg: 0 }],
    readyAt: '2020-01-01T00:00:00Z',
    via: ['nowhere'],
    exclude: { states: ['XX'], modes: [], places: ['nowhere'] },
  });
  expect(issues.map((issue) => issue.code)).toEqual([
    'mass-not-positive',
    'doors-equal',
    'ready-outside-horizon',
    'via-unknown',
    'place-unknown',
    'state-unknown',
  ]);
});

it('P56 An answer names the version of the data set', () => {
  const options = { epoch: '2026-12-01', horizonDays: 100, version: '01b9a587be41' };
  const named = compileNetwork(smallTables(), realAgreements(), options);
  expect(plan({}, {}, named).network.version).toBe('01b9a587be41');
});

function at(id: string): Consignment['from'] {
  const { state, lat, lon, timeZone, nameEn } = network.placeOfId.get(id)!;
  return { id, name: nameEn, state, lat, lon, timeZone };
}
