/** One piece where it stands: corner nearest front, left and floor, and its measures as placed, mm. */
export interface Placement {
  /** Id of the kind of piece. */
  readonly pieceId: string;
  readonly xMm: number;
  readonly yMm: number;
  readonly zMm: number;
  readonly lengthMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** One loaded container: placements in an order in which a loader can put them. */
export interface LoadedContainer {
  readonly containerId: string;
  readonly placements: readonly Placement[];
  readonly massKg: number;
  /** Volume of the pieces by the inner volume. */
  readonly volumeShare: number;
  /** Centre of gravity of the load, mm from front, left, floor; absent when it weighs nothing. */
  readonly centreOfGravityMm?: { readonly x: number; readonly y: number; readonly z: number };
  readonly axleLoadsKg?: { readonly front: number; readonly rear: number };
}

/** Rules that can keep a piece out; each refusal names one. */
export const REFUSAL_RULES = {
  'no-free-space': 'No space is left that holds the piece in an allowed orientation with the support asked for.',
  'door-too-small': 'The piece does not go through the door in any allowed orientation.',
  'container-too-small': 'The piece is larger than the inside in every allowed orientation.',
  'payload-exceeded': 'The payload of the containers at hand is used up.',
  'axle-overloaded': 'The piece would overload an axle or unload the steering one.',
  'centre-of-gravity': 'The piece would move the centre of gravity out of its window.',
  'top-overloaded': 'Only places on pieces that may not bear it are left.',
  'stack-only': 'It must stand on other pieces, and only places on the floor are left.',
  'drop-order': 'Only places that would bar an earlier drop are left.',
  'shipment-incomplete': 'Another piece of its shipment does not fit, and shipments go whole.',
  'handling-incompatible': 'It must not share a container with what is loaded.',
  'containers-used-up': 'No further container is at hand.',
} as const;

/** A rule that keeps a piece out. */
export type RefusalRule = keyof typeof REFUSAL_RULES;

/** Pieces of a kind that stay behind, and why. */
export interface LeftPieces {
  readonly pieceId: string;
  readonly count: number;
  readonly rule: RefusalRule;
}

/** A load plan that passed the checker. */
export interface LoadPlan {
  readonly containers: readonly LoadedContainer[];
  readonly left: readonly LeftPieces[];
  /** Upper bound of the volume that any plan can load, by the inner volume of the containers used; and least number of containers. */
  readonly bound: { readonly volumeShareMax: number; readonly containersMin: number };
  /** Search steps spent. */
  readonly steps: number;
  readonly isCutOff: boolean;
}
