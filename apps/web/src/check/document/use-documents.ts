import { useCallback, useEffect, useReducer, useRef } from 'react';
import {
  type DocumentReport,
  FILE_BYTES_MAX,
  type SampleDocument,
  type Target,
  type WorkerAnswer,
  type WorkerQuestion,
  type WrittenDocument,
} from './document-report.ts';

/** Most files on the page at once. */
export const FILES_MAX = 20;

/** A file that somebody dropped, chose or pasted, or the name of a sample. */
export interface DocumentSource {
  readonly name: string;
  readonly source: Blob | SampleDocument;
}

/** What became of a file so far. */
export type DocumentState =
  | { readonly kind: 'waiting' | 'cancelled' | 'unreadable' | 'broken' | 'too-large' }
  | { readonly kind: 'reading'; readonly share: number }
  | { readonly kind: 'read'; readonly report: DocumentReport };

/** A file on the page. */
export interface DocumentEntry extends DocumentSource {
  readonly id: number;
  readonly state: DocumentState;
  /** The consignment of it that was last written as another document; `undefined` while there is none. */
  readonly written?: WrittenDocument | 'writing' | 'failed' | undefined;
}

/** The files on the page, and what can be done with them. */
export interface DocumentDesk {
  readonly entries: readonly DocumentEntry[];
  /** Files that were left out of the last lot, for there were too many. */
  readonly leftOutCount: number;
  readonly add: (sources: readonly DocumentSource[]) => void;
  readonly cancel: (id: number) => void;
  readonly again: (id: number) => void;
  readonly close: (id: number) => void;
  readonly write: (id: number, consignment: number, target: Target) => void;
}

/** Reads files in workers, one file a worker and one at a time; a worker lives as long as its file is on the page. */
export function useDocuments(): DocumentDesk {
  const [{ entries, leftOutCount }, change] = useReducer(reduce, { entries: [], leftOutCount: 0, nextId: 1 });
  const workers = useRef(new Map<number, Worker>());
  const stop = useCallback((id: number) => {
    workers.current.get(id)?.terminate();
    workers.current.delete(id);
  }, []);
  useEffect(() => {
    const running = workers.current;
    return () => {
      for (const worker of running.values()) worker.terminate();
      running.clear();
    };
  }, []);
  const isBusy = entries.some(({ state }) => state.kind === 'reading');
  const next = isBusy ? undefined : entries.find(({ state }) => state.kind === 'waiting');
  useEffect(() => {
    if (!next) return;
    const worker = startWorker(next, (answer) => change({ kind: 'answer', id: next.id, answer }));
    workers.current.set(next.id, worker);
    change({ kind: 'state', id: next.id, state: { kind: 'reading', share: 0 } });
  }, [next]);
  return {
    entries,
    leftOutCount,
    add: (sources) => change({ kind: 'add', sources }),
    cancel: (id) => {
      stop(id);
      change({ kind: 'state', id, state: { kind: 'cancelled' } });
    },
    again: (id) => {
      stop(id);
      change({ kind: 'state', id, state: { kind: 'waiting' } });
    },
    close: (id) => {
      stop(id);
      change({ kind: 'close', id });
    },
    write: (id, consignment, target) => {
      change({ kind: 'writing', id });
      ask(workers.current.get(id), { kind: 'write', consignment, target });
    },
  };
}

/** Size of a file, bytes; 0 of a sample, which is not yet written. */
export function sizeOf({ source }: DocumentSource): number {
  return typeof source === 'string' ? 0 : source.size;
}

function startWorker(entry: DocumentEntry, take: (answer: WorkerAnswer) => void): Worker {
  const worker = new Worker(new URL('./document-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data: answer }: MessageEvent<WorkerAnswer>) => take(answer);
  worker.onerror = () => take({ kind: 'broken' });
  ask(worker, { kind: 'read', source: entry.source });
  return worker;
}

function ask(worker: Worker | undefined, question: WorkerQuestion): void {
  worker?.postMessage(question);
}

interface Desk {
  readonly entries: readonly DocumentEntry[];
  readonly leftOutCount: number;
  readonly nextId: number;
}

type Change =
  | { readonly kind: 'add'; readonly sources: readonly DocumentSource[] }
  | { readonly kind: 'close'; readonly id: number }
  | { readonly kind: 'writing'; readonly id: number }
  | { readonly kind: 'state'; readonly id: number; readonly state: DocumentState }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: WorkerAnswer };

function reduce(desk: Desk, change: Change): Desk {
  if (change.kind === 'add') return addFiles(desk, change.sources);
  if (change.kind === 'close') return { ...desk, entries: desk.entries.filter(({ id }) => id !== change.id) };
  const entries = desk.entries.map((entry) => (entry.id === change.id ? changed(entry, change) : entry));
  return { ...desk, entries };
}

function addFiles(desk: Desk, sources: readonly DocumentSource[]): Desk {
  const room = Math.max(0, FILES_MAX - desk.entries.length);
  const taken = sources.slice(0, room).map((source, index): DocumentEntry => {
    const kind = sizeOf(source) > FILE_BYTES_MAX ? 'too-large' : 'waiting';
    return { ...source, id: desk.nextId + index, state: { kind } };
  });
  return {
    entries: [...taken, ...desk.entries],
    leftOutCount: sources.length - taken.length,
    nextId: desk.nextId + taken.length,
  };
}

function changed(entry: DocumentEntry, change: Exclude<Change, { kind: 'add' | 'close' }>): DocumentEntry {
  if (change.kind === 'writing') return { ...entry, written: 'writing' };
  if (change.kind === 'state') return { ...entry, state: change.state, written: undefined };
  const { answer } = change;
  switch (answer.kind) {
    case 'progress':
      return entry.state.kind === 'reading'
        ? { ...entry, state: { kind: 'reading', share: answer.readBytes / Math.max(1, sizeOf(entry)) } }
        : entry;
    case 'report':
      return { ...entry, state: { kind: 'read', report: answer.report } };
    case 'written':
      return { ...entry, written: answer.document };
    default:
      return entry.written === 'writing' ? { ...entry, written: 'failed' } : { ...entry, state: { kind: answer.kind } };
  }
}
