/** Why a file gives no list; codes are stable, a sentence each. */
export const LOAD_FILE_CODES = {
  'load-file-empty': 'The file holds nothing.',
  'load-file-too-large': 'The file is larger than a list of pieces ever is.',
  'load-file-bomb': 'The file unpacks to far more than a list of pieces ever holds.',
  'load-file-encrypted': 'The workbook is protected by a password: save it without one.',
  'load-file-broken': 'The workbook is damaged or cut short: open it in a spreadsheet and save it anew.',
  'load-file-format': 'The file is neither an Excel workbook nor a text table.',
} as const;

/** Code of why a file gives no list. */
export type LoadFileCode = keyof typeof LOAD_FILE_CODES;

/** A file that gives no list: why, and what was found. */
export interface LoadFileFault {
  readonly code: LoadFileCode;
  readonly found: string;
  /** How large the file is, or what it unpacks to, where that is too much. */
  readonly foundMegabytes?: number;
}
