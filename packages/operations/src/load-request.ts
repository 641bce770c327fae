import { type Issue, LOAD_LIMITS, type LoadPlanRequest } from '@karvon/contract';
import type { ContainerKind, LoadRequest } from '@karvon/loading';
import { fail, ok, type Result } from '@karvon/model';
import type { EquipmentRow } from '@karvon/network';
import { findLoadContainer, listLoadContainers } from './load-containers.ts';

/**
 * Spells out a load request: named containers get their sizes. Reports every issue: unknown containers, ids given twice,
 * more pieces than one plan takes, axles in the wrong order. Pieces that fit nowhere are no issue: the plan says so.
 */
export function readLoadRequest(
  body: LoadPlanRequest,
  equipment: readonly EquipmentRow[],
): Result<LoadRequest, readonly Issue[]> {
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
  issues.push(...containers.flatMap(checkAxles));
  const total = body.pieces.reduce((sum, { count }) => sum + count, 0);
  if (total > LOAD_LIMITS.pieces) issues.push(tooMany(total));
  // Bodies come as JSON, which holds no undefined: the engine's exact optional fields are kept.
  return issues.length > 0 ? fail(issues) : ok({ ...body, containers } as LoadRequest);
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
  if (!axles || axles.rearXMm > axles.frontXMm) return [];
  const message = `The rear axle of ${id} at ${axles.rearXMm} mm is not behind the front one at ${axles.frontXMm} mm`;
  return [{ code: 'load-axles-reversed', path: 'containers', message, found: axles.rearXMm }];
}

function tooMany(found: number): Issue {
  const message = `${found} pieces; at most ${LOAD_LIMITS.pieces} are planned at once: split the list by shipment or drop`;
  return { code: 'load-pieces-too-many', path: 'pieces', message, found };
}
