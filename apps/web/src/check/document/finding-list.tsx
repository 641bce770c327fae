import type { ExchangeFinding, FindingPlace, NoteBox } from '@karvon/exchange';
import type { ReactNode } from 'react';
import { useWords } from '../../words/words.tsx';
import { SeverityMark, SpokenText } from '../numbers/verdict-mark.tsx';
import { type CheckSpeech, useCheckWords } from '../words/use-check-words.tsx';
import { FINDINGS_KEPT_MAX } from './document-report.ts';

const SEVERITIES = [
  { severity: 'error', title: 'severity.errors' },
  { severity: 'warning', title: 'severity.warnings' },
  { severity: 'note', title: 'severity.notes' },
] as const;

/** Findings grouped by how much they weigh, each with its place and code; `counts` tells those that are not shown. */
export function FindingList(props: {
  readonly findings: readonly ExchangeFinding[];
  readonly counts: Readonly<Record<ExchangeFinding['severity'], number>>;
  /** Boxes of the note that the findings are of: a box is called by its title as well. */
  readonly boxes: readonly NoteBox[];
}): ReactNode {
  const { say } = useCheckWords();
  const { number } = useWords();
  return SEVERITIES.map(({ severity, title }) => {
    const own = props.findings.filter((finding) => finding.severity === severity);
    if (own.length === 0) return null;
    const hiddenCount = props.counts[severity] - own.length;
    return (
      <details key={severity} className="finding-group" open={severity !== 'note' || own.length <= 5}>
        <summary data-severity={severity}>{say(title, { count: number(props.counts[severity]) })}</summary>
        <ul>
          {own.map((finding, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: Findings of one report never change their order.
            <FindingRow key={index} finding={finding} boxes={props.boxes} />
          ))}
        </ul>
        {hiddenCount > 0 && <p>{say('documents.moreFindings', { count: number(hiddenCount) })}</p>}
      </details>
    );
  });
}

/** Counts the findings of a list by severity. */
export function countFindings(findings: readonly ExchangeFinding[]): Record<ExchangeFinding['severity'], number> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** Keeps of each severity what a page can hold. */
export function keptFindings(findings: readonly ExchangeFinding[]): readonly ExchangeFinding[] {
  return SEVERITIES.flatMap(({ severity }) =>
    findings.filter((finding) => finding.severity === severity).slice(0, FINDINGS_KEPT_MAX),
  );
}

function FindingRow(props: { readonly finding: ExchangeFinding; readonly boxes: readonly NoteBox[] }): ReactNode {
  const speech = useCheckWords();
  const { code, severity, message, place } = props.finding;
  const values = speech.valuesOf(message);
  const where = placeText(place, speech, props.boxes);
  return (
    <li data-severity={severity}>
      <SeverityMark severity={severity} /> <SpokenText said={speech.finding(code, message)} />{' '}
      {values.length > 0 && (
        <span className="verdict-values">{speech.say('verdict.values', { values: values.join(' · ') })}</span>
      )}
      <small className="finding-place">
        {where !== '' && <bdi>{where}</bdi>} <code>{code}</code>
      </small>
    </li>
  );
}

/** Where a finding lies, in the words of its format: box, line, segment, path. */
function placeText(place: FindingPlace, { say, language }: CheckSpeech, boxes: readonly NoteBox[]): string {
  const { segment, box, line, column, path } = place;
  const titleOf = (name: string) => {
    const title = boxes.find((one) => one.box === name)?.title;
    return title?.[language] ?? title?.en ?? (/^\d/.test(name) ? '' : name);
  };
  const inSegment = segment && [segment.element, segment.component].filter((part) => part !== undefined).join('.');
  return [
    box && [/^\d/.test(box) && say('documents.box', { box }), titleOf(box)].filter(Boolean).join(' '),
    segment &&
      say('documents.segment', { segment: `${segment.tag} ${segment.position}${inSegment ? ` (${inSegment})` : ''}` }),
    line !== undefined && say('documents.line', { line: column === undefined ? line : `${line}:${column}` }),
    path,
  ]
    .filter(Boolean)
    .join(' · ');
}
