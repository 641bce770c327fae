import type { Plan } from '@karvon/contract';
import type { InstantSpread, Leg, Notice, PlanOption } from '@karvon/model';
import { cut, layTable, wrap } from './table.ts';

/** A plan as text: the options in a table, the chosen or first one leg by leg, the rejected ways. */
export function showPlan(plan: Plan, chosen: string | undefined): string {
  const option = plan.options.find(({ id }, index) => id === chosen || String(index + 1) === chosen) ?? plan.options[0];
  return [
    ...plan.notices.map((notice) => wrap(`• ${showNotice(notice)}`)),
    layTable(['#', 'way', 'price', 'days P50/P90', 'borders', 'CO2e t', 'labels'], plan.options.map(showRow)),
    ...(option ? [showOption(option)] : []),
    ...showRejected(plan),
  ].join('\n\n');
}

function showRow(option: PlanOption, index: number): string[] {
  return [
    String(index + 1),
    option.legs.map(({ mode }) => mode).join('-'),
    `${money(option.cost.totalCents, option.cost.currency)}${option.cost.isIncomplete ? ' + unknown' : ''}`,
    `${days(option.durationHours.p50)} / ${days(option.durationHours.p90)}`,
    String(option.borders.length),
    (option.emissionsGCo2e / 1e6).toFixed(2),
    [option.equipment, ...option.labels].join(' '),
  ];
}

function showOption(option: PlanOption): string {
  const legs = option.legs.map(showLeg).join('\n');
  const borders = layTable(
    ['border', 'hours P50/P90', 'fee', 'regime', 'papers'],
    option.borders.map((border) => [
      border.nameEn,
      `${border.dwellHours.p50.toFixed(0)} / ${border.dwellHours.p90.toFixed(0)}`,
      money(border.feeCents, option.cost.currency),
      border.regime,
      border.papers.map(({ id }) => id).join(' '),
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
    ...(option.onTimeProbability === undefined ? [] : [`on time: ${Math.round(option.onTimeProbability * 100)} %`]),
    legs,
    borders,
    wrap(`by what: ${sums(option.cost.byComponent)}`),
    wrap(`who earns it: ${sums(option.cost.byState)}`),
    wrap(`how it is known: ${sums(option.cost.byClaim)}`),
    ...[...option.why, ...option.notices].map((notice) => wrap(`• ${showNotice(notice)}`)),
  ].join('\n');
}

function showLeg(leg: Leg): string {
  const service = leg.service ? ` (${leg.service.name})` : '';
  const km = `${Math.round(leg.distanceKm)} km`;
  return cut(
    `  ${leg.mode.padEnd(5)} ${leg.from.nameEn} → ${leg.to.nameEn}, ${km}, ${moment(leg.departure)} → ${moment(leg.arrival)}${service}`,
  );
}

function showRejected(plan: Plan): string[] {
  if (plan.rejected.length === 0) return [];
  const lines = plan.rejected.map(({ reason, wouldGive }) => {
    const gain = wouldGive ? `: would give ${days(wouldGive.p50Hours)} days, ${money(wouldGive.costCents, 'USD')}` : '';
    return wrap(`  ${showNotice(reason)}${gain}`);
  });
  return [['Not offered:', ...lines].join('\n')];
}

/** A notice as its code and figures; names in other languages are for pages. */
function showNotice({ code, params }: Notice): string {
  const figures = Object.entries(params)
    .filter(([name, value]) => value !== '' && !/^name(Ru|Tg)$/.test(name))
    .map(([name, value]) => `${name} ${value}`);
  return figures.length === 0 ? code : `${code} (${figures.join(', ')})`;
}

function moment({ p50 }: InstantSpread): string {
  return p50.slice(0, 16).replace('T', ' ');
}

function money(cents: number, currency: string): string {
  return `${(cents / 100).toLocaleString('en-US', { maximumFractionDigits: 0 })} ${currency}`;
}

function days(hours: number): string {
  return (hours / 24).toFixed(1);
}
