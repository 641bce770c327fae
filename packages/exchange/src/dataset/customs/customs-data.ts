import type { TransportConsignment } from '@karvon/model';
import { type DataSet, type WrittenDataSet, writeDataSet } from './data-set.ts';
import { EAEU_PREARRIVAL_RAIL, EAEU_PREARRIVAL_ROAD } from './eaeu-prearrival.ts';
import { EAEU_TRANSIT } from './eaeu-transit.ts';
import { ETIR_ADVANCE } from './etir-advance.ts';

/** The data sets for customs that are filled here; pre-arrival information has one for each mode. */
export const CUSTOMS_DATA_SETS: readonly DataSet[] = [
  EAEU_TRANSIT,
  EAEU_PREARRIVAL_RAIL,
  EAEU_PREARRIVAL_ROAD,
  ETIR_ADVANCE,
];

/** Fills the boxes of the EAEU transit declaration; nothing is submitted. */
export function writeEaeuTransit(consignment: TransportConsignment): WrittenDataSet {
  return writeDataSet(EAEU_TRANSIT, consignment);
}

/** Fills the pre-arrival information of the EAEU: that of rail for a rail note or a movement by rail, else that of road. */
export function writeEaeuPrearrival(consignment: TransportConsignment): WrittenDataSet {
  const { contract, movements } = consignment;
  const isRail =
    contract?.kind === 'smgs' || contract?.kind === 'cim-smgs' || movements.some(({ mode }) => mode === '2');
  return writeDataSet(isRail ? EAEU_PREARRIVAL_RAIL : EAEU_PREARRIVAL_ROAD, consignment);
}

/** Fills the advance TIR data of eTIR, message E9; nothing is submitted. */
export function writeEtirAdvance(consignment: TransportConsignment): WrittenDataSet {
  return writeDataSet(ETIR_ADVANCE, consignment);
}
