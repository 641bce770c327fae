import { sharedLengthMm } from './exact-number.ts';
import { type LoadViolation, type LoadViolationCode, violationOf } from './load-violation.ts';
import { judgeOrientation } from './orientation.ts';
import type { StandingLoad, StandingPiece } from './standing-piece.ts';

/** Checks each piece by itself: orientation, inside, reserved spaces, door. */
export function* checkPlacements(load: StandingLoad): Generator<LoadViolation> {
  for (const standing of load.standing) {
    yield* checkOrientation(load, standing);
    yield* checkInside(load, standing);
    yield* checkReserved(load, standing);
    yield* checkDoor(load, standing);
  }
}

function* checkOrientation({ container, loaded }: StandingLoad, { index, piece }: StandingPiece): Rule {
  const placed = loaded.placements[index];
  const verdict = placed ? judgeOrientation(piece, placed) : 'allowed';
  if (verdict === 'allowed' || !placed) return;
  const { lengthMm, widthMm, heightMm } = piece.size;
  const code: LoadViolationCode = verdict === 'turned-flat' ? 'load-flat-turn' : 'load-orientation';
  yield violationOf(code, {
    container,
    placements: [index],
    found: `${piece.id} as ${placed.lengthMm} × ${placed.widthMm} × ${placed.heightMm} mm`,
    wanted: `${lengthMm} × ${widthMm} × ${heightMm} mm, upright ${piece.upright.join(', ')}`,
  });
}

type Rule = Generator<LoadViolation>;

function* checkInside({ container, kind: { inner } }: StandingLoad, standing: StandingPiece): Rule {
  const { xMm, yMm, zMm, xEndMm, yEndMm, zEndMm, index } = standing;
  const isInside = xMm >= 0 && yMm >= 0 && zMm >= 0;
  if (isInside && xEndMm <= inner.lengthMm && yEndMm <= inner.widthMm && zEndMm <= inner.heightMm) return;
  yield violationOf('load-outside', {
    container,
    placements: [index],
    found: `${xMm}..${xEndMm}, ${yMm}..${yEndMm}, ${zMm}..${zEndMm} mm`,
    wanted: `within ${inner.lengthMm} × ${inner.widthMm} × ${inner.heightMm} mm`,
  });
}

function* checkReserved({ container, kind }: StandingLoad, standing: StandingPiece): Rule {
  for (const { xMm, yMm, zMm, size } of kind.reserved ?? []) {
    const alongMm = sharedLengthMm(standing.xMm, standing.xEndMm, xMm, xMm + size.lengthMm);
    const acrossMm = sharedLengthMm(standing.yMm, standing.yEndMm, yMm, yMm + size.widthMm);
    const upMm = sharedLengthMm(standing.zMm, standing.zEndMm, zMm, zMm + size.heightMm);
    if (alongMm <= 0 || acrossMm <= 0 || upMm <= 0) continue;
    yield violationOf('load-reserved-space', {
      container,
      placements: [standing.index],
      found: `${alongMm} × ${acrossMm} × ${upMm} mm inside the space at ${xMm}, ${yMm}, ${zMm} mm`,
      wanted: 'nothing inside it',
    });
  }
}

function* checkDoor({ container, kind: { door } }: StandingLoad, standing: StandingPiece): Rule {
  const widthMm = standing.yEndMm - standing.yMm;
  const heightMm = standing.zEndMm - standing.zMm;
  if (!door || (widthMm <= door.widthMm && heightMm <= door.heightMm)) return;
  yield violationOf('load-door', {
    container,
    placements: [standing.index],
    found: `${widthMm} mm wide and ${heightMm} mm high as placed`,
    wanted: `at most ${door.widthMm} × ${door.heightMm} mm`,
  });
}
