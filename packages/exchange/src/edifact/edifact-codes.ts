/** Codes of findings in this family of formats. */
export const EDIFACT_CODES = {} as const;
