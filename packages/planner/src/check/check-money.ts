import type { PlanOption } from '@karvon/model';
import type { ItineraryViolation } from './itinerary-violation.ts';

/** Holds the sums together: every map adds up to the total, each part to its whole, and nothing unknown is counted. */
export function checkMoney(option: PlanOption): readonly ItineraryViolation[] {
  const { cost, legs } = option;
  const violations: ItineraryViolation[] = [];
  const wrong = (rule: string, message: string, leg?: number) =>
    violations.push({ rule, message, ...(leg === undefined ? {} : { leg }) });
  const sums = [
    ['components', cost.components.map((component) => component.cents ?? 0)],
    ['byState', Object.values(cost.byState)],
    ['byComponent', Object.values(cost.byComponent)],
    ['byClaim', Object.values(cost.byClaim)],
    ['byLeg', cost.byLeg],
  ] as const;
  for (const [name, parts] of sums) {
    const sum = parts.reduce((total, cents) => total + cents, 0);
    if (sum !== cost.totalCents) wrong('cost-sum', `${name} adds up to ${sum}, the total is ${cost.totalCents}`);
  }
  for (const component of cost.components) {
    const { cents, claim, kind } = component;
    if ((cents === undefined) !== (claim === 'unknown')) wrong('cost-claim', `${kind} is ${cents} with claim ${claim}`);
    if (cents !== undefined && (!Number.isInteger(cents) || cents < 0)) wrong('cost-integer', `${kind} is ${cents}`);
    if (legs[component.leg] === undefined) wrong('cost-leg', `${kind} names leg ${component.leg}`);
  }
  if (cost.isIncomplete !== cost.components.some((component) => component.cents === undefined)) {
    wrong('cost-incomplete', `isIncomplete is ${cost.isIncomplete}`);
  }
  for (const [index, leg] of legs.entries()) {
    if (leg.costCents !== cost.byLeg[index]) wrong('cost-leg', `${leg.costCents} is not ${cost.byLeg[index]}`, index);
  }
  for (const [map, keyOf] of [
    [cost.byState, 'state'],
    [cost.byComponent, 'kind'],
    [cost.byClaim, 'claim'],
  ] as const) {
    for (const [key, cents] of Object.entries(map)) {
      const own = cost.components.filter((component) => component[keyOf] === key);
      const sum = own.reduce((total, component) => total + (component.cents ?? 0), 0);
      if (sum !== cents) wrong('cost-sum', `${keyOf} ${key} is ${cents}, its components are ${sum}`);
    }
  }
  const grams = legs.reduce((sum, leg) => sum + leg.emissionsGCo2e, 0);
  if (grams !== option.emissionsGCo2e)
    wrong('emissions-sum', `legs emit ${grams}, the option ${option.emissionsGCo2e}`);
  return violations;
}
