/** The directories that messages are read by. */
export type MappedDirectory = 'D.95B' | 'D.96A' | 'D.00B' | 'D.01B';

const MAPPED_TYPES: ReadonlySet<string> = new Set([
  'IFTMIN',
  'IFTMBF',
  'IFTMBC',
  'IFTSTA',
  'IFCSUM',
  'CODECO',
  'COPARN',
  'COARRI',
  'CUSCAR',
  'DESADV',
]);

const ACKNOWLEDGEMENT_TYPES: ReadonlySet<string> = new Set(['CONTRL', 'APERAK']);

/** Whether a message of this type is mapped to the canonical model here. */
export function isMappedType(type: string): boolean {
  return MAPPED_TYPES.has(type);
}

/** Whether a message of this type acknowledges what was sent. */
export function isAcknowledgementType(type: string): boolean {
  return ACKNOWLEDGEMENT_TYPES.has(type);
}

/**
 * The directory whose structure a message of another directory is read by: the newest that is not newer, for a later
 * one mostly adds. `undefined` for a name that no UN directory has.
 * Source: the UN/EDIFACT directories D.93A, D.94A to D.24B; two a year, and S.93A.
 */
export function findMappedDirectory(directory: string): MappedDirectory | undefined {
  const parts = /^D\.(\d\d)([AB])$/.exec(directory);
  if (parts === null) return undefined;
  const twoDigits = Number(parts[1]);
  const year = twoDigits >= 90 ? 1900 + twoDigits : 2000 + twoDigits;
  if (year < 1993 || year > 2025) return undefined;
  const edition = year * 2 + (parts[2] === 'B' ? 1 : 0);
  if (edition >= 2001 * 2 + 1) return 'D.01B';
  if (edition >= 2000 * 2) return 'D.00B';
  return edition >= 1996 * 2 ? 'D.96A' : 'D.95B';
}
