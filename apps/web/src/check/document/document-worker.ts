import type { WorkerAnswer, WorkerQuestion } from './document-report.ts';
import { createReportKeeper, type ReportKeeper } from './report-keeper.ts';
import { sampleText } from './sample-documents.ts';
import { writeDocument } from './write-document.ts';

/** What of a worker's global scope is used here; the page's types know windows only. */
interface WorkerScope {
  postMessage(answer: WorkerAnswer): void;
  onmessage: ((event: MessageEvent<WorkerQuestion>) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;

/** How often the page is told how far the reading is, ms. */
const PROGRESS_MS = 100;

let keeper: ReportKeeper | undefined;

scope.onmessage = ({ data: question }) => {
  void answer(question).catch(() => scope.postMessage({ kind: 'broken' }));
};

async function answer(question: WorkerQuestion): Promise<void> {
  if (question.kind === 'write') {
    const consignment = keeper?.consignments[question.consignment];
    if (!consignment) return;
    scope.postMessage({ kind: 'written', document: writeDocument(consignment, question.target, new Date()) });
    return;
  }
  keeper = createReportKeeper();
  const { source } = question;
  const isRead = await read(typeof source === 'string' ? new Blob([sampleText(source)]) : source, keeper);
  scope.postMessage(isRead ? { kind: 'report', report: keeper.report() } : { kind: 'unreadable' });
}

/** Hands the bytes of a file to the reader, piece by piece; false when the file cannot be read. */
async function read(source: Blob, reader: ReportKeeper): Promise<boolean> {
  const pieces = source.stream().getReader();
  let readBytes = 0;
  let toldAt = 0;
  for (;;) {
    const piece = await pieces.read().catch(() => undefined);
    if (!piece) return false;
    if (piece.done) break;
    reader.write(piece.value);
    readBytes += piece.value.length;
    if (performance.now() - toldAt < PROGRESS_MS) continue;
    toldAt = performance.now();
    scope.postMessage({ kind: 'progress', readBytes });
  }
  reader.end();
  return true;
}
