import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createDocumentReader, type DocumentSink, type ExchangeFinding, type StationLookup } from '@karvon/exchange';
import { showSentence } from './exchange-show.ts';
import { keepHeapLevel } from './level-heap.ts';
import { sayUnreadable } from './say-unreadable.ts';

/** What a command makes of a document: a sink that fills the answer, and what comes behind the last byte. */
export interface DocumentTask {
  readonly sink: DocumentSink;
  finish?(): void;
}

/** Text or bytes of the answer. */
export type AnswerPiece = string | Uint8Array;

/** The answer while it grows: pieces are sent as soon as the bytes that gave them are read. */
export class Answer {
  readonly counts = { error: 0, warning: 0, note: 0 };
  /** Set when the document is none that is read at all. */
  isUnreadable = false;
  /** Set when something could not be done besides the findings. */
  isRefused = false;
  #pieces: AnswerPiece[] = [];

  /** Adds to the answer. */
  add(piece: AnswerPiece): void {
    if (piece.length > 0) this.#pieces.push(piece);
  }

  /** Counts a finding towards the exit code. */
  count({ severity, code }: ExchangeFinding): void {
    this.counts[severity]++;
    if (code === 'format-unknown' || code === 'document-empty' || code === 'document-format-write-only')
      this.isUnreadable = true;
  }

  /** What has come since it was last asked. */
  take(): readonly AnswerPiece[] {
    const pieces = this.#pieces;
    this.#pieces = [];
    return pieces;
  }

  /** 0 fine, 1 refused with findings, 2 could not be read. */
  get exitCode(): number {
    if (this.isUnreadable) return 2;
    return this.counts.error > 0 || this.isRefused ? 1 : 0;
  }
}

/** How a document is to be read and where its answer goes. */
export interface RunOptions {
  /** Path, or `-` for standard input. */
  readonly file: string;
  /** Path of the answer; standard output when absent. */
  readonly out?: string;
  readonly checksRules?: boolean;
  /** Offset of EDIFACT times that say none. */
  readonly zone?: string;
  /** Stations that a rail note is held against. */
  readonly stations?: StationLookup;
}

/** Reads a document piece by piece and sends the answer as it grows; gives the exit code. */
export async function runDocument(options: RunOptions, begin: (answer: Answer) => DocumentTask): Promise<number> {
  keepHeapLevel();
  const { file, out } = options;
  const answer = new Answer();
  const source = file === '-' ? 'standard input' : file;
  if (file === '-' && process.stdin.isTTY) return giveUp('document-missing: nothing to read; wanted a file or a pipe');
  if (out !== undefined && file !== '-' && (await isSameFile(file, out)))
    return giveUp(`out-same: ${out} is the document itself; wanted another file`);
  try {
    const sizeBytes = file === '-' ? undefined : (await stat(file)).size;
    const chunks = file === '-' ? process.stdin : createReadStream(file);
    const pieces = readPieces(withProgress(chunks, sizeBytes), answer, begin(answer), options);
    await deliver(pieces, out);
  } catch (error) {
    const { code, message, syscall } = error as NodeJS.ErrnoException;
    // The reader has seen enough, as `head` does; nobody is left to be told.
    if (code === 'EPIPE') return answer.exitCode;
    if (syscall === 'write' || (syscall === 'open' && message.includes(`'${out}'`)))
      return giveUp(`answer-unwritable: ${message}`);
    if (syscall === undefined) throw error;
    return giveUp(`document-unreadable: ${source}: ${sayUnreadable(error)}`);
  }
  return answer.exitCode;
}

/** Says on stderr why nothing was done, and gives the exit code for it. */
export function giveUp(mistake: string): number {
  console.error(showSentence(mistake));
  return 2;
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((path) => stat(path).catch(() => undefined)));
  return first !== undefined && second !== undefined && first.ino === second.ino && first.dev === second.dev;
}

async function* readPieces(
  chunks: AsyncIterable<Uint8Array>,
  answer: Answer,
  task: DocumentTask,
  { checksRules, zone, stations }: RunOptions,
): AsyncGenerator<AnswerPiece, void, undefined> {
  const reader = createDocumentReader(task.sink, {
    ...(checksRules === undefined ? {} : { checksRules }),
    ...(zone === undefined ? {} : { zone }),
    ...(stations === undefined ? {} : { stations }),
  });
  for await (const chunk of chunks) {
    reader.write(chunk);
    yield* joined(answer.take());
  }
  reader.end();
  task.finish?.();
  yield* joined(answer.take());
}

/** Texts that follow each other become one, so that a short row is not a write of its own. */
function* joined(pieces: readonly AnswerPiece[]): Generator<AnswerPiece> {
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else {
      if (text !== '') yield text;
      text = '';
      yield piece;
    }
  }
  if (text !== '') yield text;
}

/** Sends the answer; a file is opened when there is something to write, so that a refusal leaves none behind. */
async function deliver(pieces: AsyncGenerator<AnswerPiece, void, undefined>, out: string | undefined): Promise<void> {
  if (out === undefined) {
    await pipeline(pieces, process.stdout, { end: false });
    return;
  }
  const first = await pieces.next();
  if (first.done === true) return;
  const all = async function* (): AsyncGenerator<AnswerPiece> {
    yield first.value;
    yield* pieces;
  };
  await pipeline(all, createWriteStream(out));
}

const PROGRESS_AFTER_MS = 1000;
const PROGRESS_EVERY_MS = 500;

/** Hands chunks on; tells on a terminal's stderr how far the reading has come when it takes over a second. */
async function* withProgress(
  chunks: AsyncIterable<Uint8Array>,
  sizeBytes: number | undefined,
): AsyncGenerator<Uint8Array> {
  const begun = performance.now();
  let shownAt = begun + PROGRESS_AFTER_MS - PROGRESS_EVERY_MS;
  let readBytes = 0;
  let hasShown = false;
  for await (const chunk of chunks) {
    yield chunk;
    readBytes += chunk.length;
    if (!process.stderr.isTTY || performance.now() - shownAt < PROGRESS_EVERY_MS) continue;
    shownAt = performance.now();
    hasShown = true;
    const all = sizeBytes === undefined || sizeBytes === 0 ? '' : ` of ${(sizeBytes / 1e6).toFixed(1)}`;
    process.stderr.write(`\r${(readBytes / 1e6).toFixed(1)}${all} MB read\u001b[K`);
  }
  if (hasShown) process.stderr.write('\r\u001b[K');
}
