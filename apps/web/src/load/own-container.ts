import type { AxleModel, ContainerKind } from '@karvon/loading';

/** Fields of a container of one's own: measures in centimetres, masses in kilograms. */
export const OWN_FIELDS = {
  inner: ['lengthCm', 'widthCm', 'heightCm'],
  door: ['doorWidthCm', 'doorHeightCm'],
  payload: ['payloadKg'],
  axles: ['frontXCm', 'rearXCm', 'frontTareKg', 'rearTareKg', 'frontMaxKg', 'rearMaxKg'],
} as const;

/** One of the fields. */
export type OwnField = (typeof OWN_FIELDS)[keyof typeof OWN_FIELDS][number];

/** What people wrote, by field; an empty text is nothing. */
export type OwnTexts = Readonly<Partial<Record<OwnField, string>>>;

/** What can be wrong with it; codes are those of the API. */
export const OWN_FAULTS = [
  'load-size-missing',
  'load-size-broken',
  'load-number-broken',
  'load-door-incomplete',
  'load-axles-incomplete',
  'load-axles-reversed',
  'load-axles-contradict',
] as const;

/** One of `OWN_FAULTS`. */
export type OwnFault = (typeof OWN_FAULTS)[number];

/** Reads a container of one's own; gives it, or every fault. Door, payload and axles may be left empty, each as a whole. */
export function readOwnContainer(texts: OwnTexts): {
  readonly kind?: ContainerKind;
  readonly faults: readonly OwnFault[];
} {
  const faults = new Set<OwnFault>();
  const numberOf = (field: OwnField): number | undefined => {
    const text = texts[field]?.replace(',', '.').replace(/\s/g, '') ?? '';
    if (text === '') return undefined;
    const value = Number(text);
    if (Number.isFinite(value)) return value;
    faults.add('load-number-broken');
    return undefined;
  };
  const sizeOf = (field: OwnField): number | undefined => {
    const value = numberOf(field);
    if (value === undefined) return undefined;
    const mm = Math.round(value * 10);
    if (mm < 1 || mm > 1_000_000) faults.add('load-size-broken');
    return mm;
  };
  const [lengthMm, widthMm, heightMm] = OWN_FIELDS.inner.map(sizeOf);
  const [doorWidthMm, doorHeightMm] = OWN_FIELDS.door.map(sizeOf);
  const payloadKg = numberOf('payloadKg');
  if (payloadKg !== undefined && payloadKg <= 0) faults.add('load-number-broken');
  if ((doorWidthMm === undefined) !== (doorHeightMm === undefined)) faults.add('load-door-incomplete');
  const axles = readAxles(OWN_FIELDS.axles.map(numberOf), faults);
  if (lengthMm === undefined || widthMm === undefined || heightMm === undefined) faults.add('load-size-missing');
  if (faults.size > 0 || lengthMm === undefined || widthMm === undefined || heightMm === undefined)
    return { faults: OWN_FAULTS.filter((fault) => faults.has(fault)) };
  const door = doorWidthMm !== undefined &&
    doorHeightMm !== undefined && { widthMm: doorWidthMm, heightMm: doorHeightMm };
  return {
    kind: {
      ...{ id: 'own', inner: { lengthMm, widthMm, heightMm } },
      ...(door && { door }),
      ...(payloadKg !== undefined && { payloadKg }),
      ...(axles && { axles }),
    },
    faults: [],
  };
}

function readAxles(values: readonly (number | undefined)[], faults: Set<OwnFault>): AxleModel | undefined {
  if (values.every((value) => value === undefined)) return undefined;
  const [frontX, rearX, frontTareKg, rearTareKg, frontMaxKg, rearMaxKg] = values;
  if (
    frontX === undefined ||
    rearX === undefined ||
    frontTareKg === undefined ||
    rearTareKg === undefined ||
    frontMaxKg === undefined ||
    rearMaxKg === undefined
  ) {
    faults.add('load-axles-incomplete');
    return undefined;
  }
  if (rearX <= frontX) faults.add('load-axles-reversed');
  if (frontTareKg < 0 || rearTareKg < 0 || frontTareKg > frontMaxKg || rearTareKg > rearMaxKg)
    faults.add('load-axles-contradict');
  return { frontXMm: frontX * 10, rearXMm: rearX * 10, frontTareKg, rearTareKg, frontMaxKg, rearMaxKg };
}
