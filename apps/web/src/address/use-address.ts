import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type Address, formatAddress, parseAddress } from './address.ts';

/** Says how a change of address stands in the browser's history. */
export type Step = 'push' | 'replace';

/** Parts of an address to change; a part given as undefined is taken away. */
export type AddressChange = { readonly [Part in keyof Address]?: Address[Part] | undefined };

/** Gives what the address bar says, and a function that changes parts of it. */
export function useAddress(): readonly [Address, (change: AddressChange, step: Step) => void] {
  const search = useSyncExternalStore(subscribe, () => window.location.search);
  const address = useMemo(() => parseAddress(search), [search]);
  const go = useCallback((change: AddressChange, step: Step) => {
    const query = formatAddress({ ...parseAddress(window.location.search), ...change } as Address);
    const url = query ? `/?${query}` : '/';
    if (step === 'push') window.history.pushState(null, '', url);
    else window.history.replaceState(null, '', url);
    for (const listener of listeners) listener();
  }, []);
  return [address, go];
}

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}
