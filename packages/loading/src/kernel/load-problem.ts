/** A measure along the length, across and up, in the problem's unit of length. */
export type Extent = readonly [number, number, number];

/** A kind of box as the search sees it. */
export interface BoxKind {
  /** Different ways it may stand, as measures along the three axes. */
  readonly orientations: readonly Extent[];
  readonly count: number;
  /** Worth of loading one; its volume unless some pieces matter more. */
  readonly value: number;
  readonly massG: number;
  /** Greatest mass by contact area on its top, grams per square metre; `UNLIMITED` when it bears all. */
  readonly topGPerM2: number;
  /** Greatest mass on its whole top, grams; `UNLIMITED` when it bears all. */
  readonly topMassG: number;
  /** False when nothing may rest on it. */
  readonly isStackable: boolean;
  /** True when it may rest on the floor alone. */
  readonly isFloorOnly: boolean;
  /** True when it may rest on other boxes alone. */
  readonly isStackOnly: boolean;
  /** Group that alone may rest on it; 0 when any may. */
  readonly topGroup: number;
  /** Group that it is of; 0 when none. */
  readonly ownGroup: number;
  /** Unloading order: the greatest is loaded first; 0 when it does not matter. */
  readonly drop: number;
}

/** A space that must stay empty. */
export interface Obstacle {
  readonly at: Extent;
  readonly size: Extent;
}

/** One container and the boxes to choose from. */
export interface LoadProblem {
  readonly size: Extent;
  readonly kinds: readonly BoxKind[];
  readonly obstacles: readonly Obstacle[];
  readonly payloadG: number;
  /** True when every base rests in full on the floor or on tops; false when boxes may stand anywhere. */
  readonly isSupported: boolean;
  /** Millimetres in the unit of length. */
  readonly unitMm: number;
  /** True when some kind limits what its top bears, so that pressures must be kept. */
  readonly isBearingLimited: boolean;
}

/** A limit that is never reached: greater than any mass or pressure that occurs, and exact in an Int32Array. */
export const UNLIMITED = 0x3fffffff;
