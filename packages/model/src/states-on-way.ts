import type { PlanOption } from './itinerary.ts';

/** States of an option in the order of passing, from the first door to the last, each named once where it follows another. */
export function statesOnWay({ legs, borders }: Pick<PlanOption, 'legs' | 'borders'>): readonly string[] {
  const passed = legs.flatMap(({ from, to }, leg) => [
    from.state,
    ...borders.filter((border) => border.leg === leg).map((border) => border.to.state),
    to.state,
  ]);
  return passed.filter((state, index) => state !== passed[index - 1]);
}
