import { checkContainer, checkLocode, checkSizeType, findCountry } from '@karvon/standards';
import { isFields, type Report, shown, type Unchecked } from '../epcis/report.ts';
import { DCSA_EVENT_FIELDS, type DcsaField, type DcsaFields } from './dcsa-fields.ts';

/** Checks one event; returns true when its type is known, so that it can be handed on. Source: DCSA Track & Trace 2.2. */
export function checkDcsaEvent(report: Report, event: unknown): boolean {
  if (!isFields(event)) {
    report('dcsa-value-type-wrong', 'error', '', `Found ${shown(event)}; wanted an event.`);
    return false;
  }
  const { eventType } = event;
  const fields =
    typeof eventType === 'string' && Object.hasOwn(DCSA_EVENT_FIELDS, eventType)
      ? DCSA_EVENT_FIELDS[eventType]
      : undefined;
  if (fields === undefined) {
    const message = `Found ${shown(eventType)}; wanted SHIPMENT, TRANSPORT or EQUIPMENT.`;
    report('dcsa-event-type-unknown', 'error', '/eventType', message);
    return false;
  }
  checkFields(report, event, fields, '');
  checkOrder(report, event);
  return true;
}

function checkFields(report: Report, object: Unchecked, fields: DcsaFields, pointer: string): void {
  for (const name in object) {
    if (Object.hasOwn(fields, name)) continue;
    report(
      'dcsa-field-unknown',
      'warning',
      `${pointer}/${name.slice(0, 60)}`,
      `The standard has no field ${name.slice(0, 60)} here.`,
    );
  }
  for (const [name, field] of Object.entries(fields)) {
    const value = object[name];
    const place = `${pointer}/${name}`;
    if (value === undefined || value === null) {
      if (field.isNeeded) report('dcsa-field-missing', 'error', place, `The field ${name} is missing.`);
      continue;
    }
    if (field.isDeprecated)
      report('dcsa-field-deprecated', 'note', place, `The field ${name} is kept for older partners only.`);
    checkField(report, value, field, place);
  }
}

function checkField(report: Report, value: unknown, field: DcsaField, pointer: string): void {
  if (field.as === 'object') {
    if (isFields(value)) checkFields(report, value, field.fields, pointer);
    else report('dcsa-value-type-wrong', 'error', pointer, `Found ${shown(value)}; wanted an object.`);
  } else if (field.as === 'list') {
    if (!Array.isArray(value)) {
      report('dcsa-value-type-wrong', 'error', pointer, `Found ${shown(value)}; wanted a list.`);
      return;
    }
    value.forEach((one: unknown, position) => {
      const place = `${pointer}/${position}`;
      if (isFields(one)) checkFields(report, one, field.fields, place);
      else report('dcsa-value-type-wrong', 'error', place, `Found ${shown(one)}; wanted an object.`);
    });
  } else if (typeof value === 'string') checkText(report, value, field, pointer);
  else report('dcsa-value-type-wrong', 'error', pointer, `Found ${shown(value)}; wanted a text.`);
}

function checkText(report: Report, value: string, field: DcsaField, pointer: string): void {
  switch (field.as) {
    case 'text':
      if (value.length > (field.lengthMax ?? Number.POSITIVE_INFINITY)) {
        const message = `The text has ${value.length} characters; the standard allows ${field.lengthMax}.`;
        report('dcsa-text-too-long', 'error', pointer, message);
      }
      break;
    case 'code':
      if (!field.codes.includes(value)) {
        report(
          'dcsa-code-unknown',
          'error',
          pointer,
          `Found ${shown(value)}; wanted one of ${field.codes.join(', ')}.`,
        );
      }
      break;
    case 'time':
      if (instantOf(value) === undefined) {
        const message = `Found ${shown(value)}; wanted an instant with offset, as 2026-03-02T14:05:00+05:00.`;
        report('dcsa-time-malformed', 'error', pointer, message);
      }
      break;
    default:
      checkIdentifier(report, value, field.as as IdentifierKind, pointer);
  }
}

type IdentifierKind = Exclude<DcsaField['as'], 'text' | 'code' | 'time' | 'object' | 'list'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function checkIdentifier(report: Report, value: string, kind: IdentifierKind, pointer: string): void {
  const wrong = (message: string) => report('dcsa-identifier-wrong', 'error', pointer, message);
  if (kind === 'container' || kind === 'size-type') checkEquipment(report, value, kind, pointer);
  else if (kind === 'locode') {
    const bad = checkLocode(value).findings.find(({ severity }) => severity === 'error');
    if (bad !== undefined) wrong(`${shown(value)}: ${bad.message}`);
  } else if (kind === 'uuid' && !UUID.test(value)) wrong(`Found ${shown(value)}; wanted a UUID.`);
  else if (kind === 'imo' && imoCheckDigit(value) !== value.at(-1)) {
    wrong(`Found ${shown(value)}; wanted an IMO number of seven digits with its check digit, as 9321483.`);
  } else if (kind === 'country' && findCountry(value) === undefined) {
    wrong(`Found ${shown(value)}; wanted a state of ISO 3166-1 in two letters.`);
  } else if (kind === 'degrees' && !(/^-?\d{1,3}(?:\.\d+)?$/.test(value) && Math.abs(Number(value)) <= 180)) {
    wrong(`Found ${shown(value)}; wanted degrees as a text, as 38.5598.`);
  }
}

/** Containers outside of the register exist: a number of another form, or a wrong check digit, is doubtful and no error. */
function checkEquipment(report: Report, value: string, kind: 'container' | 'size-type', pointer: string): void {
  if (kind === 'container' && value.length > 15) {
    report(
      'dcsa-text-too-long',
      'error',
      pointer,
      `The number has ${value.length} characters; the standard allows 15.`,
    );
    return;
  }
  const verdict = kind === 'container' ? checkContainer(value) : checkSizeType(value);
  const bad = verdict.findings.find(({ severity }) => severity !== 'note');
  if (bad !== undefined) report('dcsa-identifier-doubtful', 'warning', pointer, `${shown(value)}: ${bad.message}`);
}

/** The seventh digit of an IMO number: the last one of the sum of the six before it, weighted 7 to 2. Source: IMO A.1117(30). */
function imoCheckDigit(value: string): string | undefined {
  if (!/^\d{7}$/.test(value)) return undefined;
  let sum = 0;
  for (let i = 0; i < 6; i++) sum += Number(value.charAt(i)) * (7 - i);
  return String(sum % 10);
}

function checkOrder(report: Report, event: Unchecked): void {
  const [created, happened] = [event.eventCreatedDateTime, event.eventDateTime].map((value) =>
    typeof value === 'string' ? instantOf(value) : undefined,
  );
  if (created === undefined || happened === undefined) return;
  if (event.eventType === 'SHIPMENT' && created !== happened) {
    const message = 'A shipment event has one time: eventDateTime is that of eventCreatedDateTime.';
    report('dcsa-time-order', 'warning', '/eventDateTime', message);
  } else if (event.eventClassifierCode === 'ACT' && happened > created) {
    const message = `An actual event at ${shown(event.eventDateTime)} was written down before it happened.`;
    report('dcsa-time-order', 'warning', '/eventDateTime', message);
  }
}

function instantOf(value: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value)) return undefined;
  const instant = Date.parse(value);
  return Number.isNaN(instant) || !isDay(value) ? undefined : instant;
}

function isDay(value: string): boolean {
  const date = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value.slice(0, 10));
}
