import {
  checkCisWagon,
  checkContainer,
  checkEsrStation,
  checkLocode,
  checkUicWagon,
  containerCheckDigit,
  findCountry,
  type Verdict,
} from '@karvon/standards';
import type { MessageReport, ValuePlace } from './message-report.ts';

/** Judgements of a kind are remembered, for messages repeat their codes; more than this are forgotten again. */
const REMEMBERED_MAX = 4096;

const judgements = new Map<string, Map<string, string | undefined>>();

/** What is worst about a text by a check of the standards, errors and warnings alike; undefined when nothing is. */
export function findDoubt(check: (input: string) => Verdict, kind: string, text: string): string | undefined {
  let ofKind = judgements.get(kind);
  if (ofKind === undefined) {
    ofKind = new Map();
    judgements.set(kind, ofKind);
  }
  const known = ofKind.get(text);
  if (known !== undefined || ofKind.has(text)) return known;
  const worst = check(text).findings.find(({ severity }) => severity !== 'note')?.message;
  if (ofKind.size >= REMEMBERED_MAX) ofKind.clear();
  ofKind.set(text, worst);
  return worst;
}

/** The last container number that was right: messages name the one they are about many times. */
let rightContainer = '';

/** Warns of a container number whose form or check digit is wrong. */
export function checkContainerId(id: string, report: MessageReport, place: ValuePlace): void {
  if (id === rightContainer) return;
  if (id.length === 11 && isContainerForm(id) && containerCheckDigit(id.slice(0, 10)) === id[10]) {
    rightContainer = id;
    return;
  }
  checkBy(checkContainer, 'container', id, report, place);
}

/** Warns of a wagon number of 8 or 12 digits whose check digit is wrong, or of other lengths. */
export function checkWagonId(id: string, report: MessageReport, place: ValuePlace): void {
  const bare = id.replaceAll(/[\s-]/g, '');
  checkBy(bare.length > 8 ? checkUicWagon : checkCisWagon, 'wagon', id, report, place);
}

/** Warns of a UN/LOCODE of wrong form or unknown state. */
export function checkLocodeId(id: string, report: MessageReport, place: ValuePlace): void {
  checkBy(checkLocode, 'locode', id, report, place);
}

/** Warns of a station code whose check digit is wrong. */
export function checkStationId(id: string, report: MessageReport, place: ValuePlace): void {
  checkBy(checkEsrStation, 'station', id, report, place);
}

/** Warns of a code that is no state of ISO 3166-1 alpha-2. */
export function checkStateId(id: string, report: MessageReport, place: ValuePlace): void {
  if (id.length === 2 && findCountry(id)?.alpha2 === id) return;
  report.say('warning', 'message-identifier-doubtful', `${id} is no state of ISO 3166-1, two letters.`, place);
}

function isContainerForm(id: string): boolean {
  for (let i = 0; i < 11; i++) {
    const unit = id.charCodeAt(i);
    if (i < 4 ? unit < 65 || unit > 90 : unit < 48 || unit > 57) return false;
  }
  return true;
}

function checkBy(
  check: (input: string) => Verdict,
  kind: string,
  id: string,
  report: MessageReport,
  place: ValuePlace,
): void {
  const doubt = findDoubt(check, kind, id);
  if (doubt !== undefined) report.say('warning', 'message-identifier-doubtful', `${id}: ${doubt}`, place);
}
