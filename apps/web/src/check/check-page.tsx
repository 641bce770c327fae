import '../styles/check.css';
import { type ReactNode, useCallback, useEffect } from 'react';
import type { CheckedNumbers } from '../address/address.ts';
import type { ViewProps } from '../page/view-props.ts';
import { useWords } from '../words/words.tsx';
import { DocumentsPart } from './document/documents-part.tsx';
import { useDocuments } from './document/use-documents.ts';
import { NumbersPart } from './numbers/numbers-part.tsx';
import { CheckWordsProvider, useCheckWords } from './words/use-check-words.tsx';

/** The page where numbers and documents are checked; all of it happens in the browser. */
export function CheckPage(props: ViewProps): ReactNode {
  const { t } = useWords();
  const title = `${t('view.check')} · ${t('app.name')}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  const waiting = (
    <p className="banner" role="status">
      {t('view.loading')}
    </p>
  );
  return (
    <main className="desk check-page">
      <CheckWordsProvider fallback={waiting}>
        <Parts {...props} />
      </CheckWordsProvider>
    </main>
  );
}

function Parts({ address, go }: ViewProps): ReactNode {
  const { say } = useCheckWords();
  const desk = useDocuments();
  const changeNumbers = useCallback((checked: CheckedNumbers | undefined) => go({ checked }, 'replace'), [go]);
  const readPasted = (text: string) => desk.add([{ name: say('documents.pasted'), source: new Blob([text]) }]);
  return (
    <>
      <div className="check-head">
        <h1>{say('page.title')}</h1>
        <p>{say('page.lead')}</p>
      </div>
      <NumbersPart checked={address.checked} onChecked={changeNumbers} onDocument={readPasted} />
      <DocumentsPart desk={desk} />
    </>
  );
}
