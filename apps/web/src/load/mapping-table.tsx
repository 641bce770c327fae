import {
  headersOf,
  type LengthUnit,
  PIECE_FIELDS,
  type PieceField,
  type PieceMapping,
  type TableCell,
} from '@karvon/loading';
import type { ReactNode } from 'react';
import { ScrollingTable } from '../ui/scrolling-table.tsx';
import { useLoadWords } from './use-load-words.tsx';

const LENGTH_UNITS: readonly LengthUnit[] = ['mm', 'cm', 'm', 'in'];

/** Rows that are shown of a list, so that people see what its columns hold. */
const ROWS_SHOWN = 4;

/** Shows which column is read as what, over the first rows, and lets people mend it. */
export function MappingTable(props: {
  readonly rows: readonly (readonly TableCell[])[];
  readonly mapping: PieceMapping;
  readonly onMapping: (mapping: PieceMapping) => void;
}): ReactNode {
  const { t } = useLoadWords();
  const { rows, mapping } = props;
  const columnCount = Math.min(60, Math.max(0, ...rows.slice(0, 40).map((row) => row.length)));
  const columns = Array.from({ length: columnCount }, (_, column) => column);
  const fieldAt = (column: number) => PIECE_FIELDS.find((field) => mapping.columns[field] === column);
  const headers = headersOf(rows, mapping);
  const body = rows.slice(mapping.rowsBefore, mapping.rowsBefore + ROWS_SHOWN);
  const choose = (column: number, field: PieceField | undefined) => {
    const kept = Object.entries(mapping.columns).filter(([name, at]) => at !== column && name !== field);
    props.onMapping({ ...mapping, columns: { ...Object.fromEntries(kept), ...(field && { [field]: column }) } });
  };
  return (
    <ScrollingTable label={t('map.title')}>
      <table className="load-mapping">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column}>
                <FieldChoice
                  label={t('map.column', { header: headers[column] || String(column + 1) })}
                  field={fieldAt(column)}
                  onField={(field) => choose(column, field)}
                />
                <UnitChoice column={column} field={fieldAt(column)} mapping={mapping} onMapping={props.onMapping} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(mapping.rowsBefore > 0 ? [headers, ...body] : body).map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: Rows of a list are told apart by their place alone.
            <tr key={at} data-header={(at === 0 && mapping.rowsBefore > 0) || undefined}>
              {columns.map((column) => (
                <td key={column}>{String(row[column] ?? '')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollingTable>
  );
}

function FieldChoice(props: {
  readonly label: string;
  readonly field: PieceField | undefined;
  readonly onField: (field: PieceField | undefined) => void;
}): ReactNode {
  const { t } = useLoadWords();
  return (
    <select
      aria-label={props.label}
      value={props.field ?? ''}
      data-unused={props.field === undefined || undefined}
      onChange={({ target }) => props.onField(PIECE_FIELDS.find((field) => field === target.value))}
    >
      <option value="">{t('map.unused')}</option>
      {PIECE_FIELDS.map((field) => (
        <option key={field} value={field}>
          {t(`piece.${field}`)}
        </option>
      ))}
    </select>
  );
}

function UnitChoice(props: {
  readonly column: number;
  readonly field: PieceField | undefined;
  readonly mapping: PieceMapping;
  readonly onMapping: (mapping: PieceMapping) => void;
}): ReactNode {
  const { t } = useLoadWords();
  const { field, mapping } = props;
  if (field !== 'length' && field !== 'width' && field !== 'height' && field !== 'dimensions') return null;
  const change = (unit: string) => {
    const { [field]: _, ...others } = mapping.lengthUnits;
    const chosen = LENGTH_UNITS.find((one) => one === unit);
    props.onMapping({ ...mapping, lengthUnits: { ...others, ...(chosen && { [field]: chosen }) } });
  };
  return (
    <select
      aria-label={t('map.unitOf', { field: t(`piece.${field}`) })}
      value={mapping.lengthUnits[field] ?? ''}
      onChange={({ target }) => change(target.value)}
    >
      <option value="">{t('map.unitGuessed')}</option>
      {LENGTH_UNITS.map((unit) => (
        <option key={unit} value={unit}>
          {t(`length.${unit}`)}
        </option>
      ))}
    </select>
  );
}
