import type {
  TransportEvent,
  TransportEventDocument,
  TransportEventEquipment,
  TransportEventLocation,
  TransportEventMeans,
} from '@karvon/model';
import { checkContainer } from '@karvon/standards';
import { finish, type MessageContent } from './consignment-writer.ts';
import { CONTAINER_PROFILES, type ContainerProfile } from './container-report.ts';
import { FERRY, MODE_CODES, referenceTypeOf, statusOf, timeQualifierOf } from './event-codes.ts';
import { writeTime } from './movements.ts';
import type { SegmentText } from './segment-text.ts';
import { cutText } from './texts.ts';
import { type MessageWritingOptions, Writing } from './writing.ts';

/** Document code of IFTSTA, code list 1001: status report. */
const STATUS_REPORT = '23';

/** Writes events as IFTSTA, each behind a CNI of its own. Paths of losses begin with the place in the list, such as `/2/remarks`. */
export function writeStatusReport(
  events: readonly TransportEvent[],
  options: MessageWritingOptions = {},
): MessageContent {
  const writing = new Writing(options);
  writing.add('', ['BGM', STATUS_REPORT, '', '9']);
  writeRecordedAt(events, writing);
  events.forEach((event, i) => {
    const path = `/${i}`;
    const qualifier = timeQualifierOf(event.type, event.classifier);
    if (qualifier === undefined) {
      writing.losses.add(path, event, `no date of code list 2005 says that ${event.type} is ${event.classifier}.`);
      return;
    }
    writing.add(path, ['CNI', String(i + 1)], () => {
      writing.add(path, statusSegment(event, path, writing), () => writeStatusParts(event, qualifier, path, writing));
    });
    writing.losses.add(`${path}/id`, event.id, 'IFTSTA has no place for an identifier of an event.');
  });
  return finish('IFTSTA', writing);
}

function statusSegment(event: TransportEvent, path: string, writing: Writing): SegmentText {
  const code = statusOf(event.type);
  const status = code === undefined ? ['', '', '', event.type] : [code];
  const reason = writing.fitId(event.reasonCode ?? '', 3, `${path}/reasonCode`);
  return ['STS', '1', status, reason];
}

function writeStatusParts(event: TransportEvent, qualifier: string, path: string, writing: Writing): void {
  writeTime(event.occurredAt, qualifier, `${path}/occurredAt`, writing);
  writeDocuments(event.documents, path, writing, true);
  writeEventText(event, path, writing);
  if (event.location !== undefined) writeLocation(event.location, '14', `${path}/location`, writing);
  if (event.means !== undefined) writeMeans(event.means, `${path}/means`, writing);
  event.equipment.forEach((equipment, at) => {
    writeEventEquipment(equipment, `${path}/equipment/${at}`, writing);
  });
  event.handlingUnits.forEach((unit, at) => {
    const unitPath = `${path}/handlingUnits/${at}`;
    const id = writing.fitId(unit.id, 35, unitPath);
    writing.losses.add(`${unitPath}/quantity`, unit.quantity, 'GIN says no quantity.');
    writing.losses.add(`${unitPath}/unitCode`, unit.unitCode, 'GIN says no unit.');
    if (id === '') return;
    writing.add(unitPath, ['GID', String(at + 1)], () => {
      writing.add(unitPath, ['PCI', '24'], () => writing.add(unitPath, ['GIN', 'BJ', [id]]));
    });
  });
}

/** The time of the document, when it is one for all events; else each is a loss but the first. */
function writeRecordedAt(events: readonly TransportEvent[], writing: Writing): void {
  const recordedAt = events[0]?.recordedAt;
  const paths = events.map((_, i) => `/${i}/recordedAt`);
  const before = writing.losses.losses.length;
  writeTime(recordedAt, '137', paths[0] ?? '', writing);
  const isLost = writing.losses.losses.length > before;
  events.forEach((event, i) => {
    if (i === 0 || (event.recordedAt === recordedAt && !isLost)) return;
    writing.losses.add(paths[i]!, event.recordedAt ?? 'nothing', 'the message has one time of writing for all events.');
  });
}

/** Documents of an event as RFF, or as DOC where the message has one and no reference names the kind. */
function writeDocuments(
  documents: readonly TransportEventDocument[],
  path: string,
  writing: Writing,
  hasDoc: boolean,
): void {
  documents.forEach((document, at) => {
    const documentPath = `${path}/documents/${at}`;
    const type = referenceTypeOf(document);
    const id = writing.fitId(document.id, writing.widths.reference, documentPath);
    if (id === '') return;
    if (type !== undefined) writing.add(documentPath, ['RFF', [type, id]]);
    else if (hasDoc && document.typeCode.length <= 3) writing.add(documentPath, ['DOC', [document.typeCode], [id]]);
    else writing.losses.add(documentPath, document, 'no reference of code list 1153 names such a document.');
  });
}

function writeEventText(event: TransportEvent, path: string, writing: Writing): void {
  if (event.remarks === undefined) return;
  const { pieces, isExact } = cutText(event.remarks, writing.widths.freeText);
  if (!isExact || pieces.length === 0)
    writing.losses.add(`${path}/remarks`, event.remarks || '""', 'FTX holds lines cut at words.');
  for (let i = 0; i < pieces.length; i += 5) {
    writing.add(`${path}/remarks`, ['FTX', 'AAI', '', '', pieces.slice(i, i + 5)]);
  }
}

/** Writes LOC: three of the codes of a place, and its name. */
function writeLocation(location: TransportEventLocation, qualifier: string, path: string, writing: Writing): void {
  const codes: [string, readonly string[]][] = [];
  const { unLocode, esrCode, gln, facilityCode, facilityCodeList, countryId } = location;
  if (unLocode !== undefined) codes.push(['unLocode', [unLocode, '139', '6']]);
  if (esrCode !== undefined) codes.push(['esrCode', [esrCode, '37', '12']]);
  if (facilityCode !== undefined) codes.push(['facilityCode', [facilityCode, 'TER', agencyOf(facilityCodeList)]]);
  if (gln !== undefined) codes.push(['gln', [gln, '', '9']]);
  if (countryId !== undefined) codes.push(['countryId', [countryId, '162', '5']]);
  for (const [field, [code]] of codes.slice(3))
    writing.losses.add(`${path}/${field}`, code, 'LOC has room for three codes.');
  if (codes.slice(3).some(([field]) => field === 'facilityCode')) {
    writing.losses.add(`${path}/facilityCodeList`, facilityCodeList, 'it goes with the code of the facility.');
  }
  for (const field of ['latitude', 'longitude', 'uri'] as const) {
    writing.losses.add(`${path}/${field}`, location[field], 'LOC has no place for it.');
  }
  if (facilityCode === undefined) {
    writing.losses.add(`${path}/facilityCodeList`, facilityCodeList, 'there is no code of the facility.');
  }
  const name = writing.fit(location.name ?? '', writing.widths.placeName, `${path}/name`);
  const [first, second, third] = codes;
  if (first === undefined && name === '') {
    writing.losses.add(path, location, 'LOC needs a code or a name.');
    return;
  }
  writing.add(path, ['LOC', qualifier, [...(first?.[1] ?? ['', '', '']), name], second?.[1] ?? '', third?.[1] ?? '']);
}

function agencyOf(list: TransportEventLocation['facilityCodeList']): string {
  if (list === undefined) return 'ZZZ';
  return list === 'SMDG' ? '306' : '20';
}

function writeMeans(means: TransportEventMeans, path: string, writing: Writing): void {
  const mode = means.mode === undefined ? '' : MODE_CODES[means.mode];
  writing.losses.add(`${path}/exportJourneyId`, means.exportJourneyId, 'TDT has one number of a journey.');
  if (Object.keys(means).length === 0) writing.losses.add(path, means, 'it says nothing.');
  writing.add(path, [
    'TDT',
    '20',
    writing.fitId(means.journeyId ?? '', 17, `${path}/journeyId`),
    mode,
    means.mode === 'ferry' ? FERRY : '',
    [writing.fitId(means.carrierId ?? '', 17, `${path}/carrierId`)],
    '',
    '',
    [
      writing.fitId(means.id ?? '', writing.widths.meansId, `${path}/id`),
      '',
      '',
      writing.fit(means.name ?? '', 35, `${path}/name`),
      means.flagCountryId ?? '',
    ],
  ]);
}

const CATEGORY_CODES = { container: 'CN', wagon: 'RR', trailer: 'TE', 'unit-load-device': 'UL' } as const;

function writeEventEquipment(
  equipment: TransportEventEquipment,
  path: string,
  writing: Writing,
  write?: () => void,
): void {
  const id = writing.fitId(equipment.id, 17, path);
  if (id === '') return;
  if (equipment.category === undefined)
    writing.losses.add(`${path}/category`, 'unsaid', 'EQD demands a kind of equipment.');
  const eqd: SegmentText = [
    'EQD',
    equipment.category === undefined ? guessedCode(id) : CATEGORY_CODES[equipment.category],
    [id],
    equipment.sizeType === undefined ? '' : [writing.fitId(equipment.sizeType, 10, `${path}/sizeType`), '102', '5'],
    '',
    '',
    equipment.isEmpty === undefined ? '' : equipment.isEmpty ? '4' : '5',
  ];
  writing.add(path, eqd, () => {
    write?.();
    if (equipment.seals?.length === 0)
      writing.losses.add(`${path}/seals`, 'none', 'SEL cannot say that there is none.');
    equipment.seals?.forEach(({ number, party }, at) => {
      const sealPath = `${path}/seals/${at}`;
      const fitting = writing.fitId(number, 10, sealPath);
      const by = writing.fitId(party ?? '', 3, `${sealPath}/party`);
      if (fitting !== '') writing.add(sealPath, ['SEL', fitting, [by]]);
    });
  });
}

function guessedCode(id: string): string {
  if (/^\d+$/.test(id)) return 'RR';
  return checkContainer(id).isValid ? 'CN' : 'TE';
}

/**
 * Writes events as CODECO, COPARN or COARRI: those of the type of the first one that the message can say. Paths of losses begin with
 * the place in the list.
 */
export function writeContainerReport(
  events: readonly TransportEvent[],
  type: ContainerProfile['type'],
  options: MessageWritingOptions = {},
): MessageContent {
  const profile = CONTAINER_PROFILES[type];
  const writing = new Writing(options);
  const codes = new Map(Object.entries(profile.documents).map(([code, event]) => [event, code]));
  const isSayable = (event: TransportEvent) => codes.has(event.type) && event.classifier === profile.classifier;
  const first = events.find(isSayable);
  writing.add('', ['BGM', first === undefined ? '' : codes.get(first.type)!, '', '9']);
  writeRecordedAt(events, writing);
  const isShared =
    first?.means !== undefined && events.every(({ means }) => JSON.stringify(means) === JSON.stringify(first.means));
  if (isShared) writeSharedMeans(events, first.means!, writing);
  events.forEach((event, i) => {
    if (!isSayable(event) || event.type !== first?.type) {
      writing.losses.add(
        `/${i}`,
        event,
        `${type} says ${first?.type ?? 'nothing'} that is ${profile.classifier} here.`,
      );
    } else {
      writeHandling(event, `/${i}`, isShared, writing);
    }
  });
  return finish(type, writing);
}

/** The means of transport at the top, with the carrier as the party that the message demands. */
function writeSharedMeans(events: readonly TransportEvent[], means: TransportEventMeans, writing: Writing): void {
  const before = writing.losses.losses.length;
  writeMeans(means, '/0/means', writing);
  const own = writing.losses.losses.slice(before);
  events.slice(1).forEach((_, i) => {
    for (const loss of own) writing.losses.losses.push({ ...loss, path: loss.path.replace('/0/', `/${i + 1}/`) });
  });
  if (means.carrierId !== undefined)
    writing.add('', ['NAD', 'CA', [writing.fitId(means.carrierId, 17, '/0/means/carrierId')]]);
}

function writeHandling(event: TransportEvent, path: string, hasSharedMeans: boolean, writing: Writing): void {
  const parts = (): void => {
    writeTime(event.occurredAt, '7', `${path}/occurredAt`, writing);
    writeDocuments(event.documents, path, writing, false);
    writeEventText(event, path, writing);
    if (event.location !== undefined) writeLocation(event.location, '14', `${path}/location`, writing);
    if (event.means !== undefined && !hasSharedMeans) writeMeans(event.means, `${path}/means`, writing);
  };
  const [equipment, ...others] = event.equipment;
  if (equipment !== undefined) writeEventEquipment(equipment, `${path}/equipment/0`, writing, parts);
  else writing.add(path, ['EQD', 'CN'], parts);
  writing.losses.add(`${path}/equipment`, others, 'the message has one event for each piece of equipment.');
  for (const field of ['id', 'reasonCode', 'handlingUnits'] as const) {
    writing.losses.add(`${path}/${field}`, event[field], 'the message has no place for it.');
  }
}
