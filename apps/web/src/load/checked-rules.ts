import { LOAD_VIOLATION_CODES } from '@karvon/loading';

/** Rules that the independent checker holds a plan to. */
export const RULES_CHECKED = Object.keys(LOAD_VIOLATION_CODES).length;
