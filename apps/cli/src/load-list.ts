import { readFileSync, statSync } from 'node:fs';
import xlsx from '@e965/xlsx';
import { LOAD_LIMITS } from '@karvon/contract';
import {
  type LengthUnit,
  LIST_FILE_BYTES_MAX,
  LOAD_FILE_CODES,
  type PieceTable,
  readListFile,
  readPieceTable,
  type SheetRemarks,
  type TableCell,
} from '@karvon/loading';
import { LoadMistake } from './load-mistake.ts';
import { sayUnreadable } from './say-unreadable.ts';

/** A list as it was read. */
export interface LoadList {
  readonly path: string;
  readonly rows: readonly (readonly TableCell[])[];
  readonly remarks: SheetRemarks;
  readonly table: PieceTable;
}

const UNITS: Readonly<Record<string, LengthUnit>> = { mm: 'mm', cm: 'cm', m: 'm', in: 'in', inch: 'in', inches: 'in' };

/** Reads a list from a file; throws a `LoadMistake` that says why it cannot be read. */
export function readLoadList(path: string, units: string | undefined): LoadList {
  const lengthUnit = units === undefined ? undefined : UNITS[units];
  if (units !== undefined && lengthUnit === undefined)
    throw new LoadMistake(`units-invalid: --units is "${units}"; wanted mm, cm, m or inch`);
  const reading = readListFile(readBytes(path), xlsx);
  if (!reading.ok) {
    const { code, found } = reading.fault;
    throw new LoadMistake(`${code}: ${path}: ${found}. ${LOAD_FILE_CODES[code]}`);
  }
  const { rows, remarks } = reading;
  return {
    path,
    rows,
    remarks,
    table: readPieceTable(rows, { ...(lengthUnit && { lengthUnit }), piecesMax: LOAD_LIMITS.pieces }),
  };
}

function readBytes(path: string): Uint8Array {
  try {
    const { size } = statSync(path);
    // A file beyond the limit is refused by its size, without being read.
    return size > LIST_FILE_BYTES_MAX ? new Uint8Array(LIST_FILE_BYTES_MAX + 1) : readFileSync(path);
  } catch (error) {
    throw new LoadMistake(`list-unreadable: ${path}: ${sayUnreadable(error)}`);
  }
}
