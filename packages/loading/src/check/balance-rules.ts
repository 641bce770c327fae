import { type Balance, centreMm, compareCentre, compareLoad, leverLoads, loadKg } from './balance.ts';
import { thousandthsOf } from './exact-number.ts';
import { type LoadViolation, violationOf } from './load-violation.ts';
import type { StandingLoad } from './standing-piece.ts';

/** Checks payload, centre of gravity and axle loads of a container. */
export function* checkBalance(load: StandingLoad, balance: Balance): Generator<LoadViolation> {
  yield* checkPayload(load, balance);
  if (balance.massGrams > 0n) yield* checkCentre(load, balance);
  yield* checkAxles(load, balance);
}

function* checkPayload({ container, kind: { payloadKg } }: StandingLoad, balance: Balance): Generator<LoadViolation> {
  if (payloadKg === undefined || balance.massGrams <= thousandthsOf(payloadKg)) return;
  const found = `${Number(balance.massGrams) / 1000} kg`;
  yield violationOf('load-payload', { container, found, wanted: `at most ${payloadKg} kg` });
}

function* checkCentre({ container, kind }: StandingLoad, balance: Balance): Generator<LoadViolation> {
  const window = kind.centreOfGravity;
  if (!window) return;
  const ranges: readonly ['x' | 'y' | 'z', number, number][] = [
    ['x', window.xMinMm, window.xMaxMm],
    ['y', window.yMinMm, window.yMaxMm],
    ...(window.zMaxMm === undefined ? [] : [['z', 0, window.zMaxMm] satisfies ['z', number, number]]),
  ];
  for (const [axis, fromMm, endMm] of ranges) {
    if (compareCentre(balance, axis, fromMm) >= 0 && compareCentre(balance, axis, endMm) <= 0) continue;
    yield violationOf('load-centre-of-gravity', {
      container,
      found: `${axis} at ${centreMm(balance, axis)} mm`,
      wanted: `${fromMm} to ${endMm} mm`,
    });
  }
}

/** An empty container is checked too: its tare alone may be too much, or too little, for what the model says. */
function* checkAxles({ container, kind: { axles } }: StandingLoad, balance: Balance): Generator<LoadViolation> {
  if (!axles) return;
  const { front, rear, denominator } = leverLoads(balance, axles);
  const supports = [
    ['front', front, axles.frontMaxKg],
    ['rear', rear, axles.rearMaxKg],
  ] as const;
  for (const [name, load, limitKg] of supports) {
    if (compareLoad(load, denominator, limitKg) <= 0) continue;
    const found = `${loadKg(load, denominator)} kg on the ${name} support`;
    yield violationOf('load-axle-overload', { container, found, wanted: `at most ${limitKg} kg` });
  }
  if (axles.frontMinKg === undefined || compareLoad(front, denominator, axles.frontMinKg) >= 0) return;
  yield violationOf('load-axle-underload', {
    container,
    found: `${loadKg(front, denominator)} kg on the front support`,
    wanted: `at least ${axles.frontMinKg} kg`,
  });
}
