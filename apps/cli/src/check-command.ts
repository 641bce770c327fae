import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import {
  checkIdentifier,
  IDENTIFIER_KINDS,
  identify,
  KIND_GROUPS,
  nearMisses,
  TEXT_LENGTH_MAX,
  type Verdict,
} from '@karvon/standards';
import type { Command } from 'commander';
import { type ListLine, readLines } from './read-lines.ts';
import { sayUnreadable } from './say-unreadable.ts';
import {
  type CheckedValue,
  type NearMiss,
  showCount,
  showListHeader,
  showListRow,
  showVerdict,
} from './show-verdict.ts';
import { wrap } from './table.ts';

interface CheckFlags {
  readonly file?: string;
  readonly json?: boolean;
}

interface Counts {
  valid: number;
  refused: number;
}

/** Adds `karvon check KIND VALUE…`, which reads a list when no value is given. */
export function addCheckCommand(program: Command): void {
  program
    .command('check')
    .description('check numbers and codes: containers, wagons, stations, GS1 keys, places, documents, firms')
    .argument('<kind>', 'such as container, wagon, sscc, tax; auto finds out')
    .argument('[values...]', 'the texts to check; without any, one a line from --file or from a pipe')
    .option('--file <file>', 'list to check, one value a line')
    .option('--json', 'print one verdict a line as JSON')
    .addHelpText('after', `\n${listKinds()}`)
    .action(async (kind: string, values: string[], flags: CheckFlags) => {
      process.exitCode = await runCheck(kind.toLowerCase(), values, flags);
    });
}

function listKinds(): string {
  const groups = Object.keys(KIND_GROUPS).join(', ');
  const kinds = IDENTIFIER_KINDS.map(({ kind, name }) => `  ${kind.padEnd(20)} ${name}`).join('\n');
  return `Groups, which take their likeliest kind: ${groups}\nKinds:\n${kinds}`;
}

/** Checks what was given and returns the exit code: 0 all valid, 1 something refused, 2 nothing could be read. */
async function runCheck(kind: string, values: readonly string[], flags: CheckFlags): Promise<number> {
  const mistake = findMistake(kind, values, flags);
  if (mistake !== undefined) return giveUp(mistake);
  const counts: Counts = { valid: 0, refused: 0 };
  const isList = values.length === 0;
  try {
    const text = isList
      ? checkList(openList(flags), { kind, counts, flags })
      : checkValues(kind, values, counts, flags);
    await pipeline(text, process.stdout, { end: false });
  } catch (error) {
    const { code, message, syscall } = error as NodeJS.ErrnoException;
    // The reader has seen enough, as `head` does; nobody is left to be told.
    if (code === 'EPIPE') return counts.refused > 0 ? 1 : 0;
    if (syscall === 'write') return giveUp(`answer-unwritable: ${message}`);
    return giveUp(`list-unreadable: ${flags.file ?? 'standard input'}: ${sayUnreadable(error)}`);
  }
  if (counts.valid + counts.refused === 0) return giveUp('list-empty: the list holds no value; wanted one a line');
  if (isList || values.length > 1) console.error(showCount(counts));
  return counts.refused > 0 ? 1 : 0;
}

/** What is wrong with the call itself, or undefined. */
function findMistake(kind: string, values: readonly string[], flags: CheckFlags): string | undefined {
  const kinds = [...Object.keys(KIND_GROUPS), ...IDENTIFIER_KINDS.map((one) => one.kind)];
  if (!kinds.includes(kind))
    return `kind-unknown: "${kind.slice(0, 60)}" is no kind of identifier; wanted such as auto, container, wagon or sscc: "karvon check --help" names all`;
  if (values.length > 0 && flags.file !== undefined)
    return `values-twice: ${values.length} values and the list ${flags.file}; wanted one or the other`;
  if (values.length === 0 && flags.file === undefined && process.stdin.isTTY)
    return 'value-missing: nothing to check; wanted values, --file, or a list from a pipe';
  return undefined;
}

function giveUp(mistake: string): number {
  console.error(wrap(mistake));
  return 2;
}

function openList({ file }: CheckFlags): AsyncIterable<Uint8Array> {
  return file === undefined || file === '-' ? process.stdin : createReadStream(file);
}

function* checkValues(
  kind: string,
  values: readonly string[],
  counts: Counts,
  { json }: CheckFlags,
): Generator<string, void, undefined> {
  for (const [index, value] of values.entries()) {
    const checked = count(checkValue(kind, value), counts);
    if (json) yield `${asJson(checked)}\n`;
    else yield `${index === 0 ? '' : '\n\n'}${showVerdict(checked)}\n`;
  }
}

/** The answers to a list, batch by batch as it is read, so that its length costs no memory. */
async function* checkList(
  chunks: AsyncIterable<Uint8Array>,
  { kind, counts, flags }: { kind: string; counts: Counts; flags: CheckFlags },
): AsyncGenerator<string, void, undefined> {
  let header = flags.json ? '' : `${showListHeader()}\n`;
  for await (const lines of readLines(chunks)) {
    const rows = lines.map((line) => {
      const checked = count(checkLine(kind, line), counts);
      return `${flags.json ? asJson(checked, line.line) : showListRow(line.line, checked.verdict)}\n`;
    });
    if (rows.length === 0) continue;
    yield header + rows.join('');
    header = '';
  }
}

function count(checked: CheckedValue, counts: Counts): CheckedValue {
  counts[checked.verdict.isValid ? 'valid' : 'refused']++;
  return checked;
}

function checkValue(kind: string, text: string): CheckedValue {
  if (!Object.hasOwn(KIND_GROUPS, kind)) return { verdict: checkIdentifier(kind, text), alternatives: [], near: [] };
  const members = KIND_GROUPS[kind] ?? [];
  const readings = kind === 'auto' ? identify(text) : members.map((member) => checkIdentifier(member, text));
  const verdict = (kind === 'auto' ? readings[0] : undefined) ?? checkIdentifier(kind, text);
  const others = readings.filter((one) => one.isValid && one.kind !== verdict.kind);
  const near = nearMisses(readings).filter((one) => one.kind !== verdict.kind);
  return { verdict, alternatives: others.map((one) => one.kind), near: near.map(namedMiss) };
}

function namedMiss({ kind, findings }: Verdict): NearMiss {
  return { kind, suggestion: findings.findLast(({ suggestion }) => suggestion !== undefined)?.suggestion ?? '' };
}

/** A cut line is refused for its length, of which only the least is known. */
function checkLine(kind: string, { text, isCut }: ListLine): CheckedValue {
  const checked = checkValue(kind, text);
  if (!isCut) return checked;
  const message = `The line has over ${text.length} characters; at most ${TEXT_LENGTH_MAX} are read.`;
  const findings = checked.verdict.findings.map((found) => ({ ...found, message }));
  return { ...checked, verdict: { ...checked.verdict, findings } };
}

function asJson({ verdict, alternatives, near }: CheckedValue, line?: number): string {
  return JSON.stringify({ line, ...verdict, alternatives, near });
}
