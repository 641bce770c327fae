import { useEffect, useRef, useState } from 'react';
import { type CheckedValue, checkValue, type PastedValue } from './check-values.ts';

/** How long the page checks before it lets the browser draw, ms. */
const SLICE_MS = 12;

/** How often verdicts are shown while more are to come, ms. */
const SHOWN_EVERY_MS = 120;

/** Verdicts that are kept while a list is edited. */
const KEPT_MAX = 60_000;

/** The verdicts on a list as far as they are ready. */
export interface Verdicts {
  readonly checked: readonly CheckedValue[];
  /** True while some are still to come. */
  readonly isChecking: boolean;
}

/** Checks values slice by slice, so that typing goes on in a list of thousands; what was checked before is not checked again. */
export function useVerdicts(values: readonly PastedValue[], kind: string): Verdicts {
  const [verdicts, setVerdicts] = useState<Verdicts>({ checked: [], isChecking: false });
  const kept = useRef(new Map<string, CheckedValue>());
  useEffect(() => {
    const checked: CheckedValue[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shownAt = Number.NEGATIVE_INFINITY;
    const goOn = () => {
      const endsAt = performance.now() + SLICE_MS;
      while (checked.length < values.length && performance.now() < endsAt) {
        const value = values[checked.length];
        if (value) checked.push(recall(kept.current, kind, value));
      }
      const isChecking = checked.length < values.length;
      if (!isChecking || performance.now() - shownAt > SHOWN_EVERY_MS) {
        shownAt = performance.now();
        setVerdicts({ checked: checked.slice(), isChecking });
      }
      if (isChecking) timer = setTimeout(goOn, 0);
    };
    goOn();
    return () => clearTimeout(timer);
  }, [values, kind]);
  return verdicts;
}

function recall(kept: Map<string, CheckedValue>, kind: string, value: PastedValue): CheckedValue {
  const name = `${kind} ${value.text}`;
  const before = kept.get(name);
  if (before) return { ...before, ...value };
  if (kept.size >= KEPT_MAX) kept.clear();
  const checked = checkValue(kind, value);
  kept.set(name, checked);
  return checked;
}
