import type { AxleModel, ContainerKind, ReservedSpace, SizeMm } from '../load-request.ts';
import type { RandomStream } from './minimal-standard.ts';

/** Bodies that a mix is drawn from: about those of common equipment, and one small van. */
const BODIES: readonly [ContainerKind, ...ContainerKind[]] = [
  {
    id: '20DC',
    inner: { lengthMm: 5898, widthMm: 2352, heightMm: 2393 },
    door: { widthMm: 2340, heightMm: 2280 },
    payloadKg: 28_200,
    costCents: 100_000,
  },
  {
    id: '40HC',
    inner: { lengthMm: 12_032, widthMm: 2352, heightMm: 2698 },
    door: { widthMm: 2340, heightMm: 2585 },
    payloadKg: 26_500,
    costCents: 170_000,
  },
  { id: 'tilt', inner: { lengthMm: 13_600, widthMm: 2450, heightMm: 2700 }, payloadKg: 24_000, costCents: 180_000 },
  { id: 'van', inner: { lengthMm: 3300, widthMm: 1800, heightMm: 1900 }, payloadKg: 1200, costCents: 40_000 },
];

/** Draws one to three kinds of containers with random limits. */
export function drawContainers(random: RandomStream): readonly ContainerKind[] {
  const kinds = new Map<string, ContainerKind>();
  for (let left = random.pick([1, 1, 1, 2, 3]); left > 0; left--) {
    const body = random.pick(BODIES);
    kinds.set(body.id, drawLimits(random, body));
  }
  return [...kinds.values()];
}

function drawLimits(random: RandomStream, body: ContainerKind): ContainerKind {
  const { lengthMm, widthMm, heightMm } = body.inner;
  const hasWindow = random.isLucky(0.3);
  const slack = random.pick([0.05, 0.1, 0.2]);
  return {
    ...body,
    payloadKg: random.isLucky(0.3) ? Math.round((body.payloadKg ?? 0) * random.next()) : (body.payloadKg ?? 0),
    ...(random.isLucky(0.6) && { countMax: random.whole(1, 3) }),
    ...(random.isLucky(0.25) && { axles: drawAxles(random, body) }),
    ...(hasWindow && {
      centreOfGravity: {
        xMinMm: Math.round(lengthMm * (0.5 - slack)),
        xMaxMm: Math.round(lengthMm * (0.5 + slack)),
        yMinMm: Math.round(widthMm * (0.5 - slack)),
        yMaxMm: Math.round(widthMm * (0.5 + slack)),
        ...(random.isLucky(0.3) && { zMaxMm: Math.round(heightMm * 0.5) }),
      },
    }),
    ...(random.isLucky(0.2) && { reserved: [drawReserved(random, body.inner)] }),
  };
}

/** A deck on a front support behind the front wall and a rear one before the door, limits near the payload. */
function drawAxles(random: RandomStream, body: ContainerKind): AxleModel {
  const payloadKg = body.payloadKg ?? 1000;
  return {
    frontXMm: Math.round(body.inner.lengthMm * (random.next() * 0.3 - 0.1)),
    rearXMm: Math.round(body.inner.lengthMm * (0.6 + random.next() * 0.35)),
    frontTareKg: Math.round(payloadKg * 0.1),
    rearTareKg: Math.round(payloadKg * 0.15),
    frontMaxKg: Math.round(payloadKg * (0.5 + random.next() * 0.4)),
    rearMaxKg: Math.round(payloadKg * (0.6 + random.next() * 0.4)),
    ...(random.isLucky(0.3) && { frontMinKg: Math.round(payloadKg * 0.05) }),
  };
}

/** A corner of the inside that must stay empty. */
function drawReserved(random: RandomStream, inner: SizeMm): ReservedSpace {
  const size = {
    lengthMm: random.whole(100, Math.floor(inner.lengthMm / 4)),
    widthMm: random.whole(100, Math.floor(inner.widthMm / 2)),
    heightMm: random.whole(100, inner.heightMm),
  };
  return {
    xMm: random.isLucky(0.5) ? 0 : inner.lengthMm - size.lengthMm,
    yMm: random.isLucky(0.5) ? 0 : inner.widthMm - size.widthMm,
    zMm: random.isLucky(0.5) ? 0 : inner.heightMm - size.heightMm,
    size,
  };
}
