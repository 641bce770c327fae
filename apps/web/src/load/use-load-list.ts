import { type LoadFileFault, type Piece, type PieceMapping, type PieceTable, readPieceTable } from '@karvon/loading';
import { useMemo } from 'react';
import { findKeptMapping, keepMapping, type ListOutcome, type ListRows } from './list-reading.ts';
import { useKept } from './use-kept.ts';

/** Most pieces that the page plans at once. */
const PIECES_MAX = 20_000;

/** The list on the page, as it was read. */
export interface LoadList {
  readonly list: ListRows | undefined;
  readonly fault: { readonly name: string; readonly fault: LoadFileFault } | undefined;
  readonly table: PieceTable | undefined;
  /** Ids of pieces that people leave out. */
  readonly excluded: ReadonlySet<string>;
  /** Ids of pieces that must go, whatever stays behind for them. */
  readonly locked: ReadonlySet<string>;
  /** Pieces to load: those that could be read and are not left out. */
  readonly pieces: readonly Piece[];
  readonly take: (outcome: ListOutcome) => void;
  readonly map: (mapping: PieceMapping) => void;
  readonly exclude: (ids: ReadonlySet<string>) => void;
  readonly lock: (ids: ReadonlySet<string>) => void;
  readonly clear: () => void;
}

const NONE: ReadonlySet<string> = new Set();

/** Keeps the list, its mapping and the pieces left out; a mapping that is mended is kept for the next list alike. */
export function useLoadList(): LoadList {
  const [outcome, setOutcome] = useKept<ListOutcome | undefined>('list', undefined);
  const [mapping, setMapping] = useKept<PieceMapping | undefined>('mapping', undefined);
  const [excluded, setExcluded] = useKept<ReadonlySet<string>>('excluded', NONE);
  const [locked, setLocked] = useKept<ReadonlySet<string>>('locked', NONE);
  const list = outcome?.ok ? outcome.list : undefined;
  const table = useMemo(
    () => list && readPieceTable(list.rows, { ...(mapping && { mapping }), piecesMax: PIECES_MAX }),
    [list, mapping],
  );
  const pieces = useMemo(() => table?.pieces.filter(({ id }) => !excluded.has(id)) ?? [], [table, excluded]);
  const take = (next: ListOutcome | undefined) => {
    setOutcome(next);
    setMapping(next?.ok ? findKeptMapping(next.list.rows) : undefined);
    setExcluded(NONE);
    setLocked(NONE);
  };
  return {
    list,
    fault: outcome && !outcome.ok ? outcome : undefined,
    table,
    excluded,
    locked,
    pieces,
    take,
    map: (next) => {
      if (list) keepMapping(list.rows, next);
      setMapping(next);
    },
    exclude: setExcluded,
    lock: setLocked,
    clear: () => take(undefined),
  };
}
