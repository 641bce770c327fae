import type { EpcisEventType } from '../epcis-event.ts';
import type { CheckScope, Unchecked } from '../report.ts';
import { checkIdentifier } from './check-identifiers.ts';

/** Checks that an event names the objects that its type needs. Source: EPCIS 2.0, sections 7.4.2 to 7.4.6. */
export function checkObjects(scope: CheckScope, event: Unchecked, type: EpcisEventType): void {
  switch (type) {
    case 'ObjectEvent':
      checkObjectEvent(scope, event);
      break;
    case 'AggregationEvent':
    case 'AssociationEvent':
      checkParent(scope, event, type);
      break;
    case 'TransactionEvent':
      checkTransaction(scope, event);
      break;
    default:
      checkTransformation(scope, event);
  }
}

function checkObjectEvent(scope: CheckScope, event: Unchecked): void {
  const isSensorOnly = has(event, 'sensorElementList') && event.readPoint !== undefined;
  if (!has(event, 'epcList') && !has(event, 'quantityList') && !isSensorOnly) {
    missing(scope, 'An ObjectEvent needs epcList or quantityList, or sensor elements and a read point.');
  }
  if (event.ilmd !== undefined && event.action !== 'ADD') {
    const message = 'Master data of instances belong to the event that begins their life: action ADD.';
    scope.report('epcis-ilmd-misplaced', 'error', '/ilmd', message);
  }
}

function checkParent(scope: CheckScope, event: Unchecked, type: 'AggregationEvent' | 'AssociationEvent'): void {
  const { action, parentID } = event;
  const isNeeded = type === 'AssociationEvent' || action === 'ADD' || action === 'DELETE';
  if (parentID === undefined) {
    if (isNeeded) {
      const message = `${type === 'AssociationEvent' ? 'An AssociationEvent' : `An AggregationEvent with action ${String(action)}`} needs parentID.`;
      scope.report('epcis-parent-missing', 'error', '/parentID', message);
    }
  } else checkIdentifier(scope, parentID, '/parentID', type === 'AssociationEvent' ? 'association-parent' : 'parent');
  if (action !== 'DELETE' && !has(event, 'childEPCs') && !has(event, 'childQuantityList')) {
    missing(scope, `The event needs childEPCs or childQuantityList unless its action is DELETE.`);
  }
}

function checkTransaction(scope: CheckScope, event: Unchecked): void {
  if (event.parentID !== undefined) checkIdentifier(scope, event.parentID, '/parentID', 'parent');
  if (!has(event, 'bizTransactionList')) {
    const message = 'A TransactionEvent names at least one business transaction.';
    scope.report('epcis-field-missing', 'error', '/bizTransactionList', message);
  }
  const hasObjects = has(event, 'epcList') || has(event, 'quantityList') || event.parentID !== undefined;
  if (event.action !== 'DELETE' && !hasObjects) {
    missing(scope, 'A TransactionEvent needs epcList, quantityList or parentID unless its action is DELETE.');
  }
}

function checkTransformation(scope: CheckScope, event: Unchecked): void {
  const hasInputs = has(event, 'inputEPCList') || has(event, 'inputQuantityList');
  const hasOutputs = has(event, 'outputEPCList') || has(event, 'outputQuantityList');
  if (event.transformationID === undefined) {
    if (!hasInputs || !hasOutputs) {
      missing(scope, 'A TransformationEvent without transformationID needs both inputs and outputs.');
    }
  } else if (!hasInputs && !hasOutputs) missing(scope, 'A TransformationEvent needs inputs or outputs.');
}

function has(event: Unchecked, name: string): boolean {
  const list = event[name];
  return Array.isArray(list) && list.length > 0;
}

function missing(scope: CheckScope, message: string): void {
  scope.report('epcis-objects-missing', 'error', '', message);
}
