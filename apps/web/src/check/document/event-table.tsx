import type { ReactNode } from 'react';
import { ScrollingTable } from '../../ui/scrolling-table.tsx';
import { formatInstant } from '../../words/format.ts';
import { useWords } from '../../words/words.tsx';
import { useCheckWords } from '../words/use-check-words.tsx';
import type { DocumentReport } from './document-report.ts';

/** Events as a table: when, what, where, with which equipment. */
export function EventTable({ events, eventCount }: Pick<DocumentReport, 'events' | 'eventCount'>): ReactNode {
  const { say, name } = useCheckWords();
  const { number } = useWords();
  return (
    <>
      <ScrollingTable label={say('documents.events')}>
        <table className="event-table">
          <thead>
            <tr>
              <th scope="col">{say('event.time')}</th>
              <th scope="col">{say('event.what')}</th>
              <th scope="col">{say('event.where')}</th>
              <th scope="col">{say('event.equipment')}</th>
              <th scope="col">{say('event.means')}</th>
            </tr>
          </thead>
          <tbody>
            {events.map((event, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: Events of one report never change their order.
              <tr key={index}>
                <td className="event-time">{formatInstant(event.occurredAt)}</td>
                <td>
                  {name('type', event.type)} <small>{name('classifier', event.classifier)}</small>
                </td>
                <td>
                  <bdi>{event.where}</bdi>
                </td>
                <td>
                  <ul>
                    {event.things.map((thing) => (
                      <li key={thing}>{thing}</li>
                    ))}
                  </ul>
                </td>
                <td>{event.means}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollingTable>
      {eventCount > events.length && (
        <p>{say('documents.moreRows', { shown: number(events.length), all: number(eventCount) })}</p>
      )}
    </>
  );
}
