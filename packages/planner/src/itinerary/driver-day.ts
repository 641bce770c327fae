import { CLAIMS, type Claim } from '@karvon/model';
import { BREAK_MINUTES, DRIVING_MINUTES_TO_BREAK, DRIVING_MINUTES_TO_REST, REST_MINUTES } from '../kernel/driving.ts';
import { drivingSpread, type TimedStep } from './timed-step.ts';

/** Where a stretch is driven and how its time is known. */
interface DrivingFigure {
  readonly leg: number;
  readonly place: string;
  readonly claim: Claim;
  readonly source: string;
}

/**
 * Cuts driving into the days of one driver: a step of at most nine hours' driving with its break, then a daily rest when
 * more driving follows. The rests are those of the search (`advanceDriving`), only written out day by day.
 */
export class DriverDay {
  readonly #steps: TimedStep[];
  #drivenMinutes = 0;
  #open: (DrivingFigure & { drivingMinutes: number; breakMinutes: number }) | undefined;

  constructor(steps: TimedStep[]) {
    this.#steps = steps;
  }

  /** A fresh driver begins, or the driver has rested while the goods stood. */
  fresh(): void {
    this.#drivenMinutes = 0;
  }

  /** Drives on; consecutive stretches of one day are one step. */
  drive(minutes: number, figure: DrivingFigure): void {
    let left = minutes;
    while (left > 0) {
      if (this.#drivenMinutes >= DRIVING_MINUTES_TO_REST) this.#rest(figure);
      const isBreakDue = this.#drivenMinutes === DRIVING_MINUTES_TO_BREAK;
      const until = this.#drivenMinutes < DRIVING_MINUTES_TO_BREAK ? DRIVING_MINUTES_TO_BREAK : DRIVING_MINUTES_TO_REST;
      const chunk = Math.min(left, until - this.#drivenMinutes);
      if (this.#open !== undefined && this.#open.leg !== figure.leg) this.stop();
      this.#open = { drivingMinutes: 0, breakMinutes: 0, ...this.#open, ...joined(this.#open ?? figure, figure) };
      this.#open.drivingMinutes += chunk;
      this.#open.breakMinutes += isBreakDue ? BREAK_MINUTES : 0;
      this.#drivenMinutes += chunk;
      left -= chunk;
    }
  }

  /** The truck stands: the step under way ends. */
  stop(): void {
    if (this.#open === undefined) return;
    const { drivingMinutes, breakMinutes, ...figure } = this.#open;
    const spread = drivingSpread(drivingMinutes, breakMinutes);
    this.#steps.push({
      ...figure,
      kind: 'run',
      plannedMinutes: drivingMinutes + breakMinutes,
      chain: { kind: 'spread', spread },
      bandClaim: 'assumed',
      drivingMinutes,
    });
    this.#open = undefined;
  }

  #rest(figure: DrivingFigure): void {
    this.stop();
    const spread = { p10: REST_MINUTES, p50: REST_MINUTES, p90: REST_MINUTES };
    this.#steps.push({
      leg: figure.leg,
      place: figure.place,
      claim: 'schedule',
      source: 'aetr',
      kind: 'rest',
      note: 'AETR, article 8',
      plannedMinutes: REST_MINUTES,
      chain: { kind: 'spread', spread },
    });
    this.#drivenMinutes = 0;
  }
}

/** What one step says of two stretches: it begins with the first, names both sources and claims no more than the weaker. */
function joined(first: DrivingFigure, second: DrivingFigure): DrivingFigure {
  const { leg, place } = first;
  const sources = new Set([...first.source.split(' '), ...second.source.split(' ')]);
  const claim = CLAIMS[Math.max(CLAIMS.indexOf(first.claim), CLAIMS.indexOf(second.claim))]!;
  return { leg, place, claim, source: [...sources].join(' ') };
}
