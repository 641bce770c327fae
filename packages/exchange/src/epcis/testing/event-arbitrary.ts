import fc from 'fast-check';
import { CBV_WORDS } from '../cbv-words.ts';
import type { EpcisEvent, ExtensionValue, Namespaces } from '../epcis-event.ts';

/** Namespaces of the events that are made here. */
export const ARBITRARY_NAMESPACES: Namespaces = new Map([
  ['example', 'https://ns.example.com/epcis/'],
  ['rail', 'https://ns.example.com/rail#'],
]);

const serial = fc.stringMatching(/^[A-Z0-9]{1,12}$/);
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const sscc = digits(10).map((reference) => `urn:epc:id:sscc:4780012.${reference}`);
const sgtin = fc.tuple(digits(6), serial).map(([item, one]) => `urn:epc:id:sgtin:4780012.${item}.${one}`);
const lgtin = fc.tuple(digits(6), serial).map(([item, lot]) => `urn:epc:class:lgtin:4780012.${item}.${lot}`);
const epcs = fc.uniqueArray(fc.oneof(sscc, sgtin), { minLength: 1, maxLength: 4 });

const instant = fc
  .tuple(
    fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
    fc.constantFrom('Z', '+05:00', '-03:30'),
  )
  .map(([date, offset]) => `${date.toISOString().slice(0, 23)}${offset}`);

const words = (kind: keyof typeof CBV_WORDS) => fc.constantFrom(...CBV_WORDS[kind].words);
const anyWord = (kind: keyof typeof CBV_WORDS) =>
  fc.oneof(
    { weight: 4, arbitrary: words(kind) },
    { weight: 1, arbitrary: serial.map((one) => `https://ns.example.com/${one}`) },
  );

/** Texts with what XML must escape or could change. */
const text = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    'Станция Душанбе-2',
    'a & b <c> "d"',
    'line\nbreak',
    'tab\tand\rreturn',
    ']]>',
    '007',
    '1.50',
    'Хоҷа😀',
  ),
  fc.string({ unit: 'grapheme-ascii', maxLength: 12 }),
);

const name = fc
  .tuple(fc.constantFrom('example', 'rail'), fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,6}$/))
  .map((parts) => parts.join(':'));

const { extension } = fc.letrec<{ extension: ExtensionValue }>((tie) => ({
  extension: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    text,
    fc.array(text, { minLength: 2, maxLength: 3 }),
    fc.dictionary(name, tie('extension'), { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
  ),
}));

/** Extensions whose values XML carries unchanged. */
const extensions = fc.dictionary(name, extension, { maxKeys: 2, noNullPrototype: true });

const place = fc
  .tuple(digits(5), fc.option(serial, { nil: '0' }), extensions)
  .map(([location, part, own]) => ({ id: `urn:epc:id:sgln:4780012.${location}.${part}`, ...own }));

const quantities = fc.array(
  fc.record(
    { epcClass: lgtin, quantity: fc.integer({ min: 0, max: 1_000_000 }), uom: fc.constantFrom('KGM', 'TNE', 'H87') },
    { requiredKeys: ['epcClass'], noNullPrototype: true },
  ),
  { minLength: 1, maxLength: 3 },
);

const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((one) => Math.round(one * 1000) / 1000 || 0);
const report = fc
  .tuple(
    words('measurementType'),
    number,
    fc.option(words('component'), { nil: undefined }),
    fc.option(text, { nil: undefined }),
    extensions,
  )
  .map(([type, value, component, stringValue, own]) => ({
    type,
    value,
    uom: 'CEL',
    ...(component === undefined ? {} : { component }),
    ...(stringValue === undefined ? {} : { stringValue }),
    ...own,
  }));

const sensorElement = fc
  .tuple(fc.option(instant, { nil: undefined }), fc.array(report, { minLength: 1, maxLength: 3 }), extensions)
  .map(([time, sensorReport, own]) => ({
    ...(time === undefined ? {} : { sensorMetadata: { time } }),
    sensorReport,
    ...own,
  }));

const common = fc.record(
  {
    eventTime: instant,
    eventTimeZoneOffset: fc.constantFrom('+05:00', '-03:30', '+00:00'),
    recordTime: instant,
    eventID: fc.uuid().map((id) => `urn:uuid:${id}`),
    errorDeclaration: fc.record({ declarationTime: instant, reason: words('errorReason') }, { noNullPrototype: true }),
    bizStep: anyWord('bizStep'),
    disposition: anyWord('disposition'),
    persistentDisposition: fc.record(
      { set: fc.constant(['damaged']), unset: fc.constant(['conformant', 'active']) },
      { noNullPrototype: true },
    ),
    readPoint: place,
    bizLocation: place,
    bizTransactionList: fc.array(
      fc.record(
        {
          type: anyWord('bizTransactionType'),
          bizTransaction: serial.map((id) => `urn:epcglobal:cbv:bt:4780012000002:${id}`),
        },
        { requiredKeys: ['bizTransaction'], noNullPrototype: true },
      ),
      { minLength: 1, maxLength: 2 },
    ),
    sourceList: fc.array(
      fc.record(
        { type: words('sourceDestType'), source: digits(5).map((one) => `urn:epc:id:pgln:4780012.${one}`) },
        { noNullPrototype: true },
      ),
      { minLength: 1, maxLength: 2 },
    ),
    sensorElementList: fc.array(sensorElement, { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ['eventTime', 'eventTimeZoneOffset'], noNullPrototype: true },
);

const own: fc.Arbitrary<object> = fc.oneof(
  fc.record(
    {
      type: fc.constant('ObjectEvent'),
      action: fc.constant('ADD'),
      epcList: epcs,
      quantityList: quantities,
      ilmd: fc.dictionary(name, extension, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
    },
    { requiredKeys: ['type', 'action', 'epcList'], noNullPrototype: true },
  ),
  fc.record(
    {
      type: fc.constant('AggregationEvent'),
      action: fc.constantFrom('ADD', 'OBSERVE'),
      parentID: sscc,
      childEPCs: epcs,
    },
    { noNullPrototype: true },
  ),
  fc.record(
    {
      type: fc.constant('TransformationEvent'),
      inputQuantityList: quantities,
      outputEPCList: epcs,
      transformationID: serial.map((id) => `urn:uuid:${id}`),
    },
    { requiredKeys: ['type', 'inputQuantityList', 'outputEPCList'], noNullPrototype: true },
  ),
  fc.record(
    {
      type: fc.constant('AssociationEvent'),
      action: fc.constantFrom('ADD', 'DELETE'),
      parentID: sscc,
      childEPCs: epcs,
      childQuantityList: quantities,
    },
    { requiredKeys: ['type', 'action', 'parentID', 'childEPCs'], noNullPrototype: true },
  ),
);

/** Events of any kind with extensions that XML carries unchanged. */
export const eventArbitrary: fc.Arbitrary<EpcisEvent> = fc
  .tuple(own, common, extensions)
  .map((parts: readonly object[]) => Object.assign({}, ...parts) as EpcisEvent);
