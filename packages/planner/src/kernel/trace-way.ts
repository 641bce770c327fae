import { elapsedDriving } from './driving.ts';
import type { SearchRun } from './expand.ts';
import type { Connector, FrontLabel } from './front-query.ts';
import { storageDays } from './gates.ts';
import { type LabelRow, NO_LABEL } from './label-pool.ts';
import { EDGE_SCHEDULED, type EdgeRow } from './leg-graph.ts';

/** Follows a label at the door back to its start and sums up every criterion, whether it counts in the query or not. */
export function traceWay(run: SearchRun, last: LabelRow): FrontLabel {
  const { pool, graph, sourceOfEdge } = run.space;
  const { weights, query } = run;
  const labels: LabelRow[] = [];
  let label = pool.parentOfLabel[last];
  for (; pool.parentOfLabel[label] !== NO_LABEL; label = pool.parentOfLabel[label]) labels.push(label);
  labels.reverse();
  const access = pool.edgeOfLabel[label] as number;
  const egress = pool.edgeOfLabel[last] as number;
  const [first, end] = [query.access[access] as Connector, query.egress[egress] as Connector];
  const edges = labels.map((each) => pool.edgeOfLabel[each]);
  const entryMinutes = Int32Array.from(labels, (each) => pool.entryMinutes[each]);
  const exitMinutes = Int32Array.from(labels, (each) => pool.arrivalMinutes[each]);
  const sum = (valueOfEdge: (edge: EdgeRow) => number) => edges.reduce((total, edge) => total + valueOfEdge(edge), 0);
  let storageCents = 0;
  let presentMinutes = query.readyMinutes + elapsedDriving(0, first.drivingMinutes);
  edges.forEach((edge, i) => {
    const wait = (entryMinutes[i] as number) - presentMinutes;
    presentMinutes = exitMinutes[i] as number;
    if (graph.kindOfEdge[edge] !== EDGE_SCHEDULED) return;
    const vertex = sourceOfEdge[edge];
    storageCents += weights.storageCentsPerDayOfVertex[vertex] * storageDays(wait, graph.freeMinutesOfVertex[vertex]);
  });
  return {
    departureMinutes: query.readyMinutes,
    arrivalMinutes: pool.arrivalMinutes[last],
    cents: first.cents + end.cents + storageCents + sum((edge) => weights.centsOfEdge[edge]),
    grams: first.grams + end.grams + sum((edge) => weights.gramsOfEdge[edge]),
    risk: first.risk + end.risk + sum((edge) => weights.riskOfEdge[edge]),
    transshipments: sum((edge) => graph.transshipmentsOfEdge[edge]),
    access,
    egress,
    edges,
    entryMinutes,
    exitMinutes,
  };
}
