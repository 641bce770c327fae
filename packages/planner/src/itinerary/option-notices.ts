import { borderClosure, carrierBan, screenedStates, sealMovement, sealNeed } from '@karvon/agreements';
import type { Notice, PlanOption } from '@karvon/model';
import type { SearchDesk } from '../plan/search-desk.ts';
import { statesOfPath } from './build-legs.ts';
import { closingNotices } from './closing-notices.ts';

/** Above this share of modelled and assumed money the reader is told. */
const MODELLED_SHARE_MAX = 0.5;
/** Above this share of cases without a departure before the horizon the reader is told. */
const STRANDED_MAX = 0.02;

/** What the forwarder should know or settle before booking an option. */
export function optionNotices(desk: SearchDesk, option: PlanOption, strandedProbability: number): readonly Notice[] {
  return [
    ...moneyNotices(option),
    ...sanctionsNotices(desk, option),
    ...borderNotices(desk, option),
    ...sealNotices(desk, option),
    ...timeNotices(option, strandedProbability),
  ];
}

function moneyNotices(option: PlanOption): readonly Notice[] {
  const { byClaim, totalCents, components } = option.cost;
  const share = ((byClaim.modelled ?? 0) + (byClaim.assumed ?? 0)) / Math.max(1, totalCents);
  const unknown = components.filter((component) => component.cents === undefined);
  return [
    ...(share > MODELLED_SHARE_MAX ? [{ code: 'modelled-share', params: { percent: Math.round(share * 100) } }] : []),
    ...unknown.map(({ kind, state, at }) => ({ code: 'rate-missing', params: { kind, state, at } })),
  ];
}

function sanctionsNotices(desk: SearchDesk, option: PlanOption): readonly Notice[] {
  const states = option.legs.flatMap((leg) => statesOfPath(desk.network, leg.path));
  const { date } = desk.pricing.cargo;
  return screenedStates(desk.network.agreements, { states, date, concern: 'passage' }).map((state) => ({
    code: 'sanctions-check',
    params: { state, date },
  }));
}

function borderNotices(desk: SearchDesk, option: PlanOption): readonly Notice[] {
  const { agreements } = desk.network;
  const { carrierState, date } = desk.pricing.cargo;
  return option.borders.flatMap((border): Notice[] => {
    const { crossing, mode } = border;
    const [fromState, toState] = [border.from.state, border.to.state];
    const isRoad = border.permit !== undefined;
    const ban = isRoad
      ? carrierBan(agreements, { carrierState, territoryState: toState, mode: 'road', date })
      : undefined;
    const closed = borderClosure(agreements, { fromState, toState, mode, date });
    const closing = desk.network.closureOfCrossing.get(crossing);
    return [
      ...(border.permit?.need === 'permit'
        ? [{ code: 'permit-needed', params: { state: toState, carrierState } }]
        : []),
      ...(border.permit?.need === 'unknown'
        ? [{ code: 'permit-unknown', params: { state: toState, carrierState } }]
        : []),
      ...(ban === undefined ? [] : [{ code: 'carrier-restricted', params: { state: toState, carrierState } }]),
      ...(closed === undefined ? [] : [{ code: 'border-restricted', params: { fromState, toState, mode } }]),
      ...(closing === undefined ? [] : closingNotices(closing, crossing, date)),
      ...(border.derivation.includes('no row speaks') ? [{ code: 'dwell-unknown', params: { crossing } }] : []),
    ];
  });
}

function sealNotices(desk: SearchDesk, option: PlanOption): readonly Notice[] {
  const { hsCode, date, originState, destinationState } = desk.pricing.cargo;
  const states = option.legs.flatMap((leg) => statesOfPath(desk.network, leg.path));
  const movement = sealMovement(desk.network.agreements, { originState, destinationState, date });
  return [...new Set(option.legs.map((leg) => leg.mode))].flatMap((mode): Notice[] => {
    const answer = sealNeed(desk.network.agreements, {
      ...(hsCode === undefined ? {} : { hsCode }),
      mode,
      states,
      movement,
      date,
    });
    if (answer.need === 'not-required') return [];
    const code = answer.need === 'required' ? 'seal-required' : 'seal-unknown';
    return [{ code, params: { mode, rule: answer.rules[0]?.id ?? '' } }];
  });
}

function timeNotices(option: PlanOption, strandedProbability: number): readonly Notice[] {
  const percent = Math.round(strandedProbability * 100);
  return [
    ...(strandedProbability > STRANDED_MAX ? [{ code: 'may-miss-last-departure', params: { percent } }] : []),
    ...(option.onTimeProbability !== undefined && option.onTimeProbability < 0.9
      ? [{ code: 'deadline-at-risk', params: { percent: Math.round(option.onTimeProbability * 100) } }]
      : []),
  ];
}
