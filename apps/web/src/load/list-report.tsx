import { makeBadRowSheet, type PieceMapping, type PieceTable } from '@karvon/loading';
import { type ReactNode, useState } from 'react';
import { ScrollingTable } from '../ui/scrolling-table.tsx';
import type { ListRows } from './list-reading.ts';
import { MappingTable } from './mapping-table.tsx';
import { PieceChoice } from './piece-choice.tsx';
import { downloadSheet } from './sheet-download.ts';
import { useLoadWords } from './use-load-words.tsx';

/** Bad rows that are shown; the sheet to download has all. */
const BAD_ROWS_SHOWN = 8;

/** What a list was read as: pieces, remarks, the mapping, and the bad rows with their sheet. */
export function ListReport(props: {
  readonly list: ListRows;
  readonly table: PieceTable;
  readonly excluded: ReadonlySet<string>;
  readonly locked: ReadonlySet<string>;
  readonly onExcluded: (ids: ReadonlySet<string>) => void;
  readonly onLocked: (ids: ReadonlySet<string>) => void;
  readonly onMapping: (mapping: PieceMapping) => void;
  readonly onClear: () => void;
}): ReactNode {
  const { t } = useLoadWords();
  const { list, table } = props;
  const count = table.pieces.reduce((sum, piece) => sum + piece.count, 0);
  const hasColumnFault = table.badRows.some(({ code }) => code === 'load-list-columns-missing');
  // Opened once for a doubt it stays open: the columns would vanish under the hand that mends them.
  const [doubted, setDoubted] = useState<ListRows | undefined>(undefined);
  const isDoubtful = doubted === list;
  if (!isDoubtful && (hasColumnFault || table.isLengthUnitGuessed)) setDoubted(list);
  return (
    <section className="load-report" aria-label={list.name}>
      <div className="load-report-head">
        <h2>{list.name}</h2>
        <span className="load-count">{t('list.count', { rows: String(table.pieces.length), pieces: count })}</span>
        <button type="button" className="button button-quiet" onClick={props.onClear}>
          {t('list.clear')}
        </button>
      </div>
      <Remarks list={list} table={table} />
      {table.badRows.length > 0 && <BadRows list={list} table={table} />}
      <details className="more" open={isDoubtful}>
        <summary>{t('map.title')}</summary>
        <p className="hint">{t('map.hint')}</p>
        <MappingTable rows={list.rows} mapping={table.mapping} onMapping={props.onMapping} />
      </details>
      <PieceChoice {...props} pieces={table.pieces} />
    </section>
  );
}

function Remarks({ list, table }: { readonly list: ListRows; readonly table: PieceTable }): ReactNode {
  const { t } = useLoadWords();
  const { hiddenRows, emptyFormulas, otherSheets } = list.remarks;
  const said = [
    table.isLengthUnitGuessed &&
      table.pieces.length > 0 &&
      t('list.unitGuessed', { unit: t(`length.${table.lengthUnit}`) }),
    hiddenRows > 0 && t('list.hiddenRows', { count: hiddenRows }),
    emptyFormulas > 0 && t('list.emptyFormulas', { count: emptyFormulas }),
    otherSheets > 0 && t('list.otherSheets', { count: otherSheets }),
  ].filter((one) => one !== false);
  if (said.length === 0) return null;
  return (
    <ul className="load-remarks">
      {said.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}

function BadRows({ list, table }: { readonly list: ListRows; readonly table: PieceTable }): ReactNode {
  const { t } = useLoadWords();
  const { badRows, mapping } = table;
  const [isUnfetched, setIsUnfetched] = useState(false);
  const rowCount = new Set(badRows.map(({ row }) => row)).size;
  const save = () => {
    const words = {
      row: t('bad.row'),
      cell: t('bad.cell'),
      reason: t('bad.reason'),
      say: ({ column, value, code }: (typeof badRows)[number]) => `${column}: ${value} – ${t(`bad.${code}`)}`,
    };
    const sheet = makeBadRowSheet(list.rows, { badRows, rowsBefore: mapping.rowsBefore }, words);
    void downloadSheet('karvon-bad-rows.xlsx', sheet).then(
      () => setIsUnfetched(false),
      () => setIsUnfetched(true),
    );
  };
  return (
    <div className="load-bad" role="status">
      <div className="load-bad-head">
        <b>{t('bad.count', { count: rowCount })}</b>
        <button type="button" className="button" onClick={save}>
          {t('bad.download')}
        </button>
      </div>
      {isUnfetched && (
        <p className="load-take-state" role="alert">
          {t('list.unfetched')}
        </p>
      )}
      <ScrollingTable label={t('bad.count', { count: rowCount })}>
        <table>
          <thead>
            <tr>
              <th>{t('bad.cell')}</th>
              <th>{t('bad.value')}</th>
              <th>{t('bad.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {badRows.slice(0, BAD_ROWS_SHOWN).map((bad, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: A cell may be bad for two reasons.
              <tr key={at}>
                <td>{bad.column}</td>
                <td>{bad.value || '–'}</td>
                <td>{t(`bad.${bad.code}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollingTable>
      {badRows.length > BAD_ROWS_SHOWN && (
        <p className="hint">{t('bad.more', { count: badRows.length - BAD_ROWS_SHOWN })}</p>
      )}
    </div>
  );
}
