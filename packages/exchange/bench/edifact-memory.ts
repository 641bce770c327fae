import { createEdifactReader } from '../src/edifact/edifact-reader.ts';
import { iftstaPieces } from './edifact-instance.ts';

/** `node --expose-gc edifact-memory.js <MB>`: reads an interchange of that size that is made while it is read. */
function main(megabytes: number): void {
  const collect = (globalThis as { gc?: () => void }).gc ?? (() => {});
  let messageCount = 0;
  let pieceCount = 0;
  let heapPeakBytes = 0;
  let liveBytesMax = 0;
  const reader = createEdifactReader({
    onFinding: (finding) => {
      throw new Error(`The instance is wrong: ${finding.message}`);
    },
    onMessage: () => {
      messageCount++;
    },
  });
  for (const piece of iftstaPieces(megabytes * 1_000_000)) {
    reader.write(piece);
    heapPeakBytes = Math.max(heapPeakBytes, process.memoryUsage().heapUsed);
    if (++pieceCount % 50 !== 0) continue;
    // What is alive after a full collection is what the reader holds on to.
    collect();
    liveBytesMax = Math.max(liveBytesMax, process.memoryUsage().heapUsed);
  }
  reader.end();
  const residentMb = process.resourceUsage().maxRSS / 1024;
  console.log(
    JSON.stringify({ messageCount, heapPeakMb: heapPeakBytes / 1e6, liveMb: liveBytesMax / 1e6, residentMb }),
  );
}

main(Number(process.argv[2]));
