/** A size in millimetres: along the length (front wall to door), across, up. Whole numbers. */
export interface SizeMm {
  readonly lengthMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Which side of a piece may stand upright, named by its own measures; the two others lie either way unless `turnsFlat` is false. */
export type UprightSide = 'length' | 'width' | 'height';

/** What may rest on a piece. */
export interface Stacking {
  /** False: nothing may rest on it. */
  readonly isStackable: boolean;
  /** True: it may rest on the floor alone. */
  readonly isFloorOnly?: boolean;
  /** True: it may rest on other pieces alone, not on the floor. */
  readonly isStackOnly?: boolean;
  /** Greatest pressure on its top by contact area, kg per square metre; absent when it bears whatever comes. */
  readonly topPressureKgPerM2Max?: number;
  /** Greatest mass on its whole top, handed down in proportion to contact area, kg. */
  readonly topMassKgMax?: number;
  /** Only pieces of the same group may rest on it; absent: any. */
  readonly group?: string;
}

/** A kind of piece of which `count` are to be loaded. */
export interface Piece {
  readonly id: string;
  readonly name?: string;
  readonly size: SizeMm;
  /** Mass of one, kg. */
  readonly massKg: number;
  readonly count: number;
  /** Sides that may stand upright; at least one. */
  readonly upright: readonly UprightSide[];
  /** False bars turning it by 90 degrees on the floor: its length then stays along the container. */
  readonly turnsFlat?: boolean;
  readonly stacking: Stacking;
  /** All pieces of a shipment are loaded, or none. */
  readonly shipment?: string;
  /** Unloading order: 1 leaves first, through the door; no later drop may stand before or above it. */
  readonly drop?: number;
  /** Kinds of handling that must not share a container with others, as `food` and `chemicals`. */
  readonly handling?: string;
  readonly kind?: 'box' | 'pallet';
}

/** A space of a container that must stay empty, from the corner nearest front, left and floor. */
export interface ReservedSpace {
  readonly xMm: number;
  readonly yMm: number;
  readonly zMm: number;
  readonly size: SizeMm;
}

/** Two supports under a rigid deck: an axle group, a kingpin, a bogie. Distances from the inner front wall. */
export interface AxleModel {
  readonly frontXMm: number;
  readonly rearXMm: number;
  /** Load that each support bears when empty, kg. */
  readonly frontTareKg: number;
  readonly rearTareKg: number;
  readonly frontMaxKg: number;
  readonly rearMaxKg: number;
  /** Least load on the front support, as a steering axle wants, kg. */
  readonly frontMinKg?: number;
}

/** Where the centre of gravity of the load may lie, from the inner front, left and floor. */
export interface CentreOfGravityWindow {
  readonly xMinMm: number;
  readonly xMaxMm: number;
  readonly yMinMm: number;
  readonly yMaxMm: number;
  readonly zMaxMm?: number;
}

/** A kind of container, wagon or truck body. */
export interface ContainerKind {
  readonly id: string;
  readonly name?: string;
  readonly inner: SizeMm;
  /** Clear opening of the door; absent: as wide and high as the inside. */
  readonly door?: { readonly widthMm: number; readonly heightMm: number };
  readonly payloadKg?: number;
  readonly axles?: AxleModel;
  readonly centreOfGravity?: CentreOfGravityWindow;
  readonly reserved?: readonly ReservedSpace[];
  /** How many are at hand; absent: as many as are needed. */
  readonly countMax?: number;
  /** Cost of using one, in minor units; 1 when the fewest are wanted. */
  readonly costCents?: number;
}

/** Two kinds of handling that must not share a container. */
export type Incompatibility = readonly [string, string];

/** What is to be loaded into what, and how hard to look. */
export interface LoadRequest {
  readonly pieces: readonly Piece[];
  readonly containers: readonly ContainerKind[];
  readonly incompatible?: readonly Incompatibility[];
  /** Least share of each base that rests on floor or pieces, as thousandths: 1000 by default, 0 for no support rule. */
  readonly supportPermille?: number;
  /** Search steps to spend: the result depends on the request, effort and seed alone, never on clock or threads. */
  readonly effort?: number;
  readonly seed?: number;
}
