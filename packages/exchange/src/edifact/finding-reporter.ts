import type { FindingSink } from '../document-reader.ts';
import type { FindingPlace, FindingSeverity } from '../finding.ts';
import type { ExchangeFindingCode } from '../finding-codes.ts';

/** Findings of one code that are listed in full. */
export const FINDINGS_PER_CODE_MAX = 1000;

/** Passes findings on to the sink, a thousand of each code: a document of nothing but faults stays readable. */
export class FindingReporter {
  readonly #sink: FindingSink;
  readonly #countOfCode = new Map<ExchangeFindingCode, number>();

  constructor(sink: FindingSink) {
    this.#sink = sink;
  }

  /** Reports that a document is to be refused. */
  error(code: ExchangeFindingCode, message: string, place: FindingPlace): void {
    this.#report(code, 'error', message, place);
  }

  /** Reports what is wrong but can be read all the same. */
  warning(code: ExchangeFindingCode, message: string, place: FindingPlace): void {
    this.#report(code, 'warning', message, place);
  }

  /** Reports what is right but worth knowing. */
  note(code: ExchangeFindingCode, message: string, place: FindingPlace): void {
    this.#report(code, 'note', message, place);
  }

  #report(code: ExchangeFindingCode, severity: FindingSeverity, message: string, place: FindingPlace): void {
    const count = (this.#countOfCode.get(code) ?? 0) + 1;
    this.#countOfCode.set(code, count);
    if (count < FINDINGS_PER_CODE_MAX) this.#sink.onFinding({ code, severity, message, place });
    if (count === FINDINGS_PER_CODE_MAX) {
      this.#sink.onFinding({
        code,
        severity,
        message: `${message} Further findings of this kind are not listed.`,
        place,
      });
    }
  }
}
