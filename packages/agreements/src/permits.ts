import { areBound } from './memberships.ts';
import type { AgreementTables, PermitKind, PermitNeedWord, PermitRow } from './tables.ts';
import { holdsOn } from './validity.ts';

/** A truck of one state on the roads of another. */
export interface PermitQuestion {
  readonly carrierState: string;
  readonly territoryState: string;
  /** See `permitKind`. */
  readonly kind: PermitKind;
  /** Day on the territory, `YYYY-MM-DD`. */
  readonly date: string;
}

/** Whether a permit is needed and where that is written. `unknown` means that no row speaks of it, not that none is needed. */
export interface PermitAnswer {
  readonly need: PermitNeedWord;
  readonly citation: string;
  readonly source: string;
  readonly feeAmount?: number;
  readonly feeCurrency?: string;
  readonly quotaPerYear?: number;
  /** Agreements whose multilateral permit serves in place of a bilateral one, such as `traceca-permit`. */
  readonly alternatives: readonly string[];
}

/** The kind of permit that a carriage asks of its carrier on one territory. */
export function permitKind(carriage: {
  readonly carrierState: string;
  readonly territoryState: string;
  readonly originState: string;
  readonly destinationState: string;
}): PermitKind {
  const ends = [carriage.originState, carriage.destinationState];
  if (!ends.includes(carriage.territoryState)) return 'transit';
  return ends.includes(carriage.carrierState) ? 'bilateral' : 'third-country';
}

/** Answers whether a carrier needs a permit on a territory on a day. Own roads and those of one single market are free. */
export function permitNeed(tables: AgreementTables, question: PermitQuestion): PermitAnswer {
  const { carrierState, territoryState, date } = question;
  if (carrierState === territoryState) return free('Own territory');
  const states = [carrierState, territoryState];
  const alternatives = tables.agreements
    .filter(
      (row) => row.kind === 'permit' && holdsOn(row, date) && areBound(tables, { agreement: row.id, states, date }),
    )
    .map((row) => row.id);
  const row = findPermit(tables, question);
  if (row !== undefined) return ofRow(row, alternatives);
  if (areBound(tables, { agreement: 'eu', states, date })) return free('Regulation (EC) No 1072/2009', 'general');
  const multilateral = tables.agreements.find((agreement) => agreement.id === alternatives[0]);
  return multilateral === undefined
    ? { need: 'unknown', citation: 'No rule found', source: '', alternatives }
    : { need: 'multilateral', citation: multilateral.citation, source: multilateral.source, alternatives };
}

function free(citation: string, source = ''): PermitAnswer {
  return { need: 'free', citation, source, alternatives: [] };
}

function findPermit(tables: AgreementTables, question: PermitQuestion): PermitRow | undefined {
  return tables.permits.find(
    (row) =>
      row.carrierState === question.carrierState &&
      row.territoryState === question.territoryState &&
      row.kind === question.kind &&
      holdsOn(row, question.date),
  );
}

function ofRow(row: PermitRow, alternatives: readonly string[]): PermitAnswer {
  return {
    need: row.need,
    citation: row.citation,
    source: row.source,
    ...(row.feeAmount === undefined ? {} : { feeAmount: row.feeAmount }),
    ...(row.feeCurrency === undefined ? {} : { feeCurrency: row.feeCurrency }),
    ...(row.quotaPerYear === undefined ? {} : { quotaPerYear: row.quotaPerYear }),
    alternatives: row.need === 'free' ? [] : alternatives,
  };
}
