import { useEffect, useState, useSyncExternalStore } from 'react';
import { readSetting, writeSetting } from './settings.ts';

/** What colours the reader wishes. */
export const THEME_WISHES = ['auto', 'light', 'dark'] as const;

/** One of `THEME_WISHES`. */
export type ThemeWish = (typeof THEME_WISHES)[number];

/** Gives the reader's wish, the colours that follow from it, and a way to wish otherwise. */
export function useTheme(): {
  readonly wish: ThemeWish;
  readonly theme: 'light' | 'dark';
  readonly setWish: (wish: ThemeWish) => void;
} {
  const [wish, setWish] = useState<ThemeWish>(readWish);
  const isDeviceDark = useSyncExternalStore(subscribe, () => DARK.matches);
  const theme = wish === 'auto' ? (isDeviceDark ? 'dark' : 'light') : wish;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
    writeSetting('theme', wish);
  }, [theme, wish]);
  return { wish, theme, setWish };
}

const DARK = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  DARK.addEventListener('change', listener);
  return () => DARK.removeEventListener('change', listener);
}

function readWish(): ThemeWish {
  const stored = readSetting('theme');
  return THEME_WISHES.find((wish) => wish === stored) ?? 'auto';
}
