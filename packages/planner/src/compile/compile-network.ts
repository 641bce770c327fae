import type { AgreementTables } from '@karvon/agreements';
import { assert } from '@karvon/model';
import type { NetworkTables } from '@karvon/network';
import type { PlanningNetwork } from './planning-network.ts';

/** When the network's time begins and how far it reaches. */
export interface CompileOptions {
  /** First day, `YYYY-MM-DD`; departures before it are not known. */
  readonly epoch: string;
  readonly horizonDays: number;
}

/** Freezes the data set into the network on which plans are made. */
export function compileNetwork(
  _tables: NetworkTables,
  _agreements: AgreementTables,
  _options: CompileOptions,
): PlanningNetwork {
  assert(false, 'the compile step is being written');
}
