import { type LoadedContainer, type LoadPlan, type LoadRequest, REFUSAL_RULES } from '@karvon/loading';
import PDFDocument from 'pdfkit';
import { readReportFont } from './folder/report-font.ts';

/** What a load report tells of: a request, its plan, and the day that the paper bears. */
export interface LoadReportInput {
  readonly request: LoadRequest;
  readonly plan: LoadPlan;
  readonly madeOn: Date;
}

/** Gives the load report as the bytes of an A4 PDF, fixed by plan and day. Throws when the fonts are not installed. */
export function makeLoadReport({ request, plan, madeOn }: LoadReportInput): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4', margin: 48, info: { Title: 'Load plan', CreationDate: madeOn } });
  const chunks: Uint8Array[] = [];
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    document.on('error', reject);
  });
  document.registerFont('body', readReportFont()).font('body');
  document.fontSize(18).text('Load plan').moveDown();
  document.fontSize(10);
  for (const line of listSummary(request, plan)) document.text(line);
  document.end();
  return whole;
}

function listSummary(request: LoadRequest, plan: LoadPlan): string[] {
  const wanted = request.pieces.reduce((sum, { count }) => sum + count, 0);
  const loaded = plan.containers.reduce((sum, { placements }) => sum + placements.length, 0);
  return [
    `${loaded} of ${wanted} pieces loaded in ${plan.containers.length} containers`,
    ...plan.containers.map((container, rank) => `${rank + 1}. ${sayContainer(request, container)}`),
    `No plan fills more than ${percent(plan.bound.volumeShareMax)} %, none needs fewer than ${plan.bound.containersMin} containers`,
    ...plan.left.map(({ pieceId, count, rule }) => `Left: ${count} × ${pieceId}. ${REFUSAL_RULES[rule]}`),
  ];
}

function sayContainer(request: LoadRequest, container: LoadedContainer): string {
  const inner = request.containers.find(({ id }) => id === container.containerId)?.inner;
  const { centreOfGravityMm: centre, axleLoadsKg: axles } = container;
  return [
    container.containerId,
    ...(inner ? [`inside ${inner.lengthMm} × ${inner.widthMm} × ${inner.heightMm} mm`] : []),
    `${container.placements.length} pieces`,
    `${percent(container.volumeShare)} % full`,
    `${container.massKg.toFixed(0)} kg`,
    ...(centre ? [`centre of gravity ${[centre.x, centre.y, centre.z].map((mm) => mm.toFixed(0)).join(', ')} mm`] : []),
    ...(axles ? [`axles ${axles.front.toFixed(0)} kg front, ${axles.rear.toFixed(0)} kg rear`] : []),
  ].join('; ');
}

function percent(share: number): string {
  return (share * 100).toFixed(1);
}
