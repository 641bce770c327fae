/** Codes of findings in this family of formats. */
export const EPCIS_CODES = {} as const;
