export type { DocumentReader, FindingSink } from './document-reader.ts';
export type { ExchangeFinding, FindingPlace, FindingSeverity, Loss } from './finding.ts';
export { EXCHANGE_FINDING_CODES, type ExchangeFindingCode } from './finding-codes.ts';
