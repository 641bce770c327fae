import type { Address } from '../address/address.ts';
import type { AddressChange, Step } from '../address/use-address.ts';

/** What every page beside the plan is given. */
export interface ViewProps {
  readonly address: Address;
  readonly go: (change: AddressChange, step: Step) => void;
}
