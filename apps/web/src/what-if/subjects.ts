import type { Plan } from '@karvon/contract';
import type { Leg, PlaceRef, PlanOption } from '@karvon/model';

/** Something on the ways of a plan that can be closed, or where goods can be held. */
export interface Subject {
  readonly id: string;
  readonly group: 'borders' | 'ports' | 'services';
  readonly nameEn: string;
  readonly nameRu: string;
}

/** The borders, ports, airports and services of the options, each once, in the order of the ways. */
export function subjectsOf({ options }: Pick<Plan, 'options'>): readonly Subject[] {
  const listed = options.flatMap((option) => [
    ...option.borders.map(({ crossing, nameEn, nameRu }) => ({
      id: crossing,
      group: 'borders' as const,
      nameEn,
      nameRu: nameRu || nameEn,
    })),
    ...option.legs.flatMap(gatesOf).map(({ id, nameEn, nameRu }) => ({ id, group: 'ports' as const, nameEn, nameRu })),
    ...option.legs.flatMap(({ service }) =>
      service ? [{ id: service.id, group: 'services' as const, nameEn: service.name, nameRu: service.name }] : [],
    ),
  ]);
  return [...new Map(listed.map((subject) => [subject.id, subject])).values()];
}

function gatesOf({ mode, from, to }: Leg): readonly PlaceRef[] {
  return mode === 'ferry' || mode === 'sea' || mode === 'air' ? [from, to] : [];
}

/** Kinds of charge and states that earn money on the ways of a plan. */
export function chargesOf({ options }: Pick<Plan, 'options'>): {
  readonly components: readonly string[];
  readonly states: readonly string[];
} {
  const keysOf = (pick: (option: PlanOption) => Readonly<Record<string, number>>) => [
    ...new Set(options.flatMap((option) => Object.keys(pick(option)))),
  ];
  return { components: keysOf(({ cost }) => cost.byComponent), states: keysOf(({ cost }) => cost.byState) };
}
