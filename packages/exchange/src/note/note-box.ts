import type { LocalizedText, TransportConsignment, TransportParty, TransportPlace } from '@karvon/model';
import { findCurrency } from '@karvon/standards';

/** Who fills in a box: what the consignor must is an error when empty, what the carrier adds later a warning. */
export type BoxDuty = 'consignor' | 'carrier' | 'optional';

/** A box of a form: its number and title as printed, who fills it in, and what of a consignment stands in it. */
export interface NoteBoxSpec {
  /** Number on the form. */
  readonly box: string;
  readonly title: LocalizedText;
  readonly duty: BoxDuty;
  /** Path in the canonical consignment of what the box shows, for findings. */
  readonly path: string;
  /** The lines of the box; the empty list when there is nothing to show. */
  readonly linesOf: (consignment: TransportConsignment) => readonly string[];
}

/** A box laid out: plain data for a page, a terminal or a printer. */
export interface NoteBox {
  readonly box: string;
  readonly title: LocalizedText;
  readonly duty: BoxDuty;
  readonly lines: readonly string[];
}

/** Titles in the order Russian, English, Tajik and, where the form has it, Chinese. */
export type BoxTitles = readonly [ru: string, en: string, tg: string, zh?: string];

/** A box of a table. */
export function box(
  number: string,
  [ru, en, tg, zh]: BoxTitles,
  duty: BoxDuty,
  path: string,
  linesOf: NoteBoxSpec['linesOf'],
): NoteBoxSpec {
  return { box: number, title: { ru, en, tg, ...(zh === undefined ? {} : { zh }) }, duty, path, linesOf };
}

/** The boxes of a table with what a consignment says in them. */
export function layOut(boxes: readonly NoteBoxSpec[], consignment: TransportConsignment): readonly NoteBox[] {
  return boxes.map(({ box: number, title, duty, linesOf }) => ({
    box: number,
    title,
    duty,
    lines: linesOf(consignment).filter((line) => line.trim() !== ''),
  }));
}

/** The texts of all languages, each once, Russian and Chinese first as the rail notes have them. */
export function textLines(value: LocalizedText | undefined): readonly string[] {
  if (value === undefined) return [];
  const order = ['ru', 'zh', 'en'];
  const rank = (language: string) => (order.includes(language) ? order.indexOf(language) : order.length);
  const sorted = Object.entries(value).sort(([one], [other]) => rank(one) - rank(other));
  return [...new Set(sorted.map(([, content]) => content))];
}

/** The texts of all languages on one line. */
export function textLine(value: LocalizedText | undefined): string {
  return textLines(value).join(' / ');
}

/** A party as a block: name, address, state, contact. */
export function partyLines(party: TransportParty | undefined): readonly string[] {
  if (party === undefined) return [];
  const { street, city, postcode, region, state } = party.address ?? {};
  const town = [postcode, textLine(city), region, state].filter(Boolean).join(', ');
  const { person, telephone, email } = party.contact ?? {};
  return [...textLines(party.name), ...textLines(street), town, [person, telephone, email].filter(Boolean).join(', ')];
}

/** The first party in a role. */
export function partyOf(consignment: TransportConsignment, role: string): TransportParty | undefined {
  return consignment.parties.find((party) => party.role === role);
}

/** The identifiers of a party under a scheme. */
export function partyCodes(party: TransportParty | undefined, scheme: string): readonly string[] {
  return (party?.identifiers ?? []).filter((one) => one.scheme === scheme).map(({ value }) => value);
}

/** The first place in a role. */
export function placeOf(consignment: TransportConsignment, role: TransportPlace['role']): TransportPlace | undefined {
  return consignment.places.find((place) => place.role === role);
}

/** A station with its railway, state and code on one line. */
export function placeLine(place: TransportPlace | undefined): string {
  if (place === undefined) return '';
  const code = place.stationCode ?? place.unlocode;
  const more = [place.siding, place.state, place.railwayCode && `ж. д. ${place.railwayCode}`]
    .filter(Boolean)
    .join(', ');
  return [textLine(place.name), more, code && `[${code}]`].filter(Boolean).join(' ');
}

/** A mass with its unit, as the forms print it. */
export function massLine(massKg: number | undefined): string {
  return massKg === undefined ? '' : `${massKg} kg`;
}

/** An amount in major units with its currency. */
export function moneyLine(value: { readonly amountMinor: number; readonly currency: string } | undefined): string {
  if (value === undefined) return '';
  const decimals = findCurrency(value.currency)?.decimals ?? 2;
  return `${(value.amountMinor / 10 ** decimals).toFixed(decimals)} ${value.currency}`;
}

/** Remarks of one kind. */
export function remarkLines(consignment: TransportConsignment, kind: string): readonly string[] {
  return consignment.remarks.filter((remark) => remark.kind === kind).flatMap(({ text }) => textLines(text));
}

/** Attached documents: title or code, number, date. */
export function documentLines(consignment: TransportConsignment): readonly string[] {
  return consignment.documents.map(({ typeCode, name, number, issuedOn }) =>
    [name === undefined ? typeCode : textLine(name), number, issuedOn].filter(Boolean).join(' '),
  );
}

/** Charges: on which section, for what where it is not the carriage itself, who pays. */
export function chargeLines(consignment: TransportConsignment): readonly string[] {
  const payers = { P: 'consignor', C: 'consignee', A: 'third party' } as const;
  return consignment.charges.map((charge) => {
    const section = [textLine(charge.from?.name), textLine(charge.to?.name)].filter(Boolean).join(' – ');
    const payer = textLine(charge.payerName) || (charge.payment ? payers[charge.payment] : '');
    const purpose = charge.kind === 'freight' ? '' : charge.kind;
    return [charge.carrierCode, section, purpose, payer, charge.payerCode, moneyLine(charge.amount)]
      .filter(Boolean)
      .join(' ');
  });
}
