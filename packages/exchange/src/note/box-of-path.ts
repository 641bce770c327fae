import type { TransportConsignment } from '@karvon/model';
import type { NoteForm } from './note-form.ts';

/** A pattern of paths and its box in each form; the first that fits counts. */
type Row = readonly [pattern: RegExp, smgs: string, cimSmgs: string, ecmr: string];

const ROWS: readonly Row[] = [
  [/^\/parties@CZ\/identifiers/, '1', '2', '1'],
  [/^\/parties@CZ/, '1', '1', '1'],
  [/^\/parties@CN\/identifiers/, '4', '5', '2'],
  [/^\/parties@CN/, '4', '4', '2'],
  [/^\/parties@CA/, '22', '66', '16'],
  [/^\/places@departure/, '2', '16', '4'],
  [/^\/places@acceptance/, '2', '16', '4'],
  [/^\/places@destination\/stationCode/, '5', '12', '3'],
  [/^\/places@destination/, '5', '10', '3'],
  [/^\/places@delivery/, '5', '10', '3'],
  [/^\/places@border-crossing/, '6', '13', ''],
  [/^\/places@reconsignment/, '', 'reconsignment', ''],
  [/^\/places$/, '', 'reconsignment', ''],
  [/^\/carrierSections/, '22', '65', '17'],
  [/^\/movements/, '7', '19', '16'],
  [/^\/equipment@wagon\/(goodsMassKg|verifiedGrossMassKg)/, '18', '24', '11'],
  [/^\/equipment@wagon\/payloadMaxKg/, '9', '19', ''],
  [/^\/equipment@wagon\/seals/, '19', 'seals', '6'],
  [/^\/equipment@wagon\/axleCount/, '10', '19', ''],
  [/^\/equipment@wagon\/tareMassKg/, '11', '19', ''],
  [/^\/equipment@wagon/, '7', '19', '6'],
  [/^\/equipment@[^/]*\/seals/, '19', 'seals', '6'],
  [/^\/equipment@[^/]*\/(goodsMassKg|verifiedGrossMassKg)/, '18', '24', '11'],
  [/^\/equipment/, '15', '20', '6'],
  [/^\/items\/\d+\/(grossMassKg|netMassKg)/, '18', '24', '11'],
  [/^\/items\/\d+\/packages\/\d+\/kindCode/, '16', '20', '8'],
  [/^\/items\/\d+\/packages/, '17', '20', '7'],
  [/^\/items\/\d+\/dangerousGoods/, '15', '22', '9'],
  [/^\/items\/\d+\/(hsCode|nhmCode|etsngCode)/, '15', '23', '10'],
  [/^\/items\/\d+\/value/, '3', '27', '13'],
  [/^\/items/, '15', '20', '9'],
  [/^\/totals\/packageCount/, '17', '20', '7'],
  [/^\/totals\/volumeM3/, '', '', '12'],
  [/^\/totals/, '18', '24', '11'],
  [/^\/seals/, '19', 'seals', '6'],
  [/^\/loadedBy/, '20', '', ''],
  [/^\/massMethod/, '21', '24', ''],
  [/^\/charges/, '23', '18', '20'],
  [/^\/incoterm/, '3', '13', '14'],
  [/^\/declaredValue/, '3', '27', '13'],
  [/^\/documents/, '24', '9', '5'],
  [/^\/references/, '25', '8', ''],
  [/^\/contract\/number/, '29', 'number', ''],
  [/^\/contract/, '26', 'date', '21'],
  [/^\/times\/arrivedAt/, '27', '', ''],
  [/^\/times\/deliveredAt/, '27', '', '24'],
  [/^\/times/, '26', '16', '4'],
  [/^\/remarks@not-for-carrier/, '25', '15', ''],
  [/^\/remarks@customs/, '28', '26', '13'],
  [/^\/remarks@agreement/, '', '', '19'],
  [/^\/remarks@carrier-note/, '', '', '18'],
  [/^\/remarks/, '3', '7', '13'],
  [/^\/customs/, '28', '26', '13'],
  [/^\/temperature/, '3', '7', '13'],
  [/^\/reservations@delivery/, '', '', '24'],
  [/^\/reservations/, '', '', '18'],
  [/^\/signatures@issue/, '', '', '22'],
  [/^\/signatures@taking-over/, '', '', '23'],
  [/^\/signatures@delivery/, '', '', '24'],
];

/** The box of a form in which a field of the canonical consignment is printed; undefined where it is in none. */
export function boxOfPath(consignment: TransportConsignment, form: NoteForm, path: string): string | undefined {
  const marked = withKind(consignment, path);
  const row = ROWS.find(([pattern]) => pattern.test(marked));
  const found = row?.[form === 'smgs' ? 1 : form === 'cim-smgs' ? 2 : 3];
  return found === '' ? undefined : found;
}

/** The path with what tells the element apart in place of its index: `/parties/0/name` becomes `/parties@CZ/name`. */
function withKind(consignment: TransportConsignment, path: string): string {
  const match = /^\/(parties|places|equipment|remarks|reservations|signatures)\/(\d+)(.*)$/.exec(path);
  if (match === null) return path;
  const [, list, index, rest] = match as unknown as [string, keyof TransportConsignment, string, string];
  const element = (consignment[list] as readonly Readonly<Record<string, unknown>>[])[Number(index)] ?? {};
  return `/${list}@${element.stage ?? element.kind ?? element.role ?? ''}${rest}`;
}
