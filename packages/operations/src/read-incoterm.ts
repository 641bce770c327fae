import type { Issue, PlanRequest } from '@karvon/contract';
import { type Consignment, fail, type Notice, ok, type PlanOption, type Result } from '@karvon/model';
import { checkIncoterm, findIncoterm, INCOTERMS, type Incoterm } from '@karvon/standards';
import type { Desk } from './desk.ts';

/** A delivery term that was understood: its rule, and the place behind it. */
export interface ReadIncoterm {
  readonly rule: Incoterm;
  readonly place: string;
}

/** Terms under which the seller's part ends where the goods are handed over, near the origin. */
const DEPARTURE_TERMS = ['EXW', 'FCA', 'FAS', 'FOB'];

/** Reads a delivery term such as `FCA Khujand`; one that no way asked for can satisfy is refused. */
export function readIncoterm(text: string, exclude: PlanRequest['exclude']): Result<ReadIncoterm, Issue> {
  const verdict = checkIncoterm(text);
  const [term = '', ...place] = verdict.normalised.split(' ');
  const rule = findIncoterm(term);
  if (rule === undefined || !verdict.isValid) {
    const nearest = verdict.findings.find(({ severity }) => severity === 'error')?.suggestion;
    const wanted = INCOTERMS.map((one) => one.term).join(' ');
    const hint = nearest ? `; ${nearest} comes nearest` : '';
    return fail({
      code: 'incoterm-unknown',
      path: 'incoterm',
      message: `"${text}" is no term of Incoterms 2020${hint}; wanted one of ${wanted}, and a place`,
      found: text,
      wanted,
      params: { nearest: nearest ?? '' },
    });
  }
  const excluded = exclude?.modes ?? [];
  if (rule.modes === 'water' && excluded.includes('sea') && excluded.includes('ferry')) {
    const counterpart = rule.counterpart ?? 'FCA';
    return fail({
      code: 'incoterm-contradicts',
      path: 'incoterm',
      message: `${rule.term} hands goods over at a ship, but sea and ferry are excluded; ${counterpart} suits land`,
      found: text,
      wanted: counterpart,
      params: { term: rule.term, counterpart },
    });
  }
  return ok({ rule, place: place.join(' ') });
}

/** Says what of a delivery term does not agree with the ways that were found, or with the doors. */
export function incotermNotices(
  { rule, place }: ReadIncoterm,
  { from, to }: Consignment,
  options: readonly PlanOption[],
  desk: Pick<Desk, 'doors'>,
): readonly Notice[] {
  const { term, counterpart = '' } = rule;
  const meant = place === '' ? [] : desk.doors.find(place, 3).filter(({ confidence }) => confidence === 'exact');
  const isAt = (door: Consignment['from']) =>
    meant.some(
      ({ id, state, place: hub }) => state === door.state && (id === door.id || hub === door.id || near(door, meant)),
    );
  const isDeparture = DEPARTURE_TERMS.includes(term);
  const isAtWrongEnd =
    meant.length > 0 && rule.modes === 'any' && (isDeparture ? isAt(to) && !isAt(from) : isAt(from) && !isAt(to));
  return [
    ...(rule.modes === 'water' && options.length > 0 && !options.some(goesByShip)
      ? [{ code: 'incoterm-no-ship', params: { term, counterpart } }]
      : []),
    ...(isAtWrongEnd
      ? [{ code: 'incoterm-wrong-end', params: { term, place, end: isDeparture ? 'from' : 'to' } }]
      : []),
    ...(place === '' ? [{ code: 'incoterm-no-place', params: { term } }] : []),
  ];
}

/** Tells whether a way has a leg aboard a ship. */
function goesByShip({ legs }: PlanOption): boolean {
  return legs.some(({ mode }) => mode === 'sea' || mode === 'ferry');
}

/** A town and its port or station are one end: they lie within some 30 km. */
function near(door: Consignment['from'], hits: readonly { readonly lat: number; readonly lon: number }[]): boolean {
  return hits.some(({ lat, lon }) => Math.abs(lat - door.lat) < 0.3 && Math.abs(lon - door.lon) < 0.4);
}
