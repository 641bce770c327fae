import type { LoadContainerEntry } from '@karvon/contract';
import { type ContainerKind, ECCENTRICITY_MAX, type LoadRequest, type Piece } from '@karvon/loading';

/** How long to look, in words. */
export const EFFORTS = ['quick', 'normal', 'thorough'] as const;

/** One of `EFFORTS`. */
export type Effort = (typeof EFFORTS)[number];

/** Search steps of each effort; 15 million take about a second on a common machine. */
export const EFFORT_STEPS: Readonly<Record<Effort, number>> = {
  quick: 1_000_000,
  normal: 10_000_000,
  thorough: 150_000_000,
};

/** Least share of a base that rests on something, thousandths. */
export const SUPPORTS = ['1000', '800', '0'] as const;

/** One of `SUPPORTS`. */
export type Support = (typeof SUPPORTS)[number];

/** What people choose beside the list. */
export interface LoadChoices {
  /** Names of the containers at hand, with how many of each; undefined for as many as are needed. */
  readonly containers: readonly { readonly name: string; readonly count: number | undefined }[];
  readonly support: Support;
  readonly effort: Effort;
  readonly seed: number;
  /** A container by its own measures; it is chosen by the name `own`. */
  readonly own?: ContainerKind;
  /** True to keep the centre of gravity within 5 % of the middle. */
  readonly isCentred: boolean;
}

/** Name of the container that people give by its measures. */
export const OWN_NAME = 'own';

/** What is chosen at first: one of the most usual container. */
export const FIRST_CHOICES: LoadChoices = {
  containers: [{ name: '40HC', count: undefined }],
  support: '1000',
  effort: 'normal',
  seed: 1,
  isCentred: false,
};

/** The request of a list and its choices. */
export function requestOf(
  pieces: readonly Piece[],
  choices: LoadChoices,
  entries: readonly LoadContainerEntry[],
): LoadRequest {
  const containers = choices.containers.flatMap(({ name, count }): ContainerKind[] => {
    // The entry came as JSON, which holds no undefined.
    const known = entries.find((one) => one.name === name)?.kind as ContainerKind | undefined;
    const kind = name === OWN_NAME ? choices.own : known;
    if (!kind) return [];
    return [{ ...kind, ...(count !== undefined && { countMax: count }), ...(choices.isCentred && centredIn(kind)) }];
  });
  return {
    pieces,
    containers,
    supportPermille: Number(choices.support),
    effort: EFFORT_STEPS[choices.effort],
    seed: choices.seed,
  };
}

function centredIn({ inner }: ContainerKind): Pick<ContainerKind, 'centreOfGravity'> {
  const { lengthMm, widthMm } = inner;
  return {
    centreOfGravity: {
      xMinMm: lengthMm * (0.5 - ECCENTRICITY_MAX),
      xMaxMm: lengthMm * (0.5 + ECCENTRICITY_MAX),
      yMinMm: widthMm * (0.5 - ECCENTRICITY_MAX),
      yMaxMm: widthMm * (0.5 + ECCENTRICITY_MAX),
    },
  };
}
