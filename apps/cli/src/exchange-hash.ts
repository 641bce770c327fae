import { eventHash } from '@karvon/exchange';
import type { Answer, DocumentTask } from './exchange-run.ts';
import { showFinding, showSentence } from './exchange-show.ts';

/** What `karvon exchange hash` makes of a document: the CBV event hash of each event, one a line, and `-` for a refused one. */
export function hashTask(answer: Answer): DocumentTask {
  let isEpcis = false;
  return {
    sink: {
      onFormat: ({ format }) => {
        isEpcis = format === 'epcis-json' || format === 'epcis-xml';
        if (isEpcis) return;
        answer.isRefused = true;
        console.error(
          showSentence(`hash-needs-epcis: the document is ${format}; the CBV hash is one of EPCIS events alone`),
        );
      },
      onEpcisEvent: ({ event, namespaces, isRefused }) => {
        answer.add(isRefused ? '-\n' : `${eventHash(event, namespaces)}\n`);
      },
      onFinding: (finding) => {
        answer.count(finding);
        if (finding.severity !== 'note') console.error(showFinding(finding));
      },
    },
  };
}
