/** What stops a table from being read: the file, its line counted from 1 with the header, what was found and what was wanted. */
export type TableIssue =
  | { readonly code: 'table-missing'; readonly table: string }
  | { readonly code: 'column-missing'; readonly table: string; readonly column: string }
  | { readonly code: 'row-malformed'; readonly table: string; readonly line: number; readonly found: string }
  | {
      readonly code: 'cell-malformed';
      readonly table: string;
      readonly line: number;
      readonly column: string;
      readonly found: string;
      readonly wanted: string;
    };
