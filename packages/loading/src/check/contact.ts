import { type StandingPiece, sharedBaseMm2 } from './standing-piece.ts';

/** A piece that bears part of another's base, and the area of contact. */
export interface Contact {
  readonly below: StandingPiece;
  readonly areaMm2: number;
}

/** What each piece rests on, by index in `standing`; empty lists for pieces on the floor. */
export type Contacts = readonly (readonly Contact[])[];

/** Finds the contacts of every piece with the pieces whose tops lie in the plane of its base. */
export function findContacts(standing: readonly StandingPiece[]): Contacts {
  const byTop = new Map<number, StandingPiece[]>();
  for (const piece of [...standing].sort((a, b) => a.xMm - b.xMm)) {
    const plane = byTop.get(piece.zEndMm);
    if (plane) plane.push(piece);
    else byTop.set(piece.zEndMm, [piece]);
  }
  return standing.map((upper) => (upper.zMm === 0 ? [] : listContacts(upper, byTop.get(upper.zMm) ?? [])));
}

/** `plane` is in ascending order of x, so that the search ends at the first piece beyond the base. */
function listContacts(upper: StandingPiece, plane: readonly StandingPiece[]): Contact[] {
  const contacts: Contact[] = [];
  for (const below of plane) {
    if (below.xMm >= upper.xEndMm) break;
    const areaMm2 = sharedBaseMm2(upper, below);
    if (areaMm2 > 0) contacts.push({ below, areaMm2 });
  }
  return contacts;
}

/** Area of a base that rests on pieces. */
export function restingAreaMm2(contacts: readonly Contact[]): number {
  return contacts.reduce((sum, contact) => sum + contact.areaMm2, 0);
}
