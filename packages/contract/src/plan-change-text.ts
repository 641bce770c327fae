import type { PlanChange } from './plan-change.ts';

/**
 * Writes a change as the command takes it behind its flag and the page's address behind its name:
 * `az-alat@2026-12-01..2026-12-20`, `kz-dostyk=24h`, `line-haul/ferry/AZ=+20%`.
 */
export function planChangeText(change: PlanChange): string {
  switch (change.kind) {
    case 'closure': {
      const { at, from = '', to = '' } = change;
      return from || to ? `${at}@${from}..${to}` : at;
    }
    case 'delay':
      return `${change.at}=${change.hours}h`;
    case 'price': {
      const { component, mode, state, percent } = change;
      return `${[component, mode, state].filter(Boolean).join('/')}=${percent > 0 ? '+' : ''}${percent}%`;
    }
  }
}

/** Reads what `planChangeText` writes, and what a hand may write alike; the schema judges what comes out. */
export function parsePlanChange(kind: PlanChange['kind'], text: string): unknown {
  if (kind === 'closure') {
    const [at = '', days] = text.split('@');
    const [from, to] = days === undefined ? [] : days.includes('..') ? days.split('..') : [days, days];
    return { kind, at, ...(from && { from }), ...(to && { to }) };
  }
  const cut = text.lastIndexOf('=');
  const [name, figure] = cut < 0 ? [text, ''] : [text.slice(0, cut), text.slice(cut + 1)];
  if (kind === 'delay') return { kind, at: name, hours: figureOf(figure, /^(.*?)\s*(h|ч|с)?\.?$/iu) };
  const [component, ...others] = name.split('/');
  const state = others.find((part) => /^[A-Za-z]{2}$/.test(part));
  const mode = others.find((part) => part !== state);
  return {
    kind,
    component,
    percent: figureOf(figure, /^(.*?)\s*%?$/u),
    ...(mode && { mode }),
    ...(state && { state }),
  };
}

/** A figure before its unit; what is no figure stays a text, for the schema to refuse by name. */
function figureOf(text: string, shape: RegExp): number | string {
  const digits = (shape.exec(text.trim())?.[1] ?? '').replace(',', '.').replace('\u2212', '-');
  return /^[+-]?\d+(\.\d+)?$/.test(digits) ? Number(digits) : text;
}
