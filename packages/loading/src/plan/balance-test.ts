import type { LoadMoments } from '../kernel/search-load.ts';
import { type BalanceRules, PLAY_SHARES } from './balance-repair.ts';
import { excessOf, type MassBalance } from './mass-balance.ts';

/**
 * A test whether a load keeps window and axle limits as it stands, mirrored, or moved by the play at the door.
 *
 * It knows mass and moments alone, so that the search can ask it of every load that it ends in.
 */
export function balanceTest(rules: BalanceRules, unitMm: number): (moments: LoadMoments) => boolean {
  const { kind, mayReorder } = rules;
  const { lengthMm, widthMm } = kind.inner;
  const mayMove = !kind.reserved?.length;
  return ({ massG, moments, xEnd }) => {
    const [x, y, z] = moments.map((moment) => moment * unitMm);
    const own: MassBalance = { massG, x: x ?? 0, y: y ?? 0, z: z ?? 0 };
    if (isKept(own)) return true;
    if (!mayMove) return false;
    const playMm = lengthMm - xEnd * unitMm;
    const sides = mayReorder ? [own, { ...own, x: 2 * massG * (lengthMm - playMm) - own.x }] : [own];
    return sides.some((side) =>
      [side, { ...side, y: 2 * massG * widthMm - side.y }].some((load) =>
        PLAY_SHARES.some((share) => isKept({ ...load, x: load.x + 2 * massG * Math.floor(playMm * share) })),
      ),
    );
  };

  function isKept(balance: MassBalance): boolean {
    const { centreMm, axleKg } = excessOf(kind, balance);
    return centreMm === 0 && axleKg === 0;
  }
}
