import type { NoteCode } from '../note-codes.ts';
import { elementsOf, isJsonObject, type Json, type JsonObject, propertyOf } from './json.ts';

/** Takes what reading a value finds wrong; the path is a JSON pointer into the document. */
export type ReportNote = (code: NoteCode, message: string, path: string) => void;

/** Where in the document a value stands, and whom to tell of its faults. */
export interface ReadingPlace {
  readonly path: string;
  readonly report: ReportNote;
}

/**
 * A value of the canonical model and its JSON of the reference model, both ways. What `read` cannot understand it reports and leaves out;
 * what `write` cannot say it leaves out, so that reading back shows what was lost.
 */
export interface Codec<A> {
  write(value: A): Json | undefined;
  read(json: Json, place: ReadingPlace): A | undefined;
  /** Paths that the codec reads, where it shares its object with others. */
  readonly claims?: readonly string[];
}

/**
 * A field of a record and its place in the JSON object: `a/b[]/c` is property `c` of the first element of list `b` of object `a`. The
 * empty path lets the codec share the object: its properties are merged into it.
 */
export interface Field<A> {
  readonly key: keyof A & string;
  readonly at: string;
  /** The steps of the path; none for the empty path. */
  readonly steps: readonly PathStep[];
  readonly codec: Codec<never>;
}

/** A step of a path: a property, or the first element of the list that it has. */
interface PathStep {
  readonly name: string;
  readonly isList: boolean;
}

function stepsOf(path: string): readonly PathStep[] {
  if (path === '') return [];
  return path.split('/').map((step) => {
    const isList = step.endsWith('[]');
    return { name: isList ? step.slice(0, -2) : step, isList };
  });
}

/** Names a field of `A`; its codec must be one of the field's type. */
export function field<A, K extends keyof A & string>(
  key: K,
  at: string,
  codec: Codec<Exclude<A[K], undefined>>,
): Field<A> {
  return { key, at, steps: stepsOf(at), codec: codec as unknown as Codec<never> };
}

/** The codec of a record: each field at its path. `empty` gives the fields that must be there and are not in the JSON. */
export function record<A extends object>(empty: A, fields: readonly Field<A>[]): Codec<A> {
  const claims = fields.flatMap(({ at, codec }) => (at === '' ? (codec.claims ?? []) : [at]));
  return {
    claims,
    write: (value) => writeRecord(value, fields),
    read: (json, place) => {
      if (!isJsonObject(json)) {
        place.report('note-value-unreadable', `Found ${nameOf(json)}; wanted an object.`, place.path);
        return undefined;
      }
      return { ...empty, ...(readRecord(json, fields, place) as Partial<A>) };
    },
  };
}

/** A record that has its object for itself: what it does not read is reported. */
export function closed<A>(codec: Codec<A>): Codec<A> {
  const known = treeOf(codec.claims ?? []);
  return {
    write: codec.write,
    read: (json, place) => {
      if (isJsonObject(json)) reportOutside(json, known, place);
      return codec.read(json, place);
    },
  };
}

/** A list; a single value is read as a list of one, and elements that cannot be understood are left out. */
export function list<A>(codec: Codec<A>): Codec<readonly A[]> {
  return {
    write: (values) => {
      const written = values.map((value) => codec.write(value) ?? {});
      return written.length === 0 ? undefined : written;
    },
    read: (json, { path, report }) =>
      elementsOf(json).flatMap((element, index) => {
        const at = Array.isArray(json) ? `${path}/${index}` : path;
        const value = codec.read(element, { path: at, report });
        return value === undefined ? [] : [value];
      }),
  };
}

/** A codec of one thing by the codec of another that says the same. */
export function mapped<A, B>(codec: Codec<B>, to: (value: A) => B, from: (value: B) => A): Codec<A> {
  return {
    ...(codec.claims === undefined ? {} : { claims: codec.claims }),
    write: (value) => codec.write(to(value)),
    read: (json, place) => {
      const value = codec.read(json, place);
      return value === undefined ? undefined : from(value);
    },
  };
}

/** A codec whose JSON object has further properties that say nothing of the value: they are written, and passed over in reading. */
export function stamped<A>(codec: Codec<A>, stamp: JsonObject): Codec<A> {
  return {
    claims: [...(codec.claims ?? []), ...Object.keys(stamp)],
    write: (value) => ({ ...stamp, ...(codec.write(value) as JsonObject) }),
    read: codec.read,
  };
}

/** A list whose elements carry their number, from 1, in `sequenceNumeric`; in reading their order counts alone. */
export function numbered<A>(codec: Codec<A>): Codec<readonly A[]> {
  const inner = list(closed(stamped(codec, { sequenceNumeric: null })));
  return {
    write: (values) => {
      const written = inner.write(values) as readonly JsonObject[] | undefined;
      return written?.map((one, index) => ({ ...one, sequenceNumeric: { content: String(index + 1) } }));
    },
    read: inner.read,
  };
}

function writeRecord<A extends object>(value: A, fields: readonly Field<A>[]): JsonObject {
  const out: Record<string, Json> = {};
  for (const { key, steps, codec } of fields) {
    const inner = value[key];
    const json = inner === undefined ? undefined : (codec as Codec<unknown>).write(inner);
    if (json === undefined) continue;
    if (steps.length === 0) mergeInto(out, json as JsonObject);
    else putAt(out, steps, json);
  }
  return out;
}

function readRecord<A>(json: JsonObject, fields: readonly Field<A>[], place: ReadingPlace): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const { key, steps, codec } of fields) {
    const found = steps.length === 0 ? { json, path: place.path } : findAt(json, steps, place);
    if (found === undefined) continue;
    const inner = (codec as Codec<unknown>).read(found.json, { path: found.path, report: place.report });
    if (inner !== undefined) out[key] = inner;
  }
  return out;
}

/** Merges the properties of one object into another; objects and first elements of lists grow together. */
function mergeInto(out: Record<string, Json>, more: JsonObject): void {
  for (const [name, value] of Object.entries(more)) {
    const there = out[name];
    if (isJsonObject(there) && isJsonObject(value)) mergeInto(there as Record<string, Json>, value);
    else if (Array.isArray(there) && Array.isArray(value)) out[name] = mergeLists(there, value);
    else out[name] = value;
  }
}

function mergeLists(one: readonly Json[], other: readonly Json[]): readonly Json[] {
  const [first, ...rest] = one;
  const [second, ...further] = other;
  if (!isJsonObject(first) || !isJsonObject(second)) return [...one, ...other];
  mergeInto(first as Record<string, Json>, second);
  return [first, ...rest, ...further];
}

function putAt(out: Record<string, Json>, steps: readonly PathStep[], json: Json): void {
  const [{ name, isList }, ...rest] = steps as [PathStep, ...PathStep[]];
  if (rest.length === 0) {
    out[name] = isList ? [json] : json;
    return;
  }
  const there = elementsOf(out[name])[0];
  const inner: Record<string, Json> = isJsonObject(there) ? (there as Record<string, Json>) : {};
  if (!isJsonObject(there)) out[name] = isList ? [inner] : inner;
  putAt(inner, rest, json);
}

interface Found {
  readonly json: Json;
  readonly path: string;
}

/** Follows the steps; where a list stands in the way its first element is taken, whether the path says so or not. */
function findAt(json: JsonObject, steps: readonly PathStep[], place: ReadingPlace): Found | undefined {
  let found: Found = { json, path: place.path };
  for (const { name, isList } of steps) {
    const holder = Array.isArray(found.json) ? (found.json[0] as Json | undefined) : found.json;
    if (!isJsonObject(holder)) return undefined;
    const value = propertyOf(holder, name);
    if (value === undefined || value === null) return undefined;
    found = { json: value, path: `${found.path}${Array.isArray(found.json) ? '/0' : ''}/${name}` };
    if (isList && Array.isArray(value)) {
      if (value[0] === undefined) return undefined;
      if (value.length > 1) {
        place.report('note-field-unknown', `${value.length - 1} more of "${name}" are left out.`, `${found.path}/1`);
      }
      found = { json: value[0], path: `${found.path}/0` };
    }
  }
  return found;
}

interface ClaimTree {
  readonly [name: string]: ClaimTree;
}

function treeOf(claims: readonly string[]): ClaimTree {
  const root: Record<string, ClaimTree> = Object.create(null);
  for (const claim of claims) {
    let at = root;
    for (const step of claim.split('/')) {
      const name = step.endsWith('[]') ? step.slice(0, -2) : step;
      at[name] ??= Object.create(null) as ClaimTree;
      at = at[name] as Record<string, ClaimTree>;
    }
  }
  return root;
}

/** Walks what the claims name; below the last step of a claim its own codec has looked. */
function reportOutside(json: Json, known: ClaimTree, place: ReadingPlace): void {
  if (Array.isArray(json)) {
    json.forEach((element: Json, index) => {
      reportOutside(element, known, { ...place, path: `${place.path}/${index}` });
    });
    return;
  }
  if (!isJsonObject(json)) return;
  for (const [name, value] of Object.entries(json)) {
    const path = `${place.path}/${name}`;
    const inner = known[name];
    if (inner === undefined) place.report('note-field-unknown', `"${name}" is not mapped and is left out.`, path);
    else if (Object.keys(inner).length > 0) reportOutside(value, inner, { ...place, path });
  }
}

/** What a JSON value is, in words for a finding. */
export function nameOf(json: Json): string {
  if (json === null) return 'null';
  if (Array.isArray(json)) return `a list of ${json.length}`;
  if (typeof json === 'object') return 'an object';
  return `"${String(json).slice(0, 60)}"`;
}
