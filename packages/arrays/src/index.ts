export type { Column, MutableColumn, Row } from './column.ts';
export { asColumn, asRow } from './column.ts';
export type { GroupedRows } from './group-rows.ts';
export { groupRows } from './group-rows.ts';
export { RowHeap } from './row-heap.ts';
