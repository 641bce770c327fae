import type { CostComponent } from '@karvon/model';
import type { TariffRow } from '@karvon/network';
import { type Cargo, chargeableKg } from './cargo.ts';
import type { Exchange } from './exchange.ts';
import type { FoundTariff } from './tariff-book.ts';

/** A sum before its leg is known. */
export type Charge = Omit<CostComponent, 'leg'>;

/** What a rate's unit is multiplied by. */
export interface ChargeBasis {
  readonly distanceKm: number;
  readonly days: number;
  /** False on a stretch of a longer run, where a minimum would be taken many times. */
  readonly hasMinimum: boolean;
}

/** The charge of a rate: amount times quantity times factors, as whole US cents. */
export function chargeOf(
  found: FoundTariff,
  question: { readonly state: string; readonly at: string },
  basis: ChargeBasis,
  cargo: Cargo,
  exchange: Exchange,
): Charge {
  const { row, factor, units } = found;
  const amount = row.amount * quantityOf(row.unit, basis, cargo, units) * factor;
  const due = basis.hasMinimum && row.minimum !== undefined ? Math.max(amount, row.minimum * cargo.count) : amount;
  const cents = exchange.cents(due, row.currency);
  return {
    kind: row.kind,
    state: question.state,
    ...(cents === undefined ? {} : { cents }),
    claim: cents === undefined ? 'unknown' : row.claim,
    at: question.at,
    tariff: row.id,
    source: row.source,
    ...(row.validFrom === undefined ? {} : { asOf: row.validFrom }),
  };
}

/** A charge for which no rate is known: it has no cents, so that it is never taken for free. */
export function unknownCharge(kind: Charge['kind'], state: string, at: string): Charge {
  return { kind, state, claim: 'unknown', at, tariff: '', source: '' };
}

/** How often a rate is due for a cargo that pays for so many units. */
function quantityOf(unit: TariffRow['unit'], basis: ChargeBasis, cargo: Cargo, units: number): number {
  const tonnes = cargo.massKg / 1000;
  const teu = (cargo.equipment.teu ?? 0) * cargo.count;
  switch (unit) {
    case 'per-km':
      return basis.distanceKm * units;
    case 'per-teu-km':
      return basis.distanceKm * teu;
    case 'per-tonne-km':
      return basis.distanceKm * tonnes;
    case 'per-unit':
      return units;
    case 'per-teu':
      return teu;
    case 'per-tonne':
      return tonnes;
    case 'per-kg':
      return chargeableKg(cargo);
    case 'per-cbm':
      return cargo.volumeM3;
    case 'per-day':
      return basis.days * units;
    case 'per-teu-day':
      return basis.days * teu;
    case 'per-tonne-day':
      return basis.days * tonnes;
    case 'factor':
      return 1;
  }
}
