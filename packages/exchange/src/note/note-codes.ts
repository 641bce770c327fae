/** Codes of findings in this family of formats. */
export const NOTE_CODES = {} as const;
