import type { z } from 'zod';
import { LOAD_LIMITS, LoadContainerKind } from './load-request.ts';
import type { Issue } from './problem.ts';

type Fault = z.core.$ZodIssue;

/**
 * The issues of a load request that does not fit its schema: each with a code of its own, the field, what was found and
 * what is wanted, so that people need not know the schema.
 */
export function asLoadIssues(error: z.ZodError, body: unknown): Issue[] {
  return error.issues.flatMap((fault) => {
    const container = fault.code === 'invalid_union' ? valueAt(body, fault.path) : undefined;
    if (typeof container !== 'object' || container === null || 'name' in container) return [issueOf(fault, body)];
    // A container with sizes of its own: what is wrong with it is told, not that it is no name.
    const own = LoadContainerKind.safeParse(container);
    return (own.error?.issues ?? []).map((inner) => issueOf({ ...inner, path: [...fault.path, ...inner.path] }, body));
  });
}

function issueOf(fault: Fault, body: unknown): Issue {
  const path = fault.path.join('.');
  const found = valueAt(body, fault.path);
  const { code, wanted } = ruleOf(path, fault, found) ?? { code: 'field-invalid', wanted: fault.message };
  const message =
    code === 'field-invalid'
      ? `${path || 'request'}: ${fault.message}`
      : `${path} is ${found === undefined ? 'missing' : sayShort(found)}; wanted ${wanted}`;
  return {
    ...{ code, path, message, wanted },
    ...(found !== undefined && typeof found !== 'object' && { found }),
    ...(fault.code === 'unrecognized_keys' && { params: { keys: fault.keys.join(', ') } }),
  };
}

interface Rule {
  readonly code: string;
  readonly wanted: string;
}

/** The rule of this product that a fault breaks; undefined where only the schema speaks. */
function ruleOf(path: string, fault: Fault, found: unknown): Rule | undefined {
  if (fault.code === 'unrecognized_keys') return undefined;
  const isMissing = found === undefined || found === null || found === '';
  const isTooBig = fault.code === 'too_big';
  if (path === 'pieces') return isTooBig ? tooMany('load-kinds-too-many') : rule('load-pieces-missing');
  if (path === 'containers' && !isTooBig) return rule('load-containers-missing');
  const field = /^pieces\.\d+\.(.+)$/.exec(path)?.[1];
  if (field === 'id' && isMissing) return rule('load-id-missing');
  if (field === 'massKg' && !isTooBig) return rule(isMissing ? 'load-mass-missing' : 'load-mass-broken');
  if (field === 'count')
    return isTooBig
      ? tooMany('load-pieces-too-many')
      : rule(isMissing ? 'load-quantity-missing' : 'load-quantity-broken');
  if (field === 'upright') return rule('load-orientation-missing');
  if (field?.startsWith('size')) return rule(isMissing ? 'load-size-missing' : 'load-size-broken');
  if (/^containers\.\d+\.inner/.test(path)) return rule(isMissing ? 'load-size-missing' : 'load-size-broken');
  if (/^containers\.\d+\.axles/.test(path) && isMissing) return rule('load-axles-incomplete');
  return undefined;
}

const WANTED = {
  'load-pieces-missing': 'at least one kind of piece',
  'load-containers-missing': 'at least one container by name, as 40HC, or with its sizes',
  'load-id-missing': 'an id by which the plan names the piece',
  'load-mass-missing': 'the mass of one piece in kg',
  'load-mass-broken': 'a mass above 0 kg',
  'load-quantity-missing': 'how many there are',
  'load-quantity-broken': 'a whole number of 1 or more',
  'load-orientation-missing': 'the sides that may stand upright: height, width, length, at least one',
  'load-size-missing': 'length, width and height in millimetres',
  'load-size-broken': 'a whole number of millimetres from 1 to 1,000,000',
  'load-axles-incomplete':
    'all of frontXMm, rearXMm, frontTareKg, rearTareKg, frontMaxKg and rearMaxKg, or no axles: then no axle is checked',
} as const;

function rule(code: keyof typeof WANTED): Rule {
  return { code, wanted: WANTED[code] };
}

function tooMany(code: 'load-kinds-too-many' | 'load-pieces-too-many'): Rule {
  const limit =
    code === 'load-kinds-too-many'
      ? `${LOAD_LIMITS.kinds} kinds`
      : `${LOAD_LIMITS.pieces} pieces of all kinds together`;
  return { code, wanted: `at most ${limit}: split the list by shipment or drop and plan each part` };
}

function sayShort(found: unknown): string {
  if (Array.isArray(found)) return `a list of ${found.length}`;
  const text = JSON.stringify(found) ?? String(found);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    body,
  );
}
