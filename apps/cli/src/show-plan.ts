import { joinNotices, type Plan } from '@karvon/contract';
import {
  type FreeTimeMark,
  type InstantSpread,
  type Leg,
  type PlanOption,
  type RejectedWay,
  statesOnWay,
} from '@karvon/model';
import { days, money } from './say-figures.ts';
import { type NameOf, sayNotice } from './say-notice.ts';
import { cut, layTable, wrap } from './table.ts';

/** A plan as text: the options in a table, the chosen or first one leg by leg, the rejected ways. */
export function showPlan(plan: Plan, chosen: string | undefined): string {
  const option = plan.options.find(({ id }, index) => id === chosen || String(index + 1) === chosen) ?? plan.options[0];
  const nameOf = namesOf(plan);
  return [
    ...plan.notices.map((notice) => wrap(`• ${sayNotice(notice, nameOf)}`)),
    ...(plan.questions.length > 0 ? [showQuestions(plan)] : []),
    layTable(
      ['#', 'way', 'equipment', 'price', 'days P50/P90', 'borders', 'CO2e t', 'best at'],
      plan.options.map(showRow),
    ),
    wrap(
      `through: ${plan.options.map((each, index) => `${index + 1} ${statesOnWay(each).slice(1, -1).join('-') || 'no other state'}`).join(', ')}`,
    ),
    ...(option ? [showOption(option, nameOf)] : []),
    ...showRejected(plan, nameOf),
  ].join('\n\n');
}

/** Names of the places that a plan speaks of; what is no place stays as it is. */
function namesOf(plan: Plan): NameOf {
  const refs = plan.options.flatMap(({ legs, borders }) => [
    ...legs.flatMap(({ from, to }) => [from, to]),
    ...borders.flatMap(({ from, to, crossing, nameEn }) => [from, to, { id: crossing, nameEn }]),
  ]);
  const names = new Map([...Object.values(plan.places), ...refs].map(({ id, nameEn }) => [id, nameEn]));
  const states = new Intl.DisplayNames('en', { type: 'region' });
  return (id) => names.get(id) ?? (/^[A-Z]{2}$/.test(id) ? (states.of(id) ?? id) : id);
}

/** The questions that are open or answered, with what `--declare` takes for each. */
function showQuestions({ questions }: Plan): string {
  const lines = questions.map(({ subject, answers, answered, lists }) => {
    const dated = lists.map(({ nameEn, asOf }) => `${nameEn}${asOf ? ` (${asOf})` : ''}`).join('; ');
    const said = answered
      ? `answered ${answered.answer}${answered.by ? ` by ${answered.by}` : ''}`
      : `open: --declare ${subject}=${answers.join('|')}`;
    return wrap(`• ${subject}: ${said}${dated ? `. Lists: ${dated}` : ''}`);
  });
  return ['To answer before booking:', ...lines].join('\n');
}

function showRow(option: PlanOption, index: number): string[] {
  return [
    String(index + 1),
    option.legs.map(({ mode }) => mode).join('-'),
    `${option.equipmentCount > 1 ? `${option.equipmentCount} x ` : ''}${shortName(option.equipment)}`,
    `${option.cost.isIncomplete ? '≥ ' : ''}${money(option.cost.totalCents, option.cost.currency)}`,
    `${days(option.durationHours.p50)} / ${days(option.durationHours.p90)}`,
    String(option.borders.length),
    (option.emissionsGCo2e / 1e6).toFixed(2),
    option.labels
      .filter((label) => label !== 'alternative')
      .join(', ')
      .replace('most-', ''),
  ];
}

/** Equipment as people write it: 40HC of container-40hc. */
function shortName(equipment: string): string {
  return equipment.startsWith('container-') ? equipment.slice('container-'.length).toUpperCase() : equipment;
}

function showOption(option: PlanOption, nameOf: NameOf): string {
  const legs = option.legs.map(showLeg).join('\n');
  const borders = layTable(
    ['border', 'hours P50/P90', 'fee', 'regime'],
    option.borders.map((border) => [
      border.nameEn,
      border.dwellHours.p90 === 0
        ? 'in service'
        : `${border.dwellHours.p50.toFixed(0)} / ${border.dwellHours.p90.toFixed(0)}`,
      money(border.feeCents, option.cost.currency),
      border.regime,
    ]),
  );
  const sums = (map: Readonly<Record<string, number>>) =>
    Object.entries(map)
      .sort(([, a], [, b]) => b - a)
      .map(([name, cents]) => `${name} ${money(cents, option.cost.currency)}`)
      .join(', ');
  return [
    cut(
      `Option ${option.id}: leaves ${moment(option.departure)}, arrives ${moment(option.arrival)} (P90 ${option.arrival.p90.slice(0, 10)})`,
    ),
    ...(option.onTimeProbability === undefined ? [] : [`on time: ${Math.round(option.onTimeProbability * 100)}%`]),
    legs,
    ...(option.borders.length > 0 ? [borders] : []),
    ...showPapers(option),
    wrap(`by what: ${sums(option.cost.byComponent)}`),
    wrap(`who earns it: ${sums(option.cost.byState)}`),
    wrap(`how it is known: ${sums(option.cost.byClaim)}`),
    ...showSpread(option),
    wrap(`figures of ${option.dataAge.oldest} to ${option.dataAge.newest}, ${validity(option)}`),
    ...option.freeTime.flatMap((mark) => showFreeTime(mark, option.cost.currency, nameOf)),
    ...joinNotices([...option.why, ...option.notices]).map((notice) => wrap(`• ${sayNotice(notice, nameOf)}`)),
  ].join('\n');
}

/** The papers by border, then the others by the moment at which they are wanted. */
function showPapers({ papers, borders }: PlanOption): string[] {
  const atBorders = new Set(borders.flatMap((border) => border.papers.map(({ id }) => id)));
  const others = papers.filter(({ id }) => !atBorders.has(id));
  const groups = [
    ...[...new Set(others.map(({ moment }) => moment))].map((moment) => ({
      name: MOMENTS[moment],
      papers: others.filter((paper) => paper.moment === moment),
    })),
    ...borders.map(({ nameEn, papers }) => ({ name: `at ${nameEn}`, papers })),
  ].filter((group) => group.papers.length > 0);
  const names = (group: readonly { readonly nameEn: string }[]) =>
    [...new Set(group.map(({ nameEn }) => nameEn))].join('; ');
  return groups.map((group) => wrap(`papers ${group.name}: ${names(group.papers)}`));
}

const MOMENTS: Readonly<Record<PlanOption['papers'][number]['moment'], string>> = {
  'before-loading': 'before loading',
  exit: 'at exit',
  transit: 'in transit',
  entry: 'at entry',
  delivery: 'at delivery',
};

/** How far P90 lies behind P50, and by what claims that is known. */
function showSpread({ riskHours, spreadByClaim }: PlanOption): string[] {
  const shares = Object.entries(spreadByClaim).sort(([, a], [, b]) => b - a);
  const known = shares
    .filter(([, share]) => share >= 0.005)
    .map(([claim, share]) => `${claim} ${Math.round(share * 100)}%`)
    .join(', ');
  return known === '' ? [] : [wrap(`spread: P90 is ${days(riskHours)} days after P50, known as ${known}`)];
}

function validity({ dataAge }: PlanOption): string {
  return dataAge.validUntil === undefined ? 'no end of validity is stated' : `valid until ${dataAge.validUntil}`;
}

/** A yard in which one stay in ten lasts beyond the free time. */
function showFreeTime(mark: FreeTimeMark, currency: string, nameOf: NameOf): string[] {
  if (mark.stayHours.p90 <= mark.freeDays * 24) return [];
  const risk = mark.atRiskCents === undefined ? 'rate not known' : `${money(mark.atRiskCents, currency)} at risk`;
  const stay = `one stay in ten lasts ${days(mark.stayHours.p90)} days or more`;
  return [
    wrap(
      `• ${nameOf(mark.place)}: free for ${mark.freeDays} days, until ${mark.endsAt.slice(0, 10)}; ${stay}, ${risk}`,
    ),
  ];
}

function showLeg(leg: Leg): string {
  const service = leg.service ? ` (${leg.service.name})` : '';
  const km = `${Math.round(leg.distanceKm)} km`;
  const ends = leg.from.id === leg.to.id ? `at ${leg.from.nameEn}` : `${leg.from.nameEn} → ${leg.to.nameEn}, ${km}`;
  return cut(`  ${leg.mode.padEnd(5)} ${ends}, ${moment(leg.departure)} → ${moment(leg.arrival)}${service}`);
}

function showRejected(plan: Plan, nameOf: NameOf): string[] {
  if (plan.rejected.length === 0) return [];
  const lines = plan.rejected.map(({ reason, way, wouldGive }) => {
    const gain = wouldGive
      ? `. It would give ${days(wouldGive.p50Hours)} days, ${money(wouldGive.costCents, 'USD')}`
      : '';
    return wrap(`• ${way.modes.join('-')} by ${turnsOf(way, nameOf)}: ${sayNotice(reason, nameOf)}${gain}`);
  });
  return [['Not offered:', ...lines].join('\n')];
}

/** Where a way that is not offered turns: at most three places between its ends, evenly spread, else its ends. */
function turnsOf({ places }: RejectedWay['way'], nameOf: NameOf): string {
  const distinct = places.filter((place, index) => place !== places[index - 1]);
  const between = distinct.slice(1, -1);
  const step = Math.max(1, (between.length - 1) / 2);
  const taken = between.filter((_, index) => [0, 1, 2].some((part) => Math.round(part * step) === index));
  return (taken.length > 0 ? taken : distinct).map(nameOf).join(', ');
}

function moment({ p50 }: InstantSpread): string {
  return p50.slice(0, 16).replace('T', ' ');
}
