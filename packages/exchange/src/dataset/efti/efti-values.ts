import type { LocalizedText, TransportMoney } from '@karvon/model';
import { amountText, numberText } from '../csv/csv-cells.ts';
import type { FieldLedger } from '../field-ledger.ts';
import { preferredText } from '../preferred-text.ts';
import { type EftiPart, leaf } from './efti-element.ts';

/** Writes single values of the eFTI data set by its simple types, cutting texts at the lengths of the schema. */
export class EftiValues {
  readonly #ledger: Pick<FieldLedger<object>, 'cut'>;
  readonly #languages: readonly string[];

  constructor(ledger: Pick<FieldLedger<object>, 'cut'>, languages: readonly string[]) {
    this.#ledger = ledger;
    this.#languages = languages;
  }

  /** A text of at most so many characters (LimitedString), without its language. */
  text(name: string, value: LocalizedText | string | undefined, lengthMax: number): EftiPart {
    const text = typeof value === 'string' ? value : preferredText(value, this.#languages)?.text;
    return leaf(name, text === undefined ? undefined : this.#cut(name, text, lengthMax));
  }

  /** A text with its language (LocalizedString). */
  localized(name: string, value: LocalizedText | undefined, lengthMax: number): EftiPart {
    const chosen = preferredText(value, this.#languages);
    if (chosen === undefined) return undefined;
    const attributes: Readonly<Record<string, string>> =
      chosen.language === 'und' ? {} : { languageId: chosen.language };
    return leaf(name, this.#cut(name, chosen.text, lengthMax), attributes);
  }

  /** An identifier (Identifier17 to Identifier512), with who gives it where that has a code. */
  identifier(name: string, value: string | undefined, lengthMax: number, schemeAgencyId?: string): EftiPart {
    const attributes: Readonly<Record<string, string>> = schemeAgencyId === undefined ? {} : { schemeAgencyId };
    return leaf(name, value === undefined ? undefined : this.#cut(name, value, lengthMax), attributes);
  }

  /** A mass in kilograms (WeightUnitMeasure). */
  massKg(name: string, value: number | undefined): EftiPart {
    return leaf(name, value === undefined ? undefined : numberText(value), { unitId: 'KGM' });
  }

  /** A volume in cubic metres (VolumeUnitMeasure). */
  volumeM3(name: string, value: number | undefined): EftiPart {
    return leaf(name, value === undefined ? undefined : numberText(value), { unitId: 'MTQ' });
  }

  /** A whole number. */
  count(name: string, value: number | undefined): EftiPart {
    return leaf(name, value === undefined ? undefined : numberText(value));
  }

  /** A sum of money (Amount). */
  money(name: string, value: TransportMoney | undefined): EftiPart {
    return value === undefined ? undefined : leaf(name, amountText(value), { currencyId: value.currency });
  }

  /** A day (format 102) or an instant to the minute with offset (format 205), by UN/EDIFACT code list 2379. */
  time(name: string, value: string | undefined): EftiPart {
    const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$/.exec(value ?? '');
    if (match === null) return undefined;
    const [, year, month, day, hour, minute, offset] = match;
    if (hour === undefined || minute === undefined) return leaf(name, `${year}${month}${day}`, { formatId: '102' });
    const zone = offset === 'Z' ? '+0000' : (offset ?? '').replace(':', '');
    return leaf(name, `${year}${month}${day}${hour}${minute}${zone}`, { formatId: '205' });
  }

  /** Says that something was read and could not be written. */
  lose(message: string): void {
    this.#ledger.cut(message);
  }

  #cut(name: string, text: string, lengthMax: number): string {
    const characters = [...text];
    if (characters.length <= lengthMax) return text;
    this.#ledger.cut(`${name} of eFTI has at most ${lengthMax} characters; "${text.slice(0, 60)}" is cut.`);
    return characters.slice(0, lengthMax).join('');
  }
}
