/** Weights of a space's distances from the nearest corner of the container, along the three axes: the nearest is filled first. */
export type AnchorWeights = readonly [number, number, number];

/** Numbers that shape the greedy choice of a space and of a block for it. */
export interface ChoiceRules {
  /** Exponent a of the share of a block's surface that touches others or walls. */
  readonly contactExponent: number;
  /** Exponent b of the share of a space that is not expected to be wasted. */
  readonly wasteExponent: number;
  /** Exponent g by which further boxes of a block count less. */
  readonly boxExponent: number;
  /** Gap that still counts as touching, as a share of the container's measure along that axis. */
  readonly tolerance: number;
  /** How much a top level with its neighbours is worth. */
  readonly levelWeight: number;
  /** Which space is filled first: from the floor up. */
  readonly floorFirst: AnchorWeights;
  /** Which space is filled first where drops follow each other, so that each drop takes little of the length: wall by wall. */
  readonly wallsFirst: AnchorWeights;
}

/**
 * The published values, with the levelling value added for full support.
 * Source: Araya, Guerrero, Nunez, "VCS: a new heuristic function for selecting boxes in the single
 * container loading problem", Computers & Operations Research 82, 2017, section 5.
 */
export const CHOICE_RULES: ChoiceRules = {
  contactExponent: 2,
  wasteExponent: 1,
  boxExponent: 0.2,
  tolerance: 0.01,
  levelWeight: 0,
  floorFirst: [1, 1, 3],
  wallsFirst: [3, 1, 1],
};
