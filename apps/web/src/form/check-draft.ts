import { DANGEROUS_CLASSES } from '@karvon/model';
import { readDate, readDecimal } from '../words/format.ts';
import type { DoorDraft, Draft, FieldName } from './draft.ts';

/** What may be wrong with a field before the server is asked. */
export type DraftIssueCode =
  | 'required'
  | 'not-a-number'
  | 'not-positive'
  | 'not-a-count'
  | 'not-a-date'
  | 'date-in-past'
  | 'deadline-before-ready'
  | 'same-door'
  | 'hs-digits'
  | 'percent-range'
  | 'piece-incomplete'
  | 'dangerous-class';

/** One thing wrong with one field. */
export interface DraftIssue {
  readonly field: FieldName;
  readonly code: DraftIssueCode;
}

/** Lists everything wrong with a draft, in the order of the form. `today` is an ISO date. */
export function checkDraft(draft: Draft, today: string): DraftIssue[] {
  const issues: DraftIssue[] = [];
  const note = (field: FieldName, code: DraftIssueCode | undefined) => code && issues.push({ field, code });
  note('from', draft.from.text.trim() ? undefined : 'required');
  note('to', draft.to.text.trim() ? (isSameDoor(draft.from, draft.to) ? 'same-door' : undefined) : 'required');
  note('goods', draft.goods.trim() ? undefined : 'required');
  note('hsCode', checkHs(draft.hsCode));
  note('mass', draft.mass.trim() ? checkPositive(draft.mass) : 'required');
  note('volume', checkPositive(draft.volume));
  note('ready', draft.ready.trim() ? checkDay(draft.ready, today) : 'required');
  note('valueUsd', checkPositive(draft.valueUsd));
  note('packageCount', checkCount(draft.packageCount));
  note('piece', checkPiece(draft.pieceCm));
  note('dangerousClass', checkDangerousClass(draft.dangerousClass));
  note('deadline', checkDeadline(draft));
  note('capitalRate', checkPercent(draft.capitalRate));
  return issues;
}

/** Asks whether a mass was meant in the other unit: more than 1,000 t, or less than 100 kg of cargo for a truck. */
export function suspectMassUnit(draft: Draft): 't' | 'kg' | undefined {
  const value = readDecimal(draft.mass);
  if (value === undefined || value <= 0) return undefined;
  if (draft.massUnit === 't' && value >= 1000) return 'kg';
  if (draft.massUnit === 'kg' && value < 50) return 't';
  return undefined;
}

function isSameDoor(from: DoorDraft, to: DoorDraft): boolean {
  if (from.id || to.id) return from.id === to.id;
  return from.text.trim().toLowerCase() === to.text.trim().toLowerCase();
}

function checkPositive(text: string): DraftIssueCode | undefined {
  if (!text.trim()) return undefined;
  const value = readDecimal(text);
  if (value === undefined) return 'not-a-number';
  return value > 0 ? undefined : 'not-positive';
}

function checkCount(text: string): DraftIssueCode | undefined {
  const issue = checkPositive(text);
  if (issue || !text.trim()) return issue;
  return Number.isInteger(readDecimal(text)) ? undefined : 'not-a-count';
}

function checkHs(text: string): DraftIssueCode | undefined {
  const digits = text.replace(/[\s.]/g, '');
  return digits === '' || /^(\d{4}|\d{6}|\d{8,10})$/.test(digits) ? undefined : 'hs-digits';
}

function checkDay(text: string, today: string): DraftIssueCode | undefined {
  const day = readDate(text);
  if (!day) return 'not-a-date';
  return day < today ? 'date-in-past' : undefined;
}

function checkDeadline(draft: Draft): DraftIssueCode | undefined {
  if (!draft.deadline.trim()) return undefined;
  const deadline = readDate(draft.deadline);
  if (!deadline) return 'not-a-date';
  const ready = readDate(draft.ready);
  return ready && deadline < ready ? 'deadline-before-ready' : undefined;
}

function checkPiece(piece: readonly string[]): DraftIssueCode | undefined {
  const given = piece.filter((text) => text.trim());
  if (given.length === 0) return undefined;
  if (given.length < 3) return 'piece-incomplete';
  return given.map(checkPositive).find(Boolean);
}

function checkDangerousClass(text: string): DraftIssueCode | undefined {
  return !text.trim() || (DANGEROUS_CLASSES as readonly string[]).includes(text.trim()) ? undefined : 'dangerous-class';
}

function checkPercent(text: string): DraftIssueCode | undefined {
  if (!text.trim()) return undefined;
  const value = readDecimal(text);
  if (value === undefined) return 'not-a-number';
  return value >= 0 && value <= 100 ? undefined : 'percent-range';
}
