export type { Bounds, BoundsQuery } from './bounds.ts';
export { computeBounds, UNREACHABLE } from './bounds.ts';
export { advanceDriving } from './driving.ts';
export type { Connector, Criteria, FrontLabel, FrontQuery, FrontResult, Slack, Tolerance } from './front-query.ts';
export { ALL_CRITERIA } from './front-query.ts';
export type {
  DepartureRow,
  EdgeRow,
  EdgeWeights,
  HoursRow,
  LegGraph,
  TimetableRow,
  VertexRow,
  WindowRow,
} from './leg-graph.ts';
export {
  ALWAYS_FROM,
  ALWAYS_TO,
  EDGE_CONSTANT,
  EDGE_DRIVING,
  EDGE_SCHEDULED,
  NEVER,
  NONE,
} from './leg-graph.ts';
export type { NewEdge } from './leg-graph-builder.ts';
export { createWeights, LegGraphBuilder } from './leg-graph-builder.ts';
export { searchFront } from './search-front.ts';
export type { SearchSpace } from './search-space.ts';
export { createSearchSpace } from './search-space.ts';
export type { LegGraphEdit, WhatIf } from './what-if.ts';
export { applyEdit, createWhatIf, searchWhatIf } from './what-if.ts';
