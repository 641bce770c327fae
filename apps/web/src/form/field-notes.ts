import type { Issue } from '@karvon/contract';
import type { FieldNote } from '../ui/field.tsx';
import { placeholdersOf } from '../why/say-notice.ts';
import { formatDate, readDate } from '../words/format.ts';
import type { Language } from '../words/language.ts';
import type { Names } from '../words/names.tsx';
import type { Words } from '../words/words.tsx';
import { type DraftIssue, suspectMassUnit } from './check-draft.ts';
import { type Draft, type FieldName, fieldOfPath } from './draft.ts';
import { partMisfits, sayMisfits } from './misfits.ts';

/** What is to be said at each field. */
export type NotesByField = ReadonlyMap<FieldName, readonly FieldNote[]>;

/** What a note's buttons do with the draft; `isReady` asks to plan at once. */
export type Settle = (change: Partial<Draft>, isReady: boolean) => void;

/** Gathers what the form itself finds wrong and what the server answered, each at its field. */
export function gatherNotes(options: {
  readonly draft: Draft;
  readonly today: string;
  readonly draftIssues: readonly DraftIssue[];
  readonly serverIssues: readonly Issue[];
  readonly settle: Settle;
  readonly words: Words;
  readonly names: Names;
}): NotesByField {
  const notes = new Map<FieldName, FieldNote[]>();
  const add = (field: FieldName, note: FieldNote) => notes.set(field, [...(notes.get(field) ?? []), note]);
  const { draft, words, settle } = options;
  for (const { field, code } of options.draftIssues) {
    const text = words.t(`issue.${code}`, draftValues(draft, field, options.today));
    add(field, { tone: 'error', text, actions: [] });
  }
  const other = suspectMassUnit(draft);
  const isAsked = options.serverIssues.some(({ code }) => code === 'mass-unit-doubt');
  if (other && !isAsked) add('mass', askMassUnit(draft, other, settle, words));
  const { misfits, others } = partMisfits(options.serverIssues);
  if (misfits.length > 0) add('mass', noteOfMisfits(misfits, options));
  for (const issue of others) {
    const field = fieldToMend(issue, draft);
    if (field && field !== 'changes') add(field, noteOfIssue(issue, field, { ...options, isFirst: !notes.has(field) }));
  }
  return notes;
}

/** A volume that was only assumed is mended by the mass that it follows from. */
function fieldToMend({ code, path }: Issue, draft: Draft): FieldName | undefined {
  return code === 'volume-exceeded' && draft.volume.trim() === '' ? 'mass' : fieldOfPath(path);
}

/** What the form's own messages name: what was typed, and what it is held against. */
function draftValues(draft: Draft, field: FieldName, today: string): Record<string, string | number> {
  const typed = typedText(draft, field);
  const found = field === 'ready' || field === 'deadline' ? formatDate(typed) : typed;
  const digits = found.replace(/\D/g, '').length;
  return { found, digits, today: formatDate(today), ready: formatDate(readDate(draft.ready) ?? draft.ready) };
}

function typedText(draft: Draft, field: FieldName): string {
  if (field === 'from' || field === 'to') return draft[field].text.trim();
  if (field === 'piece') return draft.pieceCm.join(' × ');
  const text = (draft as unknown as Readonly<Record<string, unknown>>)[field];
  return typeof text === 'string' ? text.trim() : '';
}

/** Says one issue of the server in the reader's language; an unknown code keeps the server's own sentence. */
export function sayIssue(issue: Issue, words: Words, names: Names): string {
  const key = `issue.${issue.code}`;
  if (!words.has(key)) return issue.message;
  const wanted = placeholdersOf(words.messages[key]).map((name) => [name, '–']);
  const found = issue.found === undefined ? {} : { found: String(issue.found) };
  return words.t(key, { ...Object.fromEntries(wanted), ...found, ...writtenParams(issue, words, names) });
}

function writtenParams(issue: Issue, words: Words, names: Names): Record<string, string> {
  const params = issue.params ?? {};
  const said = Object.entries(params).map(([name, value]) => [name, writeParam(name, value, words, names)]);
  const own = params[{ en: 'nameEn', ru: 'nameRu', tg: 'nameTg' }[words.language]];
  return { ...Object.fromEntries(said), ...(own !== undefined && { name: String(own) }) };
}

function writeParam(name: string, value: string | number, words: Words, names: Names): string {
  if (typeof value === 'number') return words.number(value, Number.isInteger(value) ? 0 : 1);
  if (name === 'constraint') return value.replaceAll('-', '_');
  if (name === 'mode' && words.has(`mode.${value}`)) return words.t(`mode.${value}` as 'mode.road');
  if (name === 'equipment') return names.equipment(value);
  if (name === 'place') return names.placeId(value);
  if (name === 'places') return value.split(' ').map(names.placeId).join(', ');
  if (name === 'state' || name === 'placeState') return names.state(value);
  if (name === 'unit') return value === 'kg' ? words.t('unit.kg') : 'm³';
  return /^\d{4}-\d{2}-\d{2}/.test(value) ? formatDate(value) : value;
}

function askMassUnit(draft: Draft, other: 't' | 'kg', settle: Settle, words: Words): FieldNote {
  const values = { mass: draft.mass, unit: words.t(`unit.${draft.massUnit}`), other: words.t(`unit.${other}`) };
  return {
    tone: 'question',
    text: words.t('ask.massUnit', values),
    actions: [{ label: words.t('ask.yesUnit', values), act: () => settle({ massUnit: other }, false) }],
  };
}

function noteOfMisfits(
  misfits: readonly Issue[],
  { settle, words, names }: { readonly settle: Settle; readonly words: Words; readonly names: Names },
): FieldNote {
  const split = { label: words.t('ask.split'), act: () => settle({ allowSplit: true }, true) };
  return { tone: 'error', text: sayMisfits(misfits, words, names), actions: [split] };
}

function noteOfIssue(
  issue: Issue,
  field: FieldName,
  options: {
    readonly draft: Draft;
    readonly settle: Settle;
    readonly words: Words;
    readonly names: Names;
    readonly isFirst: boolean;
  },
): FieldNote {
  const { settle, words, names, isFirst } = options;
  const text = sayIssue(issue, words, names);
  if (issue.code === 'payload-exceeded' || issue.code === 'volume-exceeded') {
    const split = { label: words.t('ask.split'), act: () => settle({ allowSplit: true }, true) };
    const limits = sayLimits(issue, words, names);
    return { tone: 'error', text: [text, limits].filter(Boolean).join('. '), actions: isFirst ? [split] : [] };
  }
  if (issue.code === 'mass-unit-doubt') {
    const actions = (['t', 'kg'] as const)
      .filter((unit) => unit !== options.draft.massUnit)
      .map((unit) => ({
        label: words.t('ask.useUnit', { amount: String(issue.params?.amount ?? ''), unit: words.t(`unit.${unit}`) }),
        act: () => settle({ mass: String(issue.params?.amount ?? ''), massUnit: unit }, true),
      }));
    return { tone: 'question', text, actions };
  }
  const actions = (issue.candidates ?? []).map((candidate) => ({
    label: labelOf(candidate, words, names),
    act: () => settle(pickCandidate(field, candidate, words.language), true),
  }));
  return { tone: actions.length > 0 ? 'question' : 'error', text, actions };
}

/** What the roads of each state bear, and the unit by itself. */
function sayLimits({ limits, params }: Issue, words: Words, names: Names): string {
  if (!limits || limits.length === 0) return '';
  const tonnes = (kg: number) => `${words.number(kg / 1000, 1)} ${words.t('unit.t')}`;
  const roads = limits.map(({ state, payloadKg }) => `${names.state(state)} ${tonnes(payloadKg)}`).join(', ');
  const own = params?.ownKg === undefined ? '–' : tonnes(Number(params.ownKg));
  return words.t('ask.limits', { roads, own });
}

function labelOf(candidate: NonNullable<Issue['candidates']>[number], words: Words, names: Names): string {
  const { region, state, near, kmAway } = candidate;
  const far = near
    ? words.t('ask.kmFrom', { km: words.number(near.km), place: words.language === 'en' ? near.name : near.nameRu })
    : kmAway !== undefined && words.t('ask.kmAway', { km: words.number(kmAway) });
  return [nameOf(candidate, words.language), region && names.region(state, region), names.state(state), far]
    .filter(Boolean)
    .join(', ');
}

function nameOf({ name, nameRu }: { name: string; nameRu?: string | undefined }, language: Language): string {
  return language === 'en' ? name : (nameRu ?? name);
}

function pickCandidate(
  field: FieldName,
  candidate: NonNullable<Issue['candidates']>[number],
  language: Language,
): Partial<Draft> {
  if (field === 'from' || field === 'to') return { [field]: { text: nameOf(candidate, language), id: candidate.id } };
  if (field === 'goods' || field === 'hsCode') return { hsCode: candidate.id };
  return {};
}
