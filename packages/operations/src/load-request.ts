import { type Issue, LOAD_LIMITS, type LoadPlanRequest } from '@karvon/contract';
import { type ContainerKind, findMisfitOfAll, isUnitDoubtful, type LoadRequest, type Piece } from '@karvon/loading';
import { fail, ok, type Result } from '@karvon/model';
import type { EquipmentRow } from '@karvon/network';
import { findLoadContainer, listLoadContainers } from './load-containers.ts';

/** What is to be planned: a request spelled out, without the pieces excluded, and the ids of pieces that must go. */
export interface LoadTask {
  readonly request: LoadRequest;
  readonly locked: readonly string[];
}

/**
 * Spells out a load request: named containers get their sizes, excluded pieces go. Reports every issue: unknown containers,
 * ids given twice or of no piece, more pieces than one plan takes, axles in the wrong order, rules that contradict, sizes of
 * which the unit is in doubt. Pieces that fit nowhere are no issue: the plan says so.
 */
export function readLoadRequest(
  { locked = [], excluded = [], ...body }: LoadPlanRequest,
  equipment: readonly EquipmentRow[],
): Result<LoadTask, readonly Issue[]> {
  const issues: Issue[] = [];
  const entries = listLoadContainers(equipment);
  const containers = body.containers.flatMap((container, at): ContainerKind[] => {
    if (typeof container !== 'string' && 'inner' in container) return [container as ContainerKind];
    const { name, ...more } = typeof container === 'string' ? { name: container } : container;
    const entry = findLoadContainer(name, entries, equipment);
    if (!entry) issues.push(unknownContainer(name, at, entries));
    return entry ? [{ ...(entry.kind as ContainerKind), ...(more as Partial<ContainerKind>) }] : [];
  });
  issues.push(...findRepeated('pieces', body.pieces), ...findRepeated('containers', containers));
  issues.push(...containers.flatMap(checkAxles), ...containers.flatMap(checkCentre));
  // Bodies come as JSON, which holds no undefined: the engine's exact optional fields are kept.
  const all = body.pieces as readonly Piece[];
  issues.push(...checkChoice(all, locked, excluded));
  const out = new Set(excluded);
  const pieces = all.filter(({ id }) => !out.has(id));
  issues.push(
    ...all.flatMap((piece, at) =>
      out.has(piece.id) ? [] : [...checkStacking(piece, at), ...checkUnit(piece, at, containers)],
    ),
  );
  const total = pieces.reduce((sum, { count }) => sum + count, 0);
  if (total > LOAD_LIMITS.pieces) issues.push(tooMany(total));
  return issues.length > 0 ? fail(issues) : ok({ request: { ...body, pieces, containers } as LoadRequest, locked });
}

/** Ids that are locked or excluded: each of a piece of the list, none both, and something is left to load. */
function checkChoice(pieces: readonly Piece[], locked: readonly string[], excluded: readonly string[]): Issue[] {
  const known = new Set(pieces.map(({ id }) => id));
  const out = new Set(excluded);
  const unknown = Object.entries({ locked, excluded }).flatMap(([field, ids]) =>
    ids.flatMap((id, at): Issue[] => {
      const message = `"${id}" under ${field} is the id of no piece of the list`;
      return known.has(id) ? [] : [{ code: 'load-choice-unknown', path: `${field}.${at}`, message, found: id }];
    }),
  );
  const both = locked.flatMap((id, at): Issue[] => {
    const message = `"${id}" is locked and excluded: it must go, or it must not`;
    return out.has(id) ? [{ code: 'load-choice-contradicts', path: `locked.${at}`, message, found: id }] : [];
  });
  const isEmpty = pieces.length > 0 && pieces.every(({ id }) => out.has(id));
  const message = 'Every piece of the list is excluded; wanted at least one kind of piece';
  return [...unknown, ...both, ...(isEmpty ? [{ code: 'load-pieces-missing', path: 'excluded', message }] : [])];
}

function unknownContainer(name: string, at: number, entries: ReturnType<typeof listLoadContainers>): Issue {
  const wanted = entries.map((entry) => entry.name).join(', ');
  return {
    code: 'load-container-name-unknown',
    path: `containers.${at}`,
    message: `The container "${name}" is not known; wanted one of ${wanted}, or its sizes`,
    found: name,
    wanted,
  };
}

function findRepeated(path: string, kinds: readonly { readonly id: string }[]): Issue[] {
  const seen = new Set<string>();
  return kinds.flatMap(({ id }, at): Issue[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    const message = `The id "${id}" is given twice under ${path}; wanted each once`;
    return [{ code: 'load-id-repeated', path: `${path}.${at}`, message, found: id }];
  });
}

function checkAxles({ id, axles }: ContainerKind): Issue[] {
  if (!axles) return [];
  const issues: Issue[] = [];
  const { frontXMm, rearXMm, frontTareKg, rearTareKg, frontMaxKg, rearMaxKg, frontMinKg = 0 } = axles;
  if (rearXMm <= frontXMm) {
    const message = `The rear axle of ${id} at ${rearXMm} mm is not behind the front one at ${frontXMm} mm`;
    issues.push({ code: 'load-axles-reversed', path: 'containers', message, found: rearXMm });
  }
  if (frontMinKg > frontMaxKg || frontTareKg > frontMaxKg || rearTareKg > rearMaxKg) {
    const message = `An axle of ${id} must bear more than it may, empty: front ${frontTareKg} kg (at least ${frontMinKg}) of ${frontMaxKg}, rear ${rearTareKg} kg of ${rearMaxKg}`;
    issues.push({ code: 'load-axles-contradict', path: 'containers', message });
  }
  return issues;
}

function checkCentre({ id, centreOfGravity: window }: ContainerKind): Issue[] {
  if (!window || (window.xMinMm <= window.xMaxMm && window.yMinMm <= window.yMaxMm)) return [];
  const message = `The window for the centre of gravity of ${id} is empty: ${window.xMinMm} to ${window.xMaxMm} mm along, ${window.yMinMm} to ${window.yMaxMm} mm across`;
  return [{ code: 'load-centre-window-empty', path: 'containers', message }];
}

function checkStacking({ id, stacking }: Piece, at: number): Issue[] {
  const { isStackable, topMassKgMax, topPressureKgPerM2Max, isFloorOnly, isStackOnly } = stacking;
  const path = `pieces.${at}.stacking`;
  if (isFloorOnly && isStackOnly) {
    const message = `"${id}" may rest on the floor alone and on other pieces alone: leave out isFloorOnly or isStackOnly`;
    return [{ code: 'load-nowhere-to-stand', path, message, found: id }];
  }
  if (isStackable || (topMassKgMax === undefined && topPressureKgPerM2Max === undefined)) return [];
  const message = `Nothing may rest on "${id}", and yet it is said what may: leave out topMassKgMax and topPressureKgPerM2Max, or make it stackable`;
  return [{ code: 'load-rules-contradict', path, message, found: id }];
}

/** A piece that gets in nowhere and is as large as no piece is, or as small: its unit is asked for, not planned with. */
function checkUnit(piece: Piece, at: number, containers: readonly ContainerKind[]): Issue[] {
  if (!isUnitDoubtful(piece.size)) return [];
  const { lengthMm, widthMm, heightMm } = piece.size;
  const isHuge = Math.max(lengthMm, widthMm, heightMm) > 10;
  if (isHuge && (containers.length === 0 || !findMisfitOfAll(piece, containers))) return [];
  const found = `${lengthMm} × ${widthMm} × ${heightMm} mm`;
  const message = `"${piece.id}" is ${found}: are these millimetres? ${isHuge ? 'No container is that large' : 'No piece is that small'}`;
  return [{ code: 'load-unit-doubt', path: `pieces.${at}.size`, message, found, wanted: 'sizes in millimetres' }];
}

function tooMany(found: number): Issue {
  const message = `${found} pieces; at most ${LOAD_LIMITS.pieces} are planned at once: split the list by shipment or drop`;
  return { code: 'load-pieces-too-many', path: 'pieces', message, found };
}
