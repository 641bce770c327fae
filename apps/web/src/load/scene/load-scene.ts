import type { ContainerKind, LoadedContainer, Placement } from '@karvon/loading';
import {
  AmbientLight,
  BoxGeometry,
  BufferAttribute,
  BufferGeometry,
  Color,
  DirectionalLight,
  EdgesGeometry,
  Group,
  InstancedMesh,
  LineBasicMaterial,
  LineSegments,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  MeshLambertMaterial,
  PerspectiveCamera,
  Plane,
  Scene,
  Vector3,
  WebGLRenderer,
} from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';
import type { Look } from '../palette.ts';
import { makeLabel, makePattern, PATTERN_MM } from './scene-textures.ts';

/** What is drawn: a container with its load, in the looks of the legend. */
export interface SceneLoad {
  readonly kind: ContainerKind;
  readonly container: LoadedContainer;
  readonly looks: ReadonlyMap<string, Look>;
  /** Words at the front wall and at the door. */
  readonly words: { readonly front: string; readonly door: string };
}

/** Places from which a load is looked at. */
export type Viewpoint = 'corner' | 'door' | 'side' | 'top';

/** Pieces of one kind and orientation: one mesh, of which as many are drawn as steps are done. */
interface PieceMesh {
  readonly mesh: InstancedMesh;
  readonly steps: readonly number[];
}

/** Draws a load by WebGL; x of the container is x, its height y, its width z. Lengths are metres. */
export class LoadScene {
  private readonly renderer: WebGLRenderer;
  private readonly scene = new Scene();
  private readonly camera = new PerspectiveCamera(38, 1, 0.1, 200);
  private readonly controls: OrbitControls;
  private readonly loadGroup = new Group();
  private sliceShare = 1;
  private readonly slice = new Plane(new Vector3(-1, 0, 0), 1000);
  private readonly highlight = makeHighlight();
  private pieces: PieceMesh[] = [];
  private edges: LineSegments | undefined;
  private shown: SceneLoad | undefined;
  private frame = 0;

  /** Throws when the browser gives no WebGL. */
  constructor(canvas: HTMLCanvasElement) {
    this.renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true });
    this.renderer.clippingPlanes = [this.slice];
    this.controls = new OrbitControls(this.camera, canvas);
    this.controls.addEventListener('change', () => this.draw());
    this.controls.maxPolarAngle = Math.PI * 0.55;
    const sun = new DirectionalLight(0xffffff, 1.6);
    sun.position.set(6, 12, 9);
    this.scene.add(new AmbientLight(0xffffff, 1.7), sun, this.loadGroup, this.highlight);
  }

  /** Shows a load with so many steps done. */
  show(load: SceneLoad, step: number): void {
    const isOtherContainer = this.shown?.kind.id !== load.kind.id;
    this.shown = load;
    disposeAll(this.loadGroup);
    this.loadGroup.clear();
    this.loadGroup.add(...makeHull(load));
    this.pieces = makePieces(load);
    this.edges = makeEdges(load.container.placements);
    this.loadGroup.add(...this.pieces.map(({ mesh }) => mesh), this.edges);
    if (isOtherContainer) this.look('corner');
    this.setStep(step);
  }

  /** Draws the pieces of the first so many steps; the last of them is marked. */
  setStep(step: number): void {
    if (!this.shown) return;
    for (const { mesh, steps } of this.pieces) mesh.count = steps.filter((one) => one < step).length;
    this.edges?.geometry.setDrawRange(0, step * 24);
    const current = this.shown.container.placements[step - 1];
    this.highlight.visible = current !== undefined;
    if (current) {
      this.highlight.matrixAutoUpdate = false;
      this.highlight.matrix = matrixOf(current, 0.004);
      this.highlight.matrixWorldNeedsUpdate = true;
    }
    this.draw();
  }

  /** Cuts away all that is nearer to the door than a share of the length. */
  setSlice(share: number): void {
    const lengthMm = this.shown?.kind.inner.lengthMm ?? 0;
    this.sliceShare = share;
    this.slice.constant = share >= 1 ? 1000 : (lengthMm / 1000) * share;
    this.draw();
  }

  /** Looks from a place at the whole container; from the door at what the slice leaves of it. */
  look(from: Viewpoint): void {
    if (!this.shown) return;
    const { lengthMm, widthMm, heightMm } = this.shown.kind.inner;
    const share = from === 'door' ? this.sliceShare : 1;
    const half = new Vector3(lengthMm * share, heightMm, widthMm).divideScalar(2000);
    const direction = DIRECTIONS[from];
    this.camera.position.copy(half).addScaledVector(direction, this.distanceTo(half, direction));
    const centre = half;
    this.controls.target.copy(centre);
    this.controls.update();
    this.draw();
  }

  /** Distance from the middle of a box, given by its halves, at which all its corners are in sight. */
  private distanceTo(half: Vector3, direction: Vector3): number {
    const right = new Vector3(0, 1, 0).cross(direction).normalize();
    const up = direction.clone().cross(right);
    const slope = Math.tan((this.camera.fov * Math.PI) / 360);
    const corners = [0, 1, 2, 3, 4, 5, 6, 7].map(
      (bits) => new Vector3(bits & 1 ? half.x : -half.x, bits & 2 ? half.y : -half.y, bits & 4 ? half.z : -half.z),
    );
    const distances = corners.map(
      (corner) =>
        corner.dot(direction) +
        Math.max(Math.abs(corner.dot(right)) / this.camera.aspect, Math.abs(corner.dot(up))) / slope,
    );
    return Math.max(...distances) * 1.1;
  }

  /** Turns the view by angles, radians. */
  turn(around: number, up: number): void {
    const offset = this.camera.position.clone().sub(this.controls.target);
    offset.applyAxisAngle(new Vector3(0, 1, 0), around);
    const level = Math.asin(offset.y / offset.length());
    const wanted = Math.max(-0.1, Math.min(1.5, level + up));
    const side = new Vector3(0, 1, 0).cross(offset).normalize();
    offset.applyAxisAngle(side, level - wanted);
    this.camera.position.copy(this.controls.target).add(offset);
    this.controls.update();
    this.draw();
  }

  /** Comes nearer (above 1) or goes away (below 1). */
  zoom(factor: number): void {
    const offset = this.camera.position.clone().sub(this.controls.target).divideScalar(factor);
    this.camera.position.copy(this.controls.target).add(offset);
    this.controls.update();
    this.draw();
  }

  /** Fits the drawing to its place, in CSS pixels. */
  resize(width: number, height: number): void {
    if (width === 0 || height === 0) return;
    const isFirst = this.camera.aspect === 1;
    this.renderer.setPixelRatio(Math.min(2, window.devicePixelRatio));
    this.renderer.setSize(width, height, false);
    this.camera.aspect = width / height;
    this.camera.updateProjectionMatrix();
    if (isFirst) this.look('corner');
    this.draw();
  }

  /** Gives the graphics card back what the scene held. */
  dispose(): void {
    cancelAnimationFrame(this.frame);
    disposeAll(this.scene);
    this.controls.dispose();
    this.renderer.dispose();
  }

  private draw(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.renderer.render(this.scene, this.camera));
  }
}

const DIRECTIONS: Readonly<Record<Viewpoint, Vector3>> = {
  corner: new Vector3(0.52, 0.5, 0.8).normalize(),
  door: new Vector3(1, 0.12, 0),
  side: new Vector3(0, 0.08, 1),
  top: new Vector3(0, 1, 0.001),
};

function matrixOf(one: Placement, margin = 0): Matrix4 {
  const size = [one.lengthMm, one.heightMm, one.widthMm].map((side) => side / 1000 + margin) as [
    number,
    number,
    number,
  ];
  return new Matrix4().makeTranslation(...centreOf(one)).scale(new Vector3(...size));
}

function centreOf(one: Placement): [number, number, number] {
  return [(one.xMm + one.lengthMm / 2) / 1000, (one.zMm + one.heightMm / 2) / 1000, (one.yMm + one.widthMm / 2) / 1000];
}

/** Faces lie a little behind their edges, so that these are drawn whole. */
const BEHIND_EDGES = { polygonOffset: true, polygonOffsetFactor: 1, polygonOffsetUnits: 1 } as const;

/** A mesh for all pieces of one kind and orientation; its faces carry the pattern at true scale. */
function makePieces({ container, looks }: SceneLoad): PieceMesh[] {
  const groups = new Map<string, number[]>();
  for (const [at, one] of container.placements.entries()) {
    const key = `${one.pieceId} ${one.lengthMm} ${one.widthMm} ${one.heightMm}`;
    groups.set(key, [...(groups.get(key) ?? []), at]);
  }
  const materials = new Map<string, MeshLambertMaterial>();
  return [...groups.values()].map((steps) => {
    const first = container.placements[steps[0] ?? 0] as Placement;
    const look = looks.get(first.pieceId) ?? { colour: '#c8d0d8', pattern: 'plain', label: '' };
    const key = `${look.colour} ${look.pattern}`;
    const material = materials.get(key) ?? new MeshLambertMaterial({ map: makePattern(look), ...BEHIND_EDGES });
    materials.set(key, material);
    const mesh = new InstancedMesh(makeBox(first), material, steps.length);
    const at = new Matrix4();
    for (const [rank, step] of steps.entries())
      mesh.setMatrixAt(rank, at.makeTranslation(...centreOf(container.placements[step] as Placement)));
    mesh.frustumCulled = false;
    return { mesh, steps };
  });
}

function makeBox(one: Placement): BoxGeometry {
  const [length, height, width] = [one.lengthMm, one.heightMm, one.widthMm];
  const box = new BoxGeometry(length / 1000, height / 1000, width / 1000);
  // Faces come as +x, -x, +y, -y, +z, -z with four corners each; their u and v run along these sides.
  const spans = [
    [width, height],
    [width, height],
    [length, width],
    [length, width],
    [length, height],
    [length, height],
  ];
  const uv = box.getAttribute('uv');
  for (let corner = 0; corner < uv.count; corner++) {
    const [u = 1, v = 1] = spans[Math.floor(corner / 4)] ?? [];
    uv.setXY(corner, (uv.getX(corner) * u) / PATTERN_MM, (uv.getY(corner) * v) / PATTERN_MM);
  }
  return box;
}

/** The twelve edges of every piece, in the order of the steps. */
function makeEdges(placements: readonly Placement[]): LineSegments {
  const ends = new Float32Array(placements.length * 24 * 3);
  let at = 0;
  for (const one of placements) {
    const [x, y, z] = [one.xMm / 1000, one.zMm / 1000, one.yMm / 1000];
    const far = [x + one.lengthMm / 1000, y + one.heightMm / 1000, z + one.widthMm / 1000] as const;
    for (const [a, b] of BOX_EDGES)
      for (const corner of [a, b]) {
        ends[at++] = corner & 1 ? far[0] : x;
        ends[at++] = corner & 2 ? far[1] : y;
        ends[at++] = corner & 4 ? far[2] : z;
      }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(ends, 3));
  const lines = new LineSegments(geometry, new LineBasicMaterial({ color: 0x13202e }));
  lines.frustumCulled = false;
  return lines;
}

/** Corners of a box are numbered by bits: 1 along, 2 up, 4 across; an edge joins two that differ in one. */
const BOX_EDGES: readonly (readonly [number, number])[] = [
  ...([
    [0, 1],
    [2, 3],
    [4, 5],
    [6, 7],
  ] as const),
  ...([
    [0, 2],
    [1, 3],
    [4, 6],
    [5, 7],
  ] as const),
  ...([
    [0, 4],
    [1, 5],
    [2, 6],
    [3, 7],
  ] as const),
];

/** Floor, front wall, edges, reserved spaces, and the words at both ends. */
function makeHull({ kind, words }: SceneLoad) {
  const { lengthMm, widthMm, heightMm } = kind.inner;
  const [length, height, width] = [lengthMm / 1000, heightMm / 1000, widthMm / 1000];
  const box = new BoxGeometry(length, height, width);
  const hull = new LineSegments(new EdgesGeometry(box), new LineBasicMaterial({ color: 0x7d8ea0 }));
  hull.position.set(length / 2, height / 2, width / 2);
  const floor = new Mesh(new BoxGeometry(length, 0.03, width), new MeshLambertMaterial({ color: 0xb9a78c }));
  floor.position.set(length / 2, -0.017, width / 2);
  const front = new Mesh(new BoxGeometry(0.02, height, width), new MeshLambertMaterial({ color: 0xa9b5c0 }));
  front.position.set(-0.011, height / 2, width / 2);
  // A pallet is a tenth of a wagon: the words keep their size on the screen.
  const scale = Math.min(1, Math.hypot(length, height, width) / 8);
  const labels = [
    makeLabel(words.front, new Vector3(-0.25 * scale, height + 0.25 * scale, width / 2), scale),
    makeLabel(words.door, new Vector3(length + 0.35 * scale, height + 0.25 * scale, width / 2), scale),
  ];
  const reserved = (kind.reserved ?? []).map(({ xMm, yMm, zMm, size }) => {
    const material = new MeshBasicMaterial({ color: 0xa81e3d, transparent: true, opacity: 0.35 });
    const space = new Mesh(new BoxGeometry(1, 1, 1), material);
    space.matrixAutoUpdate = false;
    space.matrix = matrixOf({ pieceId: '', xMm, yMm, zMm, ...size });
    return space;
  });
  return [hull, floor, front, ...labels, ...reserved];
}

/** The piece of the step: saffron, with edges seen through all that stands before it. */
function makeHighlight(): Group {
  const group = new Group();
  const box = new BoxGeometry(1, 1, 1);
  const fill = new MeshBasicMaterial({ color: new Color('#ffb000'), transparent: true, opacity: 0.82 });
  const line = new LineBasicMaterial({ color: 0xa81e3d, depthTest: false });
  const edges = new LineSegments(new EdgesGeometry(box), line);
  edges.renderOrder = 2;
  group.add(new Mesh(box, fill), edges);
  return group;
}

function disposeAll(root: Group | Scene): void {
  root.traverse((object) => {
    const { geometry, material } = object as Partial<Mesh>;
    geometry?.dispose();
    for (const one of Array.isArray(material) ? material : [material]) {
      (one as MeshLambertMaterial | undefined)?.map?.dispose();
      one?.dispose();
    }
  });
}
