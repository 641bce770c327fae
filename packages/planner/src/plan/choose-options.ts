import type { Notice, OptionLabel, PlanOption } from '@karvon/model';
import { balance } from './balance.ts';
import type { Candidate } from './candidate.ts';
import { keepWorthWhile } from './little-savings.ts';
import { signatureOf } from './signature.ts';
import { dropTrivialTwins, isSameGateways } from './trivial-twins.ts';

/** What is offered. */
export interface ChosenOptions {
  readonly options: readonly PlanOption[];
  /** The options before they were labelled, with their ways. */
  readonly chosen: readonly Candidate[];
}

/** How often one kind of equipment may be told through the same gateways. */
const PER_IDEA_MAX = 2;

/**
 * The options of an answer: the best in each respect, then real alternatives, most different first, at most so many.
 * Trivial twins are told once, and a way that saves little for much time, money or reloading is told as rejected.
 *
 * An option with an unknown rate is only the cheapest when every option has one: its total is a lower bound.
 */
export function chooseOptions(worked: readonly Candidate[], optionsMax: number): ChosenOptions {
  const distinct = dropTrivialTwins(worked);
  const candidates = keepWorthWhile(distinct, isReasonable(distinct));
  const bests = bestOf(candidates);
  const labelled = new Set(bests.values());
  const chosen: Candidate[] = [...labelled];
  const toldOf = (candidate: Candidate) =>
    chosen.filter((other) => isSameKind(candidate, other) && isSameIdea(candidate, other)).length;
  const others = candidates
    .filter((each) => !labelled.has(each) && !isPoor(each, candidates))
    .toSorted((a, b) => scoreOf(a) - scoreOf(b));
  for (let perIdea = 1; perIdea <= PER_IDEA_MAX; perIdea++) {
    for (const candidate of others) {
      const isTold = chosen.includes(candidate) || toldOf(candidate) >= perIdea;
      if (isTold || chosen.length >= optionsMax || isTwin(candidate, chosen)) continue;
      chosen.push(candidate);
    }
  }
  const options = chosen
    .map((candidate) => labelOption(candidate.option, bests))
    .toSorted((a, b) => rankOf(a) - rankOf(b) || a.durationHours.p50 - b.durationHours.p50);
  return { options, chosen };
}

/** The same gateways, and hauls by truck alike. */
function isSameIdea(a: Candidate, b: Candidate): boolean {
  return signatureOf(a.way).idea === signatureOf(b.way).idea && isSameGateways(a, b);
}

function isSameKind(a: Candidate, b: Candidate): boolean {
  return a.way.desk.candidate.equipment.kind === b.way.desk.candidate.equipment.kind;
}

/** The best in each respect. */
function bestOf(candidates: readonly Candidate[]): ReadonlyMap<OptionLabel, Candidate> {
  const complete = candidates.filter(({ option }) => !option.cost.isIncomplete);
  const priced = complete.length > 0 ? complete : candidates;
  const least = (of: readonly Candidate[], figureOf: (option: PlanOption) => number) =>
    of.toSorted((a, b) => figureOf(a.option) - figureOf(b.option) || scoreOf(a) - scoreOf(b))[0];
  const entries: [OptionLabel, Candidate | undefined][] = [
    ['cheapest', least(priced, (option) => option.cost.totalCents)],
    ['fastest', least(candidates, (option) => option.durationHours.p50)],
    ['most-reliable', least(candidates.filter(isReasonable(candidates)), unreliability)],
    ['greenest', least(candidates, (option) => option.emissionsGCo2e)],
    ['balanced', least(priced, balance)],
  ];
  return new Map(entries.filter((entry): entry is [OptionLabel, Candidate] => entry[1] !== undefined));
}

/** A steady way is only worth its label when it is not far beaten in the balance of all things. */
function isReasonable(candidates: readonly Candidate[]): (candidate: Candidate) => boolean {
  const best = Math.min(...candidates.map(({ option }) => balance(option)));
  return ({ option }) => balance(option) <= best + Math.log(REASONABLE_TIMES_MAX);
}

/** How many times the best balance a steady way may weigh. */
const REASONABLE_TIMES_MAX = 1.4;

/** With a deadline the chance to miss it; without, the hours between P50 and P90. */
function unreliability(option: PlanOption): number {
  return option.onTimeProbability === undefined ? option.riskHours : 1 - option.onTimeProbability;
}

function scoreOf(candidate: Candidate): number {
  return balance(candidate.option) + (candidate.option.cost.isIncomplete ? 1 : 0);
}

/** An option that costs or lasts over twice as much as one that is about as good in the other is no alternative. */
function isPoor(candidate: Candidate, candidates: readonly Candidate[]): boolean {
  const { cost, durationHours } = candidate.option;
  return candidates.some(({ option }) => {
    const costs = cost.totalCents / Math.max(1, option.cost.totalCents);
    const lasts = durationHours.p50 / Math.max(1, option.durationHours.p50);
    return (lasts > POOR.times && costs > POOR.aboutAsGood) || (costs > POOR.times && lasts > POOR.aboutAsGood);
  });
}

const POOR = { times: 2, aboutAsGood: 0.93 };

/** Below these differences two ways of one idea are one for the reader. */
const TWIN = { costShare: 0.05, hoursShare: 0.08 };

/**
 * A twin takes the same posts in other equipment and is worse in cost and time, or is of an idea that is told and hardly
 * differs from it.
 */
function isTwin(candidate: Candidate, chosen: readonly Candidate[]): boolean {
  const wayOf = (each: Candidate) => signatureOf(each.way).path.split('|').slice(1).join('|');
  const way = wayOf(candidate);
  const { cost, durationHours } = candidate.option;
  return chosen.some((other) => {
    const costs = cost.totalCents / Math.max(1, other.option.cost.totalCents);
    const lasts = durationHours.p50 / Math.max(1, other.option.durationHours.p50);
    if (wayOf(other) === way && costs >= 1 && lasts >= 1) return true;
    return (
      isSameGateways(candidate, other) &&
      costs > 1 - TWIN.costShare &&
      lasts > 1 - TWIN.hoursShare &&
      (way === wayOf(other) || costs * lasts > 0.95)
    );
  });
}

function labelOption(option: PlanOption, bests: ReadonlyMap<OptionLabel, Candidate>): PlanOption {
  const own = [...bests].filter(([, best]) => best.option === option).map(([label]) => label);
  const labels: readonly OptionLabel[] = own.length > 0 ? own : ['alternative'];
  return { ...option, labels, why: labels.map((label) => whyOf(label, option, bests)) };
}

/** Why an option is in the answer: its figures, and what it loses or gains against the best in the other respects. */
function whyOf(label: OptionLabel, option: PlanOption, bests: ReadonlyMap<OptionLabel, Candidate>): Notice {
  const cheapest = bests.get('cheapest')?.option ?? option;
  const fastest = bests.get('fastest')?.option ?? option;
  const greenest = bests.get('greenest')?.option ?? option;
  return {
    code: `why-${label}`,
    params: {
      costCents: option.cost.totalCents,
      p50Hours: option.durationHours.p50,
      emissionsGCo2e: option.emissionsGCo2e,
      riskHours: option.riskHours,
      assumedPercent: Math.round((option.spreadByClaim.assumed ?? 0) * 100),
      costMoreThanCheapestCents: option.cost.totalCents - cheapest.cost.totalCents,
      hoursMoreThanFastest: Math.round((option.durationHours.p50 - fastest.durationHours.p50) * 100) / 100,
      gramsMoreThanGreenest: option.emissionsGCo2e - greenest.emissionsGCo2e,
    },
  };
}

const LABEL_ORDER: readonly OptionLabel[] = [
  'balanced',
  'cheapest',
  'fastest',
  'most-reliable',
  'greenest',
  'alternative',
];

function rankOf(option: PlanOption): number {
  return Math.min(...option.labels.map((label) => LABEL_ORDER.indexOf(label)));
}
