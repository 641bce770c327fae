import type { ReactNode } from 'react';
import { ScrollingTable } from '../ui/scrolling-table.tsx';
import { formatInstant } from '../words/format.ts';
import { useNames } from '../words/names.tsx';
import { sayDepartures } from '../words/timetable-words.ts';
import { useWords } from '../words/words.tsx';
import { sayNote } from './say-step.ts';
import { atOffsetOf, type LegRow } from './timeline-geometry.ts';

/** The timeline as a table: every leg with its service, every step with place, local times and spread. */
export function TimelineTable({ rows }: { readonly rows: readonly LegRow[] }): ReactNode {
  const { t } = useWords();
  return (
    <details className="more">
      <summary>{t('timeline.table')}</summary>
      <ScrollingTable label={t('timeline.table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('timeline.what')}</th>
              <th scope="col">{t('timeline.where')}</th>
              <th scope="col">{t('timeline.starts')}</th>
              <th scope="col">{t('timeline.ends')}</th>
              <th scope="col">{t('timeline.duration')}</th>
              <th scope="col">{t('cost.known')}</th>
            </tr>
          </thead>
          {rows.map((row) => (
            <LegBody key={row.leg.departure.planned + row.leg.from.id} row={row} />
          ))}
        </table>
      </ScrollingTable>
    </details>
  );
}

function LegBody({ row }: { readonly row: LegRow }): ReactNode {
  const words = useWords();
  const { t, hours, number } = words;
  const names = useNames();
  const { leg } = row;
  const spread = ({ p10, p50, p90 }: { p10: number; p50: number; p90: number }) =>
    t('hours.spread', { p10: hours(p10), p50: hours(p50), p90: hours(p90) });
  return (
    <tbody>
      <tr className="leg-line">
        <th scope="rowgroup" colSpan={2}>
          {t('option.leg', { mode: t(`mode.${leg.mode}`), from: names.place(leg.from), to: names.place(leg.to) })}
          <small className="block">
            {names.equipment(leg.equipment)}
            {leg.from.id !== leg.to.id && `, ${t('distance.km', { km: number(leg.distanceKm) })}`}
            {leg.service &&
              `, ${t('timeline.service', { name: leg.service.name, departures: sayDepartures(leg.service.departures, words) })}`}
            {leg.drivingHours !== undefined && `, ${t('timeline.driving', { hours: hours(leg.drivingHours) })}`}
          </small>
        </th>
        <td>{formatInstant(leg.departure.p50)}</td>
        <td>
          {formatInstant(leg.arrival.p50)}
          <small className="block">P90 {formatInstant(leg.arrival.p90)}</small>
        </td>
        <td>{spread(leg.durationHours)}</td>
        <td>{leg.service ? t(`claim.${leg.service.claim}`) : ''}</td>
      </tr>
      {row.bars.map((bar, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: The steps of a leg never change places.
        <tr key={index}>
          <td>
            {t(`step.${bar.kind}`)}
            {sayNote(bar.step, words)}
          </td>
          <td>{names.placeId(bar.step.place)}</td>
          <td>{formatInstant(atOffsetOf(bar.fromMs, leg.departure.planned))}</td>
          <td>{formatInstant(atOffsetOf(bar.toMs, leg.departure.planned))}</td>
          <td>{spread(bar.step.durationHours)}</td>
          <td>{t(`claim.${bar.step.claim}`)}</td>
        </tr>
      ))}
    </tbody>
  );
}
