import { CLAIMS, GRADES } from '@karvon/model';
import { decimal, integer, oneOf, optional, pattern, text } from './column.ts';
import { STATUSES } from './vocabulary.ts';

/** A slug that names a row: lower-case ASCII with hyphens. */
export const slug = () => pattern('a lower-case slug such as tj-khujand', /^[a-z0-9]+([-.][a-z0-9]+)*$/);

/** Slug of another row, or `*` for any. */
export const slugOrAny = () => pattern('a slug or *', /^(\*|[a-z0-9]+([-.][a-z0-9]+)*)$/);

/** ISO 3166 alpha-2. */
export const stateCode = () => pattern('an ISO 3166 alpha-2 code', /^[A-Z]{2}$/);

/** ISO 3166 alpha-2, or `*` for any. */
export const stateOrAny = () => pattern('an ISO 3166 alpha-2 code or *', /^(\*|[A-Z]{2})$/);

/** ISO 4217. */
export const currencyCode = () => pattern('an ISO 4217 code', /^[A-Z]{3}$/);

/** Track gauge in millimetres. */
export const gauge = () => integer('a track gauge in mm', 600, 1700);

/** Length in kilometres. */
export const km = () => decimal('kilometres >= 0', 0, 30_000);

/** Duration in hours. */
export const hoursLong = () => decimal('hours >= 0', 0, 5_000);

/** Whether the thing runs. */
export const status = () => oneOf(STATUSES);

/** How a figure is known. */
export const claim = () => oneOf(CLAIMS);

/** The two columns that close every row, and the remark after them. */
export const provenance = { source: text(), grade: oneOf(GRADES), note: optional(text()) };
