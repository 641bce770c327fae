import { findUnit } from '@karvon/standards';
import { type CheckScope, isFields, shown, type Unchecked } from '../report.ts';
import { checkFieldNames } from './check-names.ts';
import { checkNumber, checkText, checkTime, checkUri, checkWord } from './check-scalars.ts';

const METADATA_FIELDS: ReadonlySet<string> = new Set(
  'time startTime endTime deviceID deviceMetadata rawData dataProcessingMethod bizRules'.split(' '),
);
const URI_FIELDS = ['deviceID', 'deviceMetadata', 'rawData', 'dataProcessingMethod'] as const;
const NUMBER_FIELDS = ['value', 'minValue', 'maxValue', 'meanValue', 'sDev', 'percRank', 'percValue'] as const;
const OTHER_VALUES = ['stringValue', 'booleanValue', 'hexBinaryValue', 'uriValue'] as const;
const REPORT_FIELDS: ReadonlySet<string> = new Set([
  ...URI_FIELDS,
  ...NUMBER_FIELDS,
  ...OTHER_VALUES,
  ...'type exception time microorganism chemicalSubstance component uom coordinateReferenceSystem'.split(' '),
]);

/** What the units of a measurement measure, for the measurements whose units are carried here. */
const QUANTITY_OF_TYPE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Temperature: 'temperature',
    Mass: 'mass',
    Length: 'length',
    Area: 'area',
    Volume: 'volume',
    Time: 'time',
    Energy: 'energy',
    Pressure: 'pressure',
    Power: 'power',
    Speed: 'speed',
    Density: 'density',
  }),
);

/** Measurements that are plain numbers. */
const TYPES_WITHOUT_UNIT: ReadonlySet<string> = new Set(['Dimensionless', 'Count']);

/** Checks the sensor elements of an event. Source: EPCIS 2.0, section 7.3.7; CBV 2.0, section 7.8. */
export function checkSensors(scope: CheckScope, value: unknown, pointer: string): void {
  if (!Array.isArray(value)) {
    scope.report(
      'epcis-value-type-wrong',
      'error',
      pointer,
      `Found ${shown(value)}; wanted a list of sensor elements.`,
    );
    return;
  }
  value.forEach((element: unknown, position) => {
    const place = `${pointer}/${position}`;
    if (!isFields(element)) {
      scope.report('epcis-value-type-wrong', 'error', place, `Found ${shown(element)}; wanted a sensor element.`);
      return;
    }
    checkFieldNames(scope, element, place, SENSOR_ELEMENT_FIELDS, 'extensible');
    if (element.sensorMetadata !== undefined) checkMetadata(scope, element.sensorMetadata, `${place}/sensorMetadata`);
    checkReports(scope, element.sensorReport, `${place}/sensorReport`);
  });
}

const SENSOR_ELEMENT_FIELDS: ReadonlySet<string> = new Set(['sensorMetadata', 'sensorReport']);

function checkMetadata(scope: CheckScope, metadata: unknown, pointer: string): void {
  if (!isFields(metadata)) {
    scope.report('epcis-value-type-wrong', 'error', pointer, `Found ${shown(metadata)}; wanted sensor metadata.`);
    return;
  }
  checkFieldNames(scope, metadata, pointer, METADATA_FIELDS, 'extensible');
  for (const name of [...URI_FIELDS, 'bizRules']) {
    if (metadata[name] !== undefined) checkUri(scope, metadata[name], `${pointer}/${name}`);
  }
  const [, start, end] = ['time', 'startTime', 'endTime'].map((name) =>
    metadata[name] === undefined ? undefined : checkTime(scope, metadata[name], `${pointer}/${name}`),
  );
  if (start !== undefined && end !== undefined && start > end) {
    const message = `The interval begins at ${shown(metadata.startTime)} and ends before, at ${shown(metadata.endTime)}.`;
    scope.report('epcis-time-order', 'error', `${pointer}/endTime`, message);
  }
}

function checkReports(scope: CheckScope, reports: unknown, pointer: string): void {
  if (!Array.isArray(reports) || reports.length === 0) {
    scope.report('epcis-field-missing', 'error', pointer, 'A sensor element needs at least one sensorReport.');
    return;
  }
  reports.forEach((report: unknown, position) => {
    const place = `${pointer}/${position}`;
    if (isFields(report)) checkReport(scope, report, place);
    else scope.report('epcis-value-type-wrong', 'error', place, `Found ${shown(report)}; wanted a sensor report.`);
  });
}

function checkReport(scope: CheckScope, report: Unchecked, pointer: string): void {
  checkFieldNames(scope, report, pointer, REPORT_FIELDS, 'extensible');
  if (report.type === undefined && report.exception === undefined) {
    scope.report('epcis-sensor-type-missing', 'error', pointer, 'A sensor report needs a type or an exception.');
  }
  if (report.type !== undefined) checkWord(scope, 'measurementType', report.type, `${pointer}/type`);
  if (report.exception !== undefined) checkWord(scope, 'sensorException', report.exception, `${pointer}/exception`);
  if (report.component !== undefined) checkWord(scope, 'component', report.component, `${pointer}/component`);
  if (report.time !== undefined) checkTime(scope, report.time, `${pointer}/time`);
  for (const name of [...URI_FIELDS, 'uriValue', 'coordinateReferenceSystem']) {
    if (report[name] !== undefined) checkUri(scope, report[name], `${pointer}/${name}`);
  }
  checkSubstances(scope, report, pointer);
  checkValues(scope, report, pointer);
}

function checkSubstances(scope: CheckScope, report: Unchecked, pointer: string): void {
  const { microorganism, chemicalSubstance } = report;
  if (microorganism !== undefined && checkUri(scope, microorganism, `${pointer}/microorganism`)) {
    if (!/^https?:\/\/www\.ncbi\.nlm\.nih\.gov\/taxonomy\/\d+$/.test(microorganism)) {
      const message = `Found ${shown(microorganism)}; the vocabulary names organisms by the taxonomy of NCBI.`;
      scope.report('epcis-substance-malformed', 'warning', `${pointer}/microorganism`, message);
    }
  }
  if (chemicalSubstance !== undefined && checkUri(scope, chemicalSubstance, `${pointer}/chemicalSubstance`)) {
    if (!/inchikey[:/][A-Z]{14}-[A-Z]{10}-[A-Z]$/.test(chemicalSubstance)) {
      const message = `Found ${shown(chemicalSubstance)}; the vocabulary names substances by their InChIKey.`;
      scope.report('epcis-substance-malformed', 'warning', `${pointer}/chemicalSubstance`, message);
    }
  }
}

function checkValues(scope: CheckScope, report: Unchecked, pointer: string): void {
  const numbers = NUMBER_FIELDS.filter((name) => report[name] !== undefined);
  const areNumbers = numbers.map((name) => checkNumber(scope, report[name], `${pointer}/${name}`)).every(Boolean);
  checkOtherValues(scope, report, pointer);
  const hasOther = OTHER_VALUES.some((name) => report[name] !== undefined) || report.exception !== undefined;
  if (numbers.length === 0 && !hasOther) {
    scope.report('epcis-sensor-value-missing', 'warning', pointer, 'The sensor report has no value of any kind.');
  }
  if (areNumbers) checkRanges(scope, report, pointer);
  checkUnitOf(scope, report, pointer, numbers.length > 0);
}

function checkOtherValues(scope: CheckScope, report: Unchecked, pointer: string): void {
  const { stringValue, booleanValue, hexBinaryValue } = report;
  if (stringValue !== undefined) checkText(scope, stringValue, `${pointer}/stringValue`);
  if (booleanValue !== undefined && typeof booleanValue !== 'boolean') {
    const message = `Found ${shown(booleanValue)}; wanted true or false.`;
    scope.report('epcis-value-type-wrong', 'error', `${pointer}/booleanValue`, message);
  }
  if (hexBinaryValue === undefined || !checkText(scope, hexBinaryValue, `${pointer}/hexBinaryValue`)) return;
  if (!/^[0-9A-Fa-f]+$/.test(hexBinaryValue)) {
    const message = `Found ${shown(hexBinaryValue)}; wanted hexadecimal digits.`;
    scope.report('epcis-value-type-wrong', 'error', `${pointer}/hexBinaryValue`, message);
  }
}

function checkRanges(scope: CheckScope, report: Unchecked, pointer: string): void {
  const { minValue, maxValue, meanValue, sDev, percRank, percValue } = report as Readonly<
    Record<string, number | undefined>
  >;
  const wrong = (name: string, message: string) =>
    scope.report('epcis-sensor-range-wrong', 'error', `${pointer}/${name}`, message);
  if (minValue !== undefined && maxValue !== undefined && minValue > maxValue) {
    wrong('minValue', `The least value ${minValue} is above the greatest, ${maxValue}.`);
  }
  if (meanValue !== undefined && (meanValue < (minValue ?? meanValue) || meanValue > (maxValue ?? meanValue))) {
    wrong('meanValue', `The mean ${meanValue} lies outside of the least and the greatest value.`);
  }
  if (sDev !== undefined && sDev < 0) wrong('sDev', `A standard deviation is not negative; found ${sDev}.`);
  if (percRank !== undefined && (percRank < 0 || percRank > 100)) {
    wrong('percRank', `A rank in per cent lies between 0 and 100; found ${percRank}.`);
  }
  if ((percRank === undefined) !== (percValue === undefined)) {
    wrong(percRank === undefined ? 'percValue' : 'percRank', 'percRank and percValue belong together.');
  }
}

function checkUnitOf(scope: CheckScope, report: Unchecked, pointer: string, hasNumber: boolean): void {
  const { uom, type } = report;
  if (uom === undefined) {
    if (hasNumber && !(typeof type === 'string' && TYPES_WITHOUT_UNIT.has(type))) {
      scope.report('epcis-sensor-uom-missing', 'warning', pointer, 'A number without unit says little; wanted uom.');
    }
    return;
  }
  checkUnitCode(scope, uom, `${pointer}/uom`);
  const quantity = typeof type === 'string' ? QUANTITY_OF_TYPE.get(type) : undefined;
  const unit = typeof uom === 'string' ? findUnit(uom) : undefined;
  if (quantity === undefined || unit === undefined || unit.quantity === quantity) return;
  const message = `The unit ${unit.unit} (${unit.name}) measures ${unit.quantity}, the report says ${shown(type)}.`;
  scope.report('epcis-sensor-uom-unfit', 'error', `${pointer}/uom`, message);
}

/** Checks a unit's code. Source: EPCIS 2.0, section 7.3.3.3: UN/ECE Recommendation 20. */
export function checkUnitCode(scope: CheckScope, uom: unknown, pointer: string): void {
  if (!checkText(scope, uom, pointer)) return;
  if (!/^[A-Z0-9]{2,3}$/.test(uom)) {
    scope.report(
      'epcis-uom-malformed',
      'error',
      pointer,
      `Found ${shown(uom)}; wanted two or three characters, as KGM.`,
    );
  } else if (findUnit(uom) === undefined) {
    scope.report('epcis-uom-unknown', 'note', pointer, `The unit ${uom} is not among the units that are carried here.`);
  }
}
