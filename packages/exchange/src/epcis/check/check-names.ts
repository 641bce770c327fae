import { escapePointer } from '../json/json-slicer.ts';
import { type CheckScope, isFields, type Unchecked } from '../report.ts';

/** Deepest nesting of an extension whose names are checked. */
const DEPTH_MAX = 100;

/** Whether an object may have fields of others. */
export type Extensibility = 'extensible' | 'closed';

/** Checks the names of an object's fields: those of the standard, and where it allows them, those with a declared prefix. */
export function checkFieldNames(
  scope: CheckScope,
  fields: Unchecked,
  pointer: string,
  known: ReadonlySet<string>,
  extensibility: Extensibility,
): void {
  for (const name in fields) {
    if (known.has(name)) continue;
    const place = `${pointer}/${escapePointer(name)}`;
    if (/^@?xmlns(?::|$)/.test(name)) {
      const message = `${name} declares a namespace as in XML; JSON-LD declares prefixes in @context.`;
      scope.report('epcis-xmlns-in-json', 'error', place, message);
    } else if (!name.includes(':')) {
      const message = `The standard has no field ${name.slice(0, 60)} here; a field of one's own has a prefix.`;
      scope.report('epcis-field-unknown', 'error', place, message);
    } else if (extensibility === 'closed') {
      const message = `The standard allows no fields of one's own here; found ${name.slice(0, 60)}.`;
      scope.report('epcis-field-misplaced', 'error', place, message);
    } else {
      checkExtension(scope, name, fields[name], place, 0);
    }
  }
}

/** Checks the prefixes of an extension and of all that it holds. */
function checkExtension(scope: CheckScope, name: string, value: unknown, pointer: string, depth: number): void {
  const colon = name.indexOf(':');
  const isIri = /^(?:https?:\/\/|urn:)/.test(name);
  if (colon > 0 && !isIri && !scope.isPrefix(name.slice(0, colon))) {
    const message = `No context declares the prefix ${name.slice(0, Math.min(colon, 60))}.`;
    scope.report('epcis-prefix-unknown', 'error', pointer, message);
  }
  if (depth >= DEPTH_MAX) return;
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  values.forEach((one, position) => {
    if (!isFields(one)) return;
    const place = Array.isArray(value) ? `${pointer}/${position}` : pointer;
    for (const child in one) checkExtension(scope, child, one[child], `${place}/${escapePointer(child)}`, depth + 1);
  });
}
