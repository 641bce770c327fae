import { useEffect, useRef } from 'react';
import type { Address } from '../address/address.ts';
import type { AddressChange, Step } from '../address/use-address.ts';
import type { View } from '../address/view.ts';

/** Where each page of the application leads, and how to go there. */
export interface ViewWays {
  readonly view: View;
  /** Where a page leads: what it held when it was left, in the language and currency of now. */
  readonly addressOf: (view: View) => Address;
  readonly goTo: (view: View) => void;
}

/** Gives the ways between pages; each page is found again as it was left. */
export function useViews(address: Address, go: (change: AddressChange, step: Step) => void): ViewWays {
  const view = address.view ?? 'plan';
  const left = useRef(new Map<View, Address>());
  useEffect(() => {
    left.current.set(view, address);
  }, [view, address]);
  const addressOf = (wanted: View): Address => {
    const { language, currency } = address;
    const { view: _, language: __, currency: ___, ...held } = left.current.get(wanted) ?? {};
    return {
      ...held,
      ...(wanted !== 'plan' && { view: wanted }),
      ...(language && { language }),
      ...(currency && { currency }),
    };
  };
  const goTo = (wanted: View) => {
    if (wanted === view) return;
    const nothing = Object.fromEntries(Object.keys(address).map((part) => [part, undefined]));
    go({ ...nothing, ...addressOf(wanted) }, 'push');
    window.scrollTo(0, 0);
  };
  return { view, addressOf, goTo };
}
