import type { Consignment } from '@karvon/model';
import { greatCircleKm } from '@karvon/network';
import type { PlanningNetwork } from '../compile/planning-network.ts';
import { totalMassKg } from '../price/cargo.ts';
import type { PlanIssue, PlanIssueCode } from './plan-words.ts';

/** Doors nearer than this are one door. */
const SAME_DOOR_KM = 1;

/** Lists what is wrong with a consignment before any search: all of it, not only the first. */
export function checkConsignment(network: PlanningNetwork, consignment: Consignment): readonly PlanIssue[] {
  return [
    ...checkGoods(consignment),
    ...checkDoors(consignment),
    ...checkTimes(network, consignment),
    ...checkPlaces(network, consignment),
  ];
}

function checkGoods(consignment: Consignment): PlanIssue[] {
  const massKg = totalMassKg(consignment);
  const isGood = massKg > 0 && consignment.items.every((item) => item.grossMassKg > 0);
  return isGood
    ? []
    : [issue('mass-not-positive', 'items', `Every mass must be above 0 kg, found ${massKg}`, { massKg })];
}

function checkDoors(consignment: Consignment): PlanIssue[] {
  const { from, to } = consignment;
  const km = greatCircleKm(from, to);
  if (from.id !== to.id && km >= SAME_DOOR_KM) return [];
  return [issue('doors-equal', 'to', `${from.name} and ${to.name} are one place`, { from: from.id, to: to.id })];
}

function checkTimes(network: PlanningNetwork, consignment: Consignment): PlanIssue[] {
  const epochMs = Date.parse(`${network.epoch}T00:00:00Z`);
  const endMs = epochMs + network.horizonDays * 86_400_000;
  const readyMs = Date.parse(consignment.readyAt);
  const last = new Date(endMs).toISOString().slice(0, 10);
  const issues: PlanIssue[] = [];
  if (!(readyMs >= epochMs && readyMs < endMs)) {
    const message = `The timetables reach from ${network.epoch} to ${last}, ready is ${consignment.readyAt}`;
    issues.push(
      issue('ready-outside-horizon', 'readyAt', message, { found: consignment.readyAt, from: network.epoch, to: last }),
    );
  }
  const { deadlineAt } = consignment;
  if (deadlineAt !== undefined && Date.parse(deadlineAt) <= readyMs) {
    const message = `The deadline ${deadlineAt} is not after ${consignment.readyAt}`;
    issues.push(issue('deadline-before-ready', 'deadlineAt', message, { found: deadlineAt }));
  }
  return issues;
}

function checkPlaces(network: PlanningNetwork, consignment: Consignment): PlanIssue[] {
  const unknown = (ids: readonly string[], path: string, code: PlanIssueCode) =>
    ids
      .filter((place) => !network.placeOfId.has(place))
      .map((place) => issue(code, path, `No place is called ${place}`, { place }));
  const states = new Set(network.tables.places.map((place) => place.state));
  for (const row of network.agreements.states) states.add(row.code);
  const unknownStates = consignment.exclude.states
    .filter((state) => !states.has(state))
    .map((state) => issue('state-unknown', 'exclude.states', `No state has the code ${state}`, { state }));
  return [
    ...unknown(consignment.via, 'via', 'via-unknown'),
    ...unknown(consignment.exclude.places, 'exclude.places', 'place-unknown'),
    ...unknownStates,
  ];
}

function issue(code: PlanIssueCode, path: string, message: string, params: PlanIssue['params']): PlanIssue {
  return { code, path, message, params };
}
