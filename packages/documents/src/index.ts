export { type ReportFonts, readReportFonts } from './folder/report-font.ts';
export { type LoadReportInput, makeLoadReport } from './load-report.ts';
export { REPORT_LANGUAGES, type ReportLanguage } from './words/report-words.ts';
