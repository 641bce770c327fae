import { type RefCallback, useCallback, useState } from 'react';

/** Measures the width of an element in pixels as it changes; `first` until it is measured. */
export function useWidth(first: number): readonly [RefCallback<HTMLElement>, number] {
  const [widthPx, setWidthPx] = useState(first);
  const measure = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidthPx(entry.contentRect.width));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [measure, widthPx];
}
