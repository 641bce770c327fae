import { type Finding, IDENTIFIER_KINDS, type Verdict } from '@karvon/standards';
import { cut, layTable, TABLE_COLUMNS, wrap } from './table.ts';

/** A verdict, and the other kinds that the same text is valid as; they are looked for only when a group such as `auto` was asked. */
export interface CheckedValue {
  readonly verdict: Verdict;
  readonly alternatives: readonly string[];
  /** Numbers that the text would be with another check digit. */
  readonly near: readonly NearMiss[];
}

/** A number that a text is but for its check digit. */
export interface NearMiss {
  readonly kind: string;
  readonly suggestion: string;
}

/** Columns of a list's table: they are fixed, for its rows are printed before the last one is read. */
const ROW_COLUMNS = { line: 7, verdict: 7, kind: 19, value: 24 } as const;

/** What nearly every line is made of; the test for it is far quicker than a search by Unicode category. */
const PLAIN = /^[ -~→…]*$/;

/** A word longer than this is cut inside of a sentence. */
const WORD_CHARACTERS_MAX = 60;

/** Sentences that name every kind of a group are cut here. */
const MESSAGE_CHARACTERS_MAX = 380;

/** The header of a list's table. */
export function showListHeader(): string {
  const { line, verdict, kind, value } = ROW_COLUMNS;
  const bars = [line, verdict, kind, value, TABLE_COLUMNS - line - verdict - kind - value - 8];
  return `${layRow(['line', 'verdict', 'kind', 'value', 'finding'])}\n${bars.map((width) => '─'.repeat(width)).join('  ')}`;
}

/** A line of a list as a row of its table, with the finding that weighs most and what the value should probably read. */
export function showListRow(line: number, verdict: Verdict): string {
  const worst = findWorst(verdict.findings);
  const meant = worst?.suggestion ?? findSuggestion(verdict);
  const says = worst === undefined ? '' : meant === undefined ? worst.code : `${worst.code} → ${meant}`;
  return layRow([String(line), word(verdict), verdict.kind, verdict.input, says]);
}

/** A verdict at length: what it is, each part explained, each finding, and what the value should probably read. */
export function showVerdict({ verdict, alternatives, near }: CheckedValue): string {
  const { input, kind, normalised, parts, findings } = verdict;
  const name = IDENTIFIER_KINDS.find((one) => one.kind === kind)?.name;
  const suggestion = findSuggestion(verdict);
  const said = [
    ...findings.map(({ code, severity, message }) => wrap(`${severity} ${code}: ${shorten(message)}`)),
    ...(suggestion === undefined ? [] : [cut(visible(`suggestion: ${suggestion}`))]),
    ...(verdict.isValid && normalised !== input ? [cut(visible(`standard spelling: ${normalised}`))] : []),
    ...(alternatives.length === 0 ? [] : [wrap(`could also be: ${alternatives.join(', ')}`)]),
    ...(near.length === 0 ? [] : [wrap(`with another check digit: ${near.map(showMiss).join(', ')}`)]),
  ];
  const title = cut(visible(`${word(verdict)}  ${cut(input, WORD_CHARACTERS_MAX)}  ${name ?? kind}`));
  return [
    title,
    ...(parts.length === 0 ? [] : [showParts(verdict)]),
    ...(said.length === 0 ? [] : [said.join('\n')]),
  ].join('\n\n');
}

/** How many values were checked, and how they fared. */
export function showCount(counts: { readonly valid: number; readonly refused: number }): string {
  const all = counts.valid + counts.refused;
  return `${all} ${all === 1 ? 'value' : 'values'}: ${counts.valid} valid, ${counts.refused} refused`;
}

/** Not "invalid", so that a search for the one word does not find the other. */
function word(verdict: Verdict): string {
  return verdict.isValid ? 'valid' : 'refused';
}

function showMiss({ kind, suggestion }: NearMiss): string {
  return `${kind} ${suggestion}`;
}

function showParts({ parts }: Verdict): string {
  return layTable(
    ['part', 'value', 'meaning'],
    parts.map(({ name, value, meaning }) => [name, cut(visible(value), WORD_CHARACTERS_MAX), visible(meaning)]),
  );
}

function layRow(cells: readonly [line: string, verdict: string, kind: string, value: string, says: string]): string {
  const [line, verdict, kind, value, says] = cells;
  const fixed = [
    line.padEnd(ROW_COLUMNS.line),
    verdict.padEnd(ROW_COLUMNS.verdict),
    kind.padEnd(ROW_COLUMNS.kind),
    cut(value, ROW_COLUMNS.value).padEnd(ROW_COLUMNS.value),
  ];
  return cut(visible([...fixed, says].join('  ').trimEnd()));
}

function findWorst(findings: readonly Finding[]): Finding | undefined {
  const bySeverity = (wanted: string) => findings.find(({ severity }) => severity === wanted);
  return bySeverity('error') ?? bySeverity('warning') ?? bySeverity('note');
}

/** The last suggestion, for each check begins with what the ones before it have mended. */
function findSuggestion({ findings }: Verdict): string | undefined {
  return findings.findLast(({ suggestion }) => suggestion !== undefined)?.suggestion;
}

function shorten(message: string): string {
  return cut(
    visible(message)
      .split(' ')
      .map((one) => cut(one, WORD_CHARACTERS_MAX))
      .join(' '),
    MESSAGE_CHARACTERS_MAX,
  );
}

/** Shows what has no shape, and what would steer the terminal, ends of line too, as a dot. */
function visible(text: string): string {
  return PLAIN.test(text) ? text : text.replace(/[\p{C}\u2028\u2029]/gu, '·');
}
