import { type Issue, type Plan, PlanRequest, type Problem, parsePlanChange } from '@karvon/contract';
import { type Desk, measureMiles, openDesk, openRoadServer, planRequestInStages } from '@karvon/operations';
import { asIssues, makeProblem } from '@karvon/server';
import type { Command } from 'commander';
import { showChanges } from './show-changes.ts';
import { showPlan } from './show-plan.ts';
import { wrap } from './table.ts';

interface PlanFlags {
  readonly goods: string;
  readonly mass: string;
  readonly ready: string;
  readonly hs?: string;
  readonly volume?: string;
  readonly value?: string;
  readonly equipment?: string[];
  readonly deadline?: string;
  readonly dangerous?: string;
  readonly reefer?: boolean;
  readonly exclude?: string[];
  readonly via?: string[];
  readonly carrier?: string;
  readonly capitalRate?: string;
  readonly split?: boolean;
  readonly incoterm?: string;
  readonly declare?: string[];
  readonly declaredBy?: string;
  readonly close?: string[];
  readonly delay?: string[];
  readonly price?: string[];
  readonly option?: string;
  readonly json?: boolean;
  readonly routingUrl?: string;
}

/** Adds `karvon plan FROM TO --goods … --mass … --ready …`. */
export function addPlanCommand(program: Command): void {
  program
    .command('plan')
    .description('plan a consignment from door to door')
    .argument('<from>', 'town, facility id, or lat,lon')
    .argument('<to>', 'town, facility id, or lat,lon')
    .requiredOption('--goods <words>', 'the goods, such as "cotton yarn"')
    .requiredOption('--mass <mass>', 'gross mass with its unit, such as 22t')
    .requiredOption('--ready <date>', 'when the goods can be loaded, such as 2026-12-01')
    .option('--hs <code>', 'HS code of 4 to 10 digits')
    .option('--volume <m3>', 'volume in cubic metres')
    .option('--value <usd>', 'customs value in US dollars')
    .option('--equipment <names...>', 'such as 40HC, tilt-truck, covered-wagon')
    .option('--deadline <date>', 'when the goods must be there')
    .option('--dangerous <class>', 'UN class such as 3')
    .option('--reefer', 'keep cooled')
    .option('--exclude <what...>', 'states (RU,BY), modes (road) or places (kz-dostyk)')
    .option('--via <places...>', 'places to pass')
    .option('--carrier <state>', 'state of the truck carrier')
    .option('--capital-rate <percent>', 'cost of capital a year')
    .option('--split', 'use as many units as the mass needs')
    .option('--incoterm <term>', 'delivery term with its place, such as "FCA Khujand"')
    .option('--declare <answers...>', 'answers to questions, such as lithiumBatteries=UN3481 sanctions=screened')
    .option('--declared-by <name>', 'who gives these answers')
    .option('--close <what...>', 'what if closed: PLACE, PLACE@FROM..TO, such as az-alat@2026-12-01..2026-12-20')
    .option('--delay <what...>', 'what if goods are held longer: PLACE=HOURS, such as kz-dostyk=24h')
    .option('--price <what...>', 'what if dearer: KIND[/MODE][/STATE]=PERCENT, such as line-haul/ferry=+20%')
    .option('--option <number>', 'option to show leg by leg, the first when absent')
    .option('--json', 'print the answer of the API')
    .option('--routing-url <url>', 'routing server that measures first and last miles', process.env.KARVON_ROUTING_URL)
    .action(async (from: string, to: string, flags: PlanFlags) => {
      process.exitCode = await runPlan(from, to, flags, program.opts<{ data?: string[] }>().data ?? []);
    });
}

async function runPlan(from: string, to: string, flags: PlanFlags, overlays: readonly string[]): Promise<number> {
  const asked = asRequest(from, to, flags);
  const request = PlanRequest.safeParse(asked);
  if (!request.success) return refuse(makeProblem('request-invalid', 400, asIssues(request.error, asked)), flags);
  const roads = openRoadServer(flags.routingUrl);
  if (!roads.ok) {
    console.error(`${roads.error.code}: ${roads.error.message}`);
    return 2;
  }
  const desk = openDesk({ overlays, now: () => new Date(), roads: roads.value });
  const outcome = await work(request.data, desk);
  if (!outcome.ok) return refuse(makeProblem('request-refused', 422, outcome.error), flags);
  if (flags.json) console.log(JSON.stringify(outcome.value, undefined, 2));
  else console.log([...(await whatChanged(outcome.value, desk)), showPlan(outcome.value, flags.option)].join('\n\n'));
  return 0;
}

/** What the changes of a request do, against the plan without them; nothing for a request without changes. */
async function whatChanged(plan: Plan, desk: Desk): Promise<readonly string[]> {
  const { changes, ...request } = plan.request;
  if (changes === undefined || changes.length === 0) return [];
  const before = await work(request, desk);
  return before.ok ? [showChanges(before.value, plan)] : [];
}

/** Plans with its stages shown on stderr. */
async function work(request: PlanRequest, desk: Desk) {
  const stages = planRequestInStages(request, desk, { miles: await measureMiles(request, desk) });
  for (;;) {
    const step = stages.next();
    if (process.stderr.isTTY)
      process.stderr.write(
        step.done ? '\r\u001b[K' : `\r\u001b[K${step.value.stage} ${step.value.done}/${step.value.total}`,
      );
    if (step.done) return step.value;
  }
}

/** Says why on stderr, and as JSON the problem that the API would answer. */
function refuse(problem: Problem, flags: PlanFlags): number {
  if (flags.json) console.log(JSON.stringify(problem, undefined, 2));
  for (const issue of problem.issues) {
    console.error(wrap(`${issue.code}: ${issue.message}`));
    for (const candidate of issue.candidates ?? []) console.error(`  ${candidate.id}  ${describe(candidate)}`);
  }
  return 1;
}

function describe({ name, region, state, near, kmAway }: NonNullable<Issue['candidates']>[number]): string {
  const distance = near ? `${near.km} km from ${near.name}` : kmAway !== undefined && `${kmAway} km away`;
  return [name, region, state, distance].filter(Boolean).join(', ');
}

function asRequest(from: string, to: string, flags: PlanFlags): unknown {
  const excluded = partsOf(flags.exclude ?? []);
  const isMode = (word: string) => /^(road|rail|ferry|sea|air)$/.test(word);
  const isState = (word: string) => /^[A-Za-z]{2}$/.test(word);
  return {
    from: asDoorInput(from),
    to: asDoorInput(to),
    goods: flags.goods,
    mass: flags.mass,
    ready: flags.ready,
    hsCode: flags.hs,
    volumeM3: asNumber(flags.volume),
    valueUsd: asNumber(flags.value),
    equipment: flags.equipment && partsOf(flags.equipment),
    deadline: flags.deadline,
    dangerousGoodsClass: flags.dangerous,
    needsReefer: flags.reefer,
    exclude: {
      states: excluded.filter((word) => isState(word)),
      modes: excluded.filter(isMode),
      places: excluded.filter((word) => !isMode(word) && !isState(word)),
    },
    via: flags.via && partsOf(flags.via),
    carrierState: flags.carrier,
    capitalRatePercent: asNumber(flags.capitalRate),
    allowSplit: flags.split,
    incoterm: flags.incoterm,
    changes: asChanges(flags),
    declarations: flags.declare && asDeclarations(flags.declare, flags.declaredBy),
  };
}

/** Words of a flag, each its own or several parted by commas. */
function partsOf(words: readonly string[]): readonly string[] {
  return words.flatMap((word) => word.split(',').map((part) => part.trim())).filter((part) => part !== '');
}

/** A figure with point or comma; a text that is none stays as it was typed, for the refusal to show it. */
function asNumber(text: string | undefined): number | string | undefined {
  if (text === undefined) return undefined;
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || Number.isNaN(value) ? text : value;
}

/** What is supposed to be different, absent when nothing is. */
function asChanges({ close = [], delay = [], price = [] }: PlanFlags): unknown {
  const changes = [
    ...close.map((text) => parsePlanChange('closure', text)),
    ...delay.map((text) => parsePlanChange('delay', text)),
    ...price.map((text) => parsePlanChange('price', text)),
  ];
  return changes.length === 0 ? undefined : changes;
}

/** `subject=answer` as declarations of the present moment; what is unknown is refused by the schema. */
function asDeclarations(answers: readonly string[], by: string | undefined): unknown {
  const at = new Date().toISOString();
  return Object.fromEntries(
    answers.map((text) => {
      const [subject = '', answer = ''] = text.split('=');
      return [subject, { answer, at, ...(by !== undefined && { by }) }];
    }),
  );
}

/** A facility id or coordinate is taken as such, any other word is looked up. */
function asDoorInput(text: string): unknown {
  const coordinate = /^(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)$/.exec(text);
  if (coordinate) return { lat: Number(coordinate[1]), lon: Number(coordinate[2]) };
  return /^([a-z]{2}-[a-z0-9-]+|geonames:\d+)$/.test(text) ? { id: text } : text;
}
