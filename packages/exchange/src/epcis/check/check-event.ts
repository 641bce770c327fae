import { EPCIS_ACTIONS, EPCIS_EVENT_TYPES, type EpcisEventType } from '../epcis-event.ts';
import { type CheckScope, isFields, shown, type Unchecked } from '../report.ts';
import { checkIdentifier } from './check-identifiers.ts';
import {
  checkEach,
  checkEpcList,
  checkQuantityList,
  checkSourceDestList,
  checkTransactionList,
} from './check-lists.ts';
import { checkFieldNames } from './check-names.ts';
import { checkObjects } from './check-objects.ts';
import { checkOffset, checkTime, checkUri, checkWord, isOffset, isUri } from './check-scalars.ts';
import { checkSensors } from './check-sensors.ts';

const COMMON =
  `@context type eventTime recordTime eventTimeZoneOffset eventID errorDeclaration certificationInfo bizStep disposition
  persistentDisposition readPoint bizLocation bizTransactionList sourceList destinationList sensorElementList`.split(
    /\s+/,
  );

const OWN: Readonly<Record<EpcisEventType, readonly string[]>> = {
  ObjectEvent: ['action', 'epcList', 'quantityList', 'ilmd'],
  AggregationEvent: ['action', 'parentID', 'childEPCs', 'childQuantityList'],
  TransactionEvent: ['action', 'parentID', 'epcList', 'quantityList'],
  TransformationEvent: 'transformationID inputEPCList inputQuantityList outputEPCList outputQuantityList ilmd'.split(
    ' ',
  ),
  AssociationEvent: ['action', 'parentID', 'childEPCs', 'childQuantityList'],
};

/** Fields of each type of event. Source: EPCIS 2.0, section 7.4. */
export const FIELDS_OF_TYPE = Object.fromEntries(
  EPCIS_EVENT_TYPES.map((type) => [type, new Set([...COMMON, ...OWN[type]])]),
) as unknown as Readonly<Record<EpcisEventType, ReadonlySet<string>>>;

const ALL_FIELDS: ReadonlySet<string> = new Set([...COMMON, ...Object.values(OWN).flat()]);
const NO_FIELDS: ReadonlySet<string> = new Set();
const ID_FIELD: ReadonlySet<string> = new Set(['id']);

type FieldCheck = (scope: CheckScope, value: unknown, pointer: string) => void;

const CHECKS: Readonly<Record<string, FieldCheck>> = {
  eventID: (scope, value, pointer) => {
    if (typeof value === 'string' && isUri(value)) return;
    scope.report('epcis-event-id-malformed', 'error', pointer, `Found ${shown(value)}; wanted a URI, as urn:uuid:….`);
  },
  certificationInfo: (scope, value, pointer) => {
    if (Array.isArray(value)) checkEach(scope, value, pointer, (one, place) => void checkUri(scope, one, place));
    else checkUri(scope, value, pointer);
  },
  eventTimeZoneOffset: checkOffset,
  bizStep: (scope, value, pointer) => checkWord(scope, 'bizStep', value, pointer),
  disposition: (scope, value, pointer) => checkWord(scope, 'disposition', value, pointer),
  persistentDisposition: checkPersistent,
  readPoint: checkPlace,
  bizLocation: checkPlace,
  bizTransactionList: checkTransactionList,
  sourceList: (scope, value, pointer) => checkSourceDestList(scope, value, pointer, 'source'),
  destinationList: (scope, value, pointer) => checkSourceDestList(scope, value, pointer, 'destination'),
  sensorElementList: checkSensors,
  action: (scope, value, pointer) => {
    if ((EPCIS_ACTIONS as readonly unknown[]).includes(value)) return;
    scope.report('epcis-action-unknown', 'error', pointer, `Found ${shown(value)}; wanted OBSERVE, ADD or DELETE.`);
  },
  transformationID: (scope, value, pointer) => checkIdentifier(scope, value, pointer, 'any'),
  epcList: checkEpcList,
  childEPCs: checkEpcList,
  inputEPCList: checkEpcList,
  outputEPCList: checkEpcList,
  quantityList: checkQuantityList,
  childQuantityList: checkQuantityList,
  inputQuantityList: checkQuantityList,
  outputQuantityList: checkQuantityList,
  errorDeclaration: checkErrorDeclaration,
  ilmd: (scope, value, pointer) => {
    if (isFields(value)) checkFieldNames(scope, value, pointer, NO_FIELDS, 'extensible');
    else scope.report('epcis-value-type-wrong', 'error', pointer, `Found ${shown(value)}; wanted an object.`);
  },
};

/**
 * Checks one event by the rules of EPCIS 2.0 and CBV 2.0; the scope's report takes every finding with a pointer into the event. Returns
 * true when the value is an event at all, so that it can be handed on.
 */
export function checkEvent(scope: CheckScope, event: unknown): boolean {
  if (!isFields(event)) {
    scope.report('epcis-value-type-wrong', 'error', '', `Found ${shown(event)}; wanted an event.`);
    return false;
  }
  const { type } = event;
  if (!isEventType(type)) {
    const isOwn = typeof type === 'string' && type.includes(':') && isUri(type);
    const message = `Found ${shown(type)}; wanted ${EPCIS_EVENT_TYPES.join(', ')}.`;
    scope.report('epcis-type-unknown', isOwn ? 'warning' : 'error', '/type', message);
    return false;
  }
  checkNamesOfType(scope, event, type);
  for (const name in CHECKS) {
    if (event[name] !== undefined) CHECKS[name]!(scope, event[name], `/${name}`);
  }
  checkTimes(scope, event);
  checkObjects(scope, event, type);
  return true;
}

function isEventType(type: unknown): type is EpcisEventType {
  return (EPCIS_EVENT_TYPES as readonly unknown[]).includes(type);
}

function checkNamesOfType(scope: CheckScope, event: Unchecked, type: EpcisEventType): void {
  const known = FIELDS_OF_TYPE[type];
  for (const name in event) {
    if (!known.has(name) && ALL_FIELDS.has(name)) {
      scope.report('epcis-field-misplaced', 'error', `/${name}`, `The type ${type} has no field ${name}.`);
    }
  }
  checkFieldNames(scope, event, '', ALL_FIELDS, 'extensible');
  const needed = ['eventTime', 'eventTimeZoneOffset', ...(known.has('action') ? ['action'] : [])];
  for (const name of needed) {
    if (event[name] === undefined) {
      scope.report('epcis-field-missing', 'error', `/${name}`, `The type ${type} needs the field ${name}.`);
    }
  }
}

function checkTimes(scope: CheckScope, event: Unchecked): void {
  const eventTime = event.eventTime === undefined ? undefined : checkTime(scope, event.eventTime, '/eventTime');
  const recordTime = event.recordTime === undefined ? undefined : checkTime(scope, event.recordTime, '/recordTime');
  if (eventTime === undefined) return;
  if (recordTime !== undefined && recordTime < eventTime) {
    const message = `Recorded at ${shown(event.recordTime)}, before it happened at ${shown(event.eventTime)}.`;
    scope.report('epcis-time-order', 'warning', '/recordTime', message);
  }
  const written = /[+-]\d\d:\d\d$/.exec(String(event.eventTime))?.[0];
  if (written !== undefined && isOffset(event.eventTimeZoneOffset) && written !== event.eventTimeZoneOffset) {
    const message = `The time is written with ${written}, the place has ${shown(event.eventTimeZoneOffset)}.`;
    scope.report('epcis-offset-differs', 'note', '/eventTimeZoneOffset', message);
  }
}

function checkPlace(scope: CheckScope, value: unknown, pointer: string): void {
  if (!isFields(value)) {
    scope.report('epcis-value-type-wrong', 'error', pointer, `Found ${shown(value)}; wanted an object with id.`);
    return;
  }
  checkFieldNames(scope, value, pointer, ID_FIELD, 'extensible');
  if (value.id === undefined) scope.report('epcis-field-missing', 'error', `${pointer}/id`, 'The place has no id.');
  else checkIdentifier(scope, value.id, `${pointer}/id`, 'place');
}

const PERSISTENT_FIELDS: ReadonlySet<string> = new Set(['set', 'unset']);

function checkPersistent(scope: CheckScope, value: unknown, pointer: string): void {
  if (!isFields(value)) {
    scope.report('epcis-value-type-wrong', 'error', pointer, `Found ${shown(value)}; wanted an object.`);
    return;
  }
  checkFieldNames(scope, value, pointer, PERSISTENT_FIELDS, 'closed');
  const [set, unset] = ['set', 'unset'].map((name) => {
    const words = value[name];
    if (words === undefined) return [];
    checkEach(scope, words, `${pointer}/${name}`, (word, place) => checkWord(scope, 'disposition', word, place));
    return Array.isArray(words) ? (words as readonly unknown[]) : [];
  }) as [readonly unknown[], readonly unknown[]];
  if (set.length + unset.length === 0) {
    const message = 'A persistent disposition sets or takes back at least one word.';
    scope.report('epcis-persistent-disposition-wrong', 'error', pointer, message);
  }
  for (const word of set.filter((one) => unset.includes(one))) {
    scope.report('epcis-persistent-disposition-wrong', 'error', pointer, `${shown(word)} is both set and taken back.`);
  }
}

const ERROR_FIELDS: ReadonlySet<string> = new Set(['declarationTime', 'reason', 'correctiveEventIDs']);

function checkErrorDeclaration(scope: CheckScope, value: unknown, pointer: string): void {
  if (!isFields(value)) {
    scope.report('epcis-value-type-wrong', 'error', pointer, `Found ${shown(value)}; wanted an object.`);
    return;
  }
  checkFieldNames(scope, value, pointer, ERROR_FIELDS, 'extensible');
  if (value.declarationTime === undefined) {
    const message = 'An error declaration says when it was made.';
    scope.report('epcis-field-missing', 'error', `${pointer}/declarationTime`, message);
  } else checkTime(scope, value.declarationTime, `${pointer}/declarationTime`);
  if (value.reason !== undefined) checkWord(scope, 'errorReason', value.reason, `${pointer}/reason`);
  const corrective = value.correctiveEventIDs;
  if (corrective === undefined) return;
  checkEach(scope, corrective, `${pointer}/correctiveEventIDs`, (id, place) => void checkUri(scope, id, place));
  if (value.reason === 'did_not_occur' && Array.isArray(corrective) && corrective.length > 0) {
    const message = 'An event that did not occur has no corrective events.';
    scope.report('epcis-error-declaration-wrong', 'warning', `${pointer}/correctiveEventIDs`, message);
  }
}
