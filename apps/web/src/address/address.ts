import { MODES } from '@karvon/model';
import { type DoorDraft, type Draft, EMPTY_DRAFT } from '../form/draft.ts';
import { splitMass } from '../form/mass-text.ts';
import { SUBJECTS } from '../questions/declarations.ts';
import { CHANGE_KINDS, CHANGE_NAMES } from '../what-if/supposed.ts';
import { isLanguage, type Language } from '../words/language.ts';
import { isView, type View } from './view.ts';

/** What the page Check was given, as far as a link holds it. */
export interface CheckedNumbers {
  /** Kind of identifier or group of kinds; any when absent. */
  readonly kind?: string;
  readonly numbers: readonly string[];
}

/** All that a link to the page says. */
export interface Address {
  /** Page other than the plan. */
  readonly view?: Exclude<View, 'plan'>;
  /** Numbers on the page Check; absent elsewhere. */
  readonly checked?: CheckedNumbers;
  /** The request that is planned; absent on the bare page. */
  readonly draft?: Draft;
  /** Id of the selected option. */
  readonly option?: string;
  readonly language?: Language;
  /** ISO 4217 code to show sums in. */
  readonly currency?: string;
}

/** Writes an address as a query string without its question mark; what is empty is left out. */
export function formatAddress(address: Address): string {
  const query = new URLSearchParams();
  const put = (name: string, value: string | undefined) => value && query.append(name, value);
  put('view', address.view);
  if (address.checked) {
    put('kind', address.checked.kind);
    for (const number of address.checked.numbers) query.append('number', number);
  }
  if (address.draft) putDraft(address.draft, put);
  put('option', address.option);
  put('currency', address.currency);
  put('lang', address.language);
  return query.toString();
}

/** Reads an address from a query string; what it does not know is passed over. */
export function parseAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const option = query.get('option');
  const language = query.get('lang');
  const currency = query.get('currency');
  const view = query.get('view');
  const checked = view === 'check' ? parseChecked(query) : undefined;
  const hasDraft = DRAFT_NAMES.some((name) => query.has(name));
  return {
    ...(isView(view) && view !== 'plan' && { view }),
    ...(checked && { checked }),
    ...(hasDraft && { draft: parseDraft(query) }),
    ...(option && { option }),
    ...(isLanguage(language) && { language }),
    ...(currency && /^[A-Z]{3}$/.test(currency) && { currency }),
  };
}

function parseChecked(query: URLSearchParams): CheckedNumbers | undefined {
  const kind = query.get('kind');
  const numbers = query.getAll('number').slice(0, ADDRESS_NUMBERS_MAX);
  return kind || numbers.length > 0 ? { ...(kind && { kind }), numbers } : undefined;
}

/** Most numbers that an address holds; longer lists stay in the page. */
export const ADDRESS_NUMBERS_MAX = 30;

const DRAFT_NAMES = [
  ...['from', 'from-id', 'to', 'to-id', 'goods', 'hs', 'mass', 'unit', 'ready', 'volume', 'equipment', 'value'],
  ...['packages', 'length', 'width', 'height', 'class', 'reefer', 'deadline', 'no-state', 'no-mode', 'no-place'],
  ...['via', 'carrier', 'capital', 'split', 'term'],
];

function putDraft(draft: Draft, put: (name: string, value: string | undefined) => void): void {
  const putAll = (name: string, values: readonly string[]) => {
    for (const value of values) put(name, value);
  };
  putDoor('from', draft.from, put);
  putDoor('to', draft.to, put);
  put('goods', draft.goods);
  put('hs', draft.hsCode);
  put('mass', draft.mass);
  if (draft.mass || draft.massUnit !== 't') put('unit', draft.massUnit);
  put('ready', draft.ready);
  put('volume', draft.volume);
  putAll('equipment', draft.equipment);
  put('value', draft.valueUsd);
  put('packages', draft.packageCount);
  put('length', draft.pieceCm[0]);
  put('width', draft.pieceCm[1]);
  put('height', draft.pieceCm[2]);
  put('class', draft.dangerousClass);
  if (draft.needsReefer) put('reefer', '1');
  put('deadline', draft.deadline);
  putAll('no-state', draft.excludeStates);
  putAll('no-mode', draft.excludeModes);
  putAll('no-place', draft.excludePlaces);
  putAll('via', draft.via);
  put('carrier', draft.carrierState);
  put('capital', draft.capitalRate);
  if (draft.allowSplit) put('split', '1');
  put('term', draft.incoterm);
  for (const kind of CHANGE_KINDS) putAll(CHANGE_NAMES[kind], draft.supposed[kind]);
  for (const subject of SUBJECTS) put(`said-${subject}`, draft.declared[subject]);
}

/** A mass with its unit beside it, or typed by hand with the unit behind it, as `mass=22t`. */
function parseMass(query: URLSearchParams): Pick<Draft, 'mass' | 'massUnit'> {
  const mass = query.get('mass') ?? '';
  const unit = query.get('unit');
  if (unit === null) return splitMass(mass) ?? { mass, massUnit: 't' };
  return { mass, massUnit: unit === 'kg' ? 'kg' : 't' };
}

function putDoor(name: string, door: DoorDraft, put: (name: string, value: string | undefined) => void): void {
  put(name, door.text);
  put(`${name}-id`, door.id);
}

function parseDraft(query: URLSearchParams): Draft {
  const text = (name: string) => query.get(name) ?? '';
  const door = (name: string): DoorDraft => ({ text: text(name), id: text(`${name}-id`) });
  return {
    ...EMPTY_DRAFT,
    from: door('from'),
    to: door('to'),
    goods: text('goods'),
    hsCode: text('hs'),
    ...parseMass(query),
    ready: text('ready'),
    volume: text('volume'),
    equipment: query.getAll('equipment'),
    valueUsd: text('value'),
    packageCount: text('packages'),
    pieceCm: [text('length'), text('width'), text('height')],
    dangerousClass: text('class'),
    needsReefer: text('reefer') === '1',
    deadline: text('deadline'),
    excludeStates: query.getAll('no-state'),
    excludeModes: MODES.filter((mode) => query.getAll('no-mode').includes(mode)),
    excludePlaces: query.getAll('no-place'),
    via: query.getAll('via'),
    carrierState: text('carrier'),
    capitalRate: text('capital'),
    allowSplit: text('split') === '1',
    incoterm: text('term'),
    supposed: {
      closure: query.getAll(CHANGE_NAMES.closure),
      delay: query.getAll(CHANGE_NAMES.delay),
      price: query.getAll(CHANGE_NAMES.price),
    },
    declared: Object.fromEntries(
      SUBJECTS.flatMap((subject) => (text(`said-${subject}`) ? [[subject, text(`said-${subject}`)]] : [])),
    ),
  };
}
