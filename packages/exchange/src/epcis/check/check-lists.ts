import { type CheckScope, isFields, shown, type Unchecked } from '../report.ts';
import { checkIdentifier, type IdentifierRole } from './check-identifiers.ts';
import { checkFieldNames } from './check-names.ts';
import { checkNumber, checkWord } from './check-scalars.ts';
import { checkUnitCode } from './check-sensors.ts';

/** Checks that a value is a list and runs a check on each of its members. */
export function checkEach(
  scope: CheckScope,
  value: unknown,
  pointer: string,
  check: (member: unknown, pointer: string) => void,
): void {
  if (!Array.isArray(value)) {
    scope.report('epcis-value-type-wrong', 'error', pointer, `Found ${shown(value)}; wanted a list.`);
    return;
  }
  value.forEach((member: unknown, position) => {
    check(member, `${pointer}/${position}`);
  });
}

/** Checks a list of single objects; none may stand twice. */
export function checkEpcList(scope: CheckScope, value: unknown, pointer: string): void {
  const seen = new Set<unknown>();
  checkEach(scope, value, pointer, (epc, place) => {
    checkIdentifier(scope, epc, place, 'instance');
    if (seen.has(epc)) scope.report('epcis-epc-repeated', 'error', place, `${shown(epc)} is listed a second time.`);
    seen.add(epc);
  });
}

const QUANTITY_FIELDS: ReadonlySet<string> = new Set(['epcClass', 'quantity', 'uom']);

/** Checks a list of classes with quantities. Source: EPCIS 2.0, section 7.3.3.3. */
export function checkQuantityList(scope: CheckScope, value: unknown, pointer: string): void {
  checkEach(scope, value, pointer, (element, place) => {
    if (!checkObject(scope, element, place, QUANTITY_FIELDS, ['epcClass'])) return;
    checkIdentifier(scope, element.epcClass, `${place}/epcClass`, 'class');
    if (element.uom !== undefined) checkUnitCode(scope, element.uom, `${place}/uom`);
    if (element.quantity !== undefined) checkQuantity(scope, element, place);
  });
}

function checkQuantity(scope: CheckScope, element: Unchecked, pointer: string): void {
  const { quantity, uom } = element;
  if (!checkNumber(scope, quantity, `${pointer}/quantity`)) return;
  if (quantity < 0) {
    scope.report(
      'epcis-quantity-wrong',
      'error',
      `${pointer}/quantity`,
      `A quantity is not negative; found ${quantity}.`,
    );
  } else if (uom === undefined && !Number.isInteger(quantity)) {
    const message = `Without uom the quantity counts pieces and is whole; found ${quantity}.`;
    scope.report('epcis-quantity-wrong', 'error', `${pointer}/quantity`, message);
  }
}

const TRANSACTION_FIELDS: ReadonlySet<string> = new Set(['type', 'bizTransaction']);

/** Checks business transactions. Source: EPCIS 2.0, section 7.3.5.3. */
export function checkTransactionList(scope: CheckScope, value: unknown, pointer: string): void {
  checkEach(scope, value, pointer, (element, place) => {
    if (!checkObject(scope, element, place, TRANSACTION_FIELDS, ['bizTransaction'])) return;
    checkIdentifier(scope, element.bizTransaction, `${place}/bizTransaction`, 'any');
    if (element.type !== undefined) checkWord(scope, 'bizTransactionType', element.type, `${place}/type`);
  });
}

/** Checks sources or destinations. Source: EPCIS 2.0, section 7.3.5.5; CBV 2.0, section 7.4: parties by PGLN, locations by SGLN. */
export function checkSourceDestList(
  scope: CheckScope,
  value: unknown,
  pointer: string,
  name: 'source' | 'destination',
): void {
  const known = new Set(['type', name]);
  checkEach(scope, value, pointer, (element, place) => {
    if (!checkObject(scope, element, place, known, ['type', name])) return;
    checkWord(scope, 'sourceDestType', element.type, `${place}/type`);
    checkIdentifier(scope, element[name], `${place}/${name}`, roleOf(element.type));
  });
}

function roleOf(type: unknown): IdentifierRole {
  if (type === 'location') return 'place';
  return type === 'owning_party' || type === 'possessing_party' ? 'party' : 'any';
}

/** Checks that a value is a closed object with the fields it needs. */
function checkObject(
  scope: CheckScope,
  value: unknown,
  pointer: string,
  known: ReadonlySet<string>,
  needed: readonly string[],
): value is Unchecked {
  if (!isFields(value)) {
    scope.report('epcis-value-type-wrong', 'error', pointer, `Found ${shown(value)}; wanted an object.`);
    return false;
  }
  checkFieldNames(scope, value, pointer, known, 'closed');
  const missing = needed.filter((name) => value[name] === undefined);
  for (const name of missing) {
    scope.report('epcis-field-missing', 'error', `${pointer}/${name}`, `The field ${name} is missing.`);
  }
  return missing.length === 0;
}
