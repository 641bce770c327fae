import type { CarrierSection, SectionPoint, TransportMovement, TransportPlace } from '@karvon/model';
import { codeTable } from './code-table.ts';
import type { ConsignmentState } from './consignment-state.ts';
import { instantOf, readTime, writeInstant } from './dates.ts';
import type { Draft } from './draft.ts';
import { checkStateId } from './identifiers.ts';
import { readJourneyPlace, readSectionPoint, writePlace } from './places.ts';
import type { SegmentText } from './segment-text.ts';
import { LANGUAGE_UNSAID, textIn } from './texts.ts';
import { type Writing, writeName } from './writing.ts';

/** Dates behind TDT, code list 2005, with the end of the movement that they are of. */
const TIME_FIELDS: Readonly<Record<string, 'departsAt' | 'arrivesAt'>> = codeTable({
  '133': 'departsAt',
  '136': 'departsAt',
  '186': 'departsAt',
  '189': 'departsAt',
  '132': 'arrivesAt',
  '178': 'arrivesAt',
  '232': 'arrivesAt',
});

/** Qualifiers of places behind TDT, code list 3227, that are the ends of the movement. */
const END_FIELDS: Readonly<Record<string, 'from' | 'to'>> = codeTable({
  '5': 'from',
  '8': 'to',
  '9': 'from',
  '11': 'to',
});

/**
 * Reads TDT: a movement where it says the mode or the means of transport, and the section of a carrier where it names one.
 * Source: segment TDT; composites C220, C228 (C001 before D.96A), C040, C222.
 */
export function readMovement(state: ConsignmentState, segment: number): void {
  state.group = 'movement';
  state.movement = undefined;
  state.section = undefined;
  const mode = state.value(segment, 3, 1);
  const movement: Draft<TransportMovement> = { stage: readStage(state, segment), mode };
  const meansType = state.value(segment, 4, 1);
  const meansId = state.value(segment, 8, 1);
  const meansName = state.value(segment, 8, 4);
  const meansState = state.value(segment, 8, 5);
  const conveyanceNumber = state.value(segment, 2);
  if (meansType !== '') movement.meansType = meansType;
  if (meansId !== '') movement.meansId = meansId;
  if (meansName !== '') movement.meansName = meansName;
  if (conveyanceNumber !== '') movement.conveyanceNumber = conveyanceNumber;
  if (meansState !== '') {
    movement.meansState = meansState;
    checkStateId(meansState, state.report, { segment, element: 8, component: 5 });
  }
  if (Object.keys(movement).length > 2 || mode !== '') {
    if (!/^[0-9]$/.test(mode)) sayMode(state, segment, mode);
    state.draft.movements.push(movement);
    state.movement = movement;
  }
  readCarrier(state, segment);
}

function sayMode(state: ConsignmentState, segment: number, mode: string): void {
  const place = { segment, element: 3, component: 1 };
  if (mode === '') state.report.say('warning', 'message-value-missing', 'A movement says no mode of transport.', place);
  else state.report.say('warning', 'message-code-unknown', `${mode} is no mode of Recommendation 19.`, place);
}

function readStage(state: ConsignmentState, segment: number): TransportMovement['stage'] {
  const stage = state.value(segment, 1);
  if (stage === '10' || stage === '20' || stage === '30') return stage;
  if (stage !== '') {
    const text = `Stage ${stage} is read as main carriage.`;
    state.report.say('note', 'message-code-unknown', text, { segment, element: 1 });
  }
  return '20';
}

function readCarrier(state: ConsignmentState, segment: number): void {
  const code = state.value(segment, 5, 1);
  const name = state.value(segment, 5, 4);
  if (code === '' && name === '') return;
  const section: Draft<CarrierSection> = {
    carrierName: name === '' ? {} : textIn(LANGUAGE_UNSAID, name),
    from: { name: {} },
    to: { name: {} },
  };
  if (code !== '') section.carrierCode = code;
  state.draft.carrierSections.push(section);
  state.section = section;
}

/** Reads LOC behind TDT: the ends of the movement and of the carrier's section, and places of the journey. */
export function readMovementPlace(state: ConsignmentState, segment: number): void {
  const qualifier = state.value(segment, 1);
  const field = END_FIELDS[qualifier];
  const isJourney = qualifier !== '5' && qualifier !== '8';
  const isListed = isJourney && readJourneyPlace(state, segment);
  if (field === undefined || (isListed && state.movement?.[field] !== undefined)) return;
  const point = isListed
    ? pointOf(state.draft.places[state.draft.places.length - 1]!)
    : readSectionPoint(state.message, state.report, segment);
  if (state.movement !== undefined) state.movement[field] = point;
  if (state.section !== undefined) state.section[field] = point;
}

/** The end of a section that is a place of the journey, which is listed with all its codes. */
function pointOf({ name, unlocode, stationCode }: TransportPlace): SectionPoint {
  return {
    name,
    ...(unlocode === undefined ? {} : { unlocode }),
    ...(stationCode === undefined ? {} : { stationCode }),
  };
}

/** Reads DTM behind TDT. */
export function readMovementTime(state: ConsignmentState, segment: number): void {
  const qualifier = state.value(segment, 1, 1);
  const field = TIME_FIELDS[qualifier];
  if (field === undefined || state.movement === undefined || state.movement[field] !== undefined) {
    state.drop(segment, `Time ${qualifier} of a movement has no place in the model, or comes again.`);
    return;
  }
  const time = readTime(state.message, state.report, { segment, element: 1 });
  if (time !== undefined) {
    state.movement[field] = instantOf(time, state.zone, state.report, { segment, element: 1, component: 2 });
  }
}

/**
 * Writes movements and carriers' sections as TDT. A movement and a section share one when both lists are of one length and their ends
 * agree one by one; else the movements come first.
 */
export function writeMovements(
  movements: readonly TransportMovement[],
  sections: readonly CarrierSection[],
  writing: Writing,
): void {
  const isShared =
    movements.length === sections.length && movements.every((movement, i) => hasSameEnds(movement, sections[i]!));
  movements.forEach((movement, i) => {
    writeMovement(movement, isShared ? sections[i] : undefined, i, writing);
  });
  if (!isShared) {
    sections.forEach((section, i) => {
      writeMovement(undefined, section, i, writing);
    });
  }
}

function hasSameEnds(movement: TransportMovement, section: CarrierSection): boolean {
  const ends = [section.from, section.to];
  return JSON.stringify([movement.from ?? { name: {} }, movement.to ?? { name: {} }]) === JSON.stringify(ends);
}

function writeMovement(
  movement: TransportMovement | undefined,
  section: CarrierSection | undefined,
  i: number,
  writing: Writing,
): void {
  const path = movement === undefined ? `/carrierSections/${i}` : `/movements/${i}`;
  const fit = (value: string | undefined, width: number, field: string) =>
    writing.fit(value ?? '', width, `${path}/${field}`);
  const sectionPath = `/carrierSections/${i}`;
  const isShared = movement !== undefined && section !== undefined;
  const paths = isShared ? [path, sectionPath] : [path];
  const tdt: SegmentText = [
    'TDT',
    movement?.stage ?? '20',
    fit(movement?.conveyanceNumber, 17, 'conveyanceNumber'),
    movement?.mode ?? '',
    fit(movement?.meansType, 8, 'meansType'),
    section === undefined ? '' : writeCarrier(section, sectionPath, writing),
    '',
    '',
    [
      writing.fitId(movement?.meansId ?? '', writing.widths.meansId, `${path}/meansId`),
      '',
      '',
      fit(movement?.meansName, 35, 'meansName'),
      movement?.meansState ?? '',
    ],
  ];
  writing.add(paths, tdt, () => {
    const ends = movement ?? section;
    writeTime(movement?.departsAt, '133', `${path}/departsAt`, writing);
    writeTime(movement?.arrivesAt, '132', `${path}/arrivesAt`, writing);
    writeEnd(
      ends?.from,
      '5',
      paths.map((of) => `${of}/from`),
      writing,
    );
    writeEnd(
      ends?.to,
      '8',
      paths.map((of) => `${of}/to`),
      writing,
    );
  });
}

function writeCarrier(section: CarrierSection, path: string, writing: Writing): readonly string[] {
  writing.losses.add(`${path}/regime`, section.regime, 'TDT does not say the law of the section.');
  const code = writing.fit(section.carrierCode ?? '', 17, `${path}/carrierCode`);
  const name = writeName(section.carrierName, 35, `${path}/carrierName`, writing);
  if (code !== '' || name !== '') return [code, '', '', name];
  writing.losses.add(path, section, 'a section without a carrier is not said by TDT.');
  return [];
}

/** Writes DTM of an instant; one that no format of code list 2379 holds is a loss. */
export function writeTime(instant: string | undefined, qualifier: string, path: string, writing: Writing): void {
  if (instant === undefined) return;
  const time = writeInstant(qualifier, instant);
  if (time === undefined) writing.losses.add(path, instant, 'no format of DTM holds such an instant.');
  else writing.add(path, ['DTM', time]);
}

/** Writes one end of a movement, of a section, or of both; what of it is lost is lost for each. */
function writeEnd(
  point: SectionPoint | undefined,
  qualifier: string,
  paths: readonly string[],
  writing: Writing,
): void {
  if (point === undefined) return;
  const [path = '', ...others] = paths;
  const before = writing.losses.losses.length;
  const segment = writePlace(qualifier, point, path, writing);
  if (Object.keys(point.name).length > 0 || point.unlocode !== undefined || point.stationCode !== undefined) {
    writing.add(paths, segment);
  } else if (path.startsWith('/movements')) {
    writing.losses.add(path, point, 'a point without name and code is not written.');
  }
  for (const loss of writing.losses.losses.slice(before)) {
    for (const other of others) writing.losses.losses.push({ ...loss, path: loss.path.replace(path, other) });
  }
}
