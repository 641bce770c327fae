export { listMissingGlyphs } from './folder/report-font.ts';
export { type LoadReportInput, makeLoadReport } from './load-report.ts';
