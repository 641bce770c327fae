import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { largestMemoryKb } from './largest-memory.ts';

const COMMAND = fileURLToPath(new URL('../bin/karvon.mjs', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../../../packages/exchange/fixtures/', import.meta.url));
const NOTE = join(FIXTURES, 'smgs/valid-container-chongqing-tashkent.json');
const REPORT = join(FIXTURES, 'iftsta/rail-tashkent-xian.edi');

const FOLDER = mkdtempSync(join(tmpdir(), 'karvon-exchange-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

/** Runs the built command as a user would. */
function exchange(words: readonly string[], input: string | Uint8Array = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, 'exchange', ...words], {
    encoding: 'utf8',
    input,
    timeout: 150_000,
    maxBuffer: 1e8,
  });
  return { status, stdout, stderr };
}

/** The lines of a JSON answer. */
function linesOf(stdout: string) {
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const MESSAGE = "UNH+1+IFTSTA:D:96A:UN'BGM+23+C1+9'CNI+1+S1'STS+1+24'DTM+334:202611151130:203'UNT+6+1'";
const INTERCHANGE = `UNB+UNOC:3+A:ZZ+B:ZZ+261123:0900+1'${MESSAGE}UNZ+1+1'`;
const CONTEXT = '"@context":["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"]';
const HEAD = `"type":"EPCISDocument","schemaVersion":"2.0","creationDate":"2026-11-23T09:00:00Z"`;
const EVENT =
  '{"type":"ObjectEvent","eventTime":"2026-11-23T08:00:00.000+05:00","eventTimeZoneOffset":"+05:00","action":"OBSERVE","bizStep":"departing","epcList":["urn:epc:id:sscc:4780012.0000000012"]}';
const events = (event: string, context = CONTEXT) => `{${context},${HEAD},"epcisBody":{"eventList":[${event}]}}`;
const xml = (body: string, prolog = '') =>
  `<?xml version="1.0"?>${prolog}<epcis:EPCISDocument xmlns:epcis="urn:epcglobal:epcis:xsd:2" schemaVersion="2.0" creationDate="2026-11-23T09:00:00Z"><EPCISBody><EventList>${body}</EventList></EPCISBody></epcis:EPCISDocument>`;

test('L19 A document is answered with what it is, what it says, and each finding with its place', () => {
  const note = exchange(['read', NOTE]);
  expect(note.stdout).toMatch(/^SMGS consignment note in JSON/);
  expect(note.stdout).toMatch(/^1 +Consignor +重庆渝新电子有限公司$/m);
  expect(note.stdout).toMatch(/^29 +Consignment No\. +33019842$/m);
  expect(note.stdout).toMatch(/\n1 consignment; nothing wrong\n$/);
  const report = exchange(['read', REPORT]);
  expect(report.stdout).toMatch(/^EDIFACT interchange \(ISO 9735\), IFTSTA$/m);
  expect(report.stdout).toMatch(/^\d+ +2026-11-15T11:30:00\+05:00 +departure +KVNU2048158 +TASHKENT/m);
  const wrong = exchange(['read', '-'], INTERCHANGE.replace('UNT+6+1', 'UNT+7+1'));
  expect(wrong.stdout).toMatch(/^error edifact-message-count-differs: [\s\S]*\(line 1:\d+, segment UNT 7/m);
});

test('L20 A document as JSON is one value a line: format, consignments, events, findings and the counts', () => {
  const note = linesOf(exchange(['read', NOTE, '--json']).stdout);
  expect(note.map(({ kind }) => kind)).toEqual(['format', 'consignment', 'end']);
  expect(note[0]).toMatchObject({ format: 'smgs' });
  expect(note[1]).toMatchObject({ format: 'smgs', consignment: { contract: { kind: 'smgs', number: '33019842' } } });
  const report = linesOf(exchange(['read', REPORT, '--json']).stdout);
  expect(report[0]).toMatchObject({ format: 'edifact', messageType: 'IFTSTA' });
  expect(report.filter(({ kind }) => kind === 'event')).toHaveLength(3);
  const late = linesOf(exchange(['read', '-', '--json'], events(EVENT.replace('OBSERVE', 'LOOK'))).stdout);
  expect(late.map(({ kind }) => kind)).toEqual(['format', 'finding', 'epcis-event', 'end']);
  expect(late[1]).toMatchObject({
    code: 'epcis-action-unknown',
    severity: 'error',
    place: { line: 1, path: '/epcisBody/eventList/0/action' },
  });
  expect(late.at(-1)).toMatchObject({ events: 0, findings: { error: 1 } });
});

test('L21 Exchange ends with 0 when nothing is wrong, with 1 when something is refused, and with 2 when nothing could be read', () => {
  expect(exchange(['read', NOTE]).status).toBe(0);
  expect(exchange(['read', join(FIXTURES, 'cim-smgs/net-over-gross.json')]).status).toBe(1);
  const unread = [
    exchange(['read', join(FOLDER, 'none')]),
    exchange(['read', FOLDER]),
    exchange(['hash', join(FOLDER, 'none')]),
    exchange(['convert', NOTE, '--to', 'paper']),
    exchange(['convert', NOTE, '--to', 'iftmin', '--charset', 'KOI8']),
    exchange(['convert', NOTE, '--to', 'smgs', '--out', NOTE]),
    exchange(['convert', NOTE]),
  ];
  expect(unread.map(({ status }) => status)).toEqual([2, 2, 2, 2, 2, 2, 2]);
  expect(unread.map(({ stderr }) => stderr.split(':')[0])).toEqual([
    'document-unreadable',
    'document-unreadable',
    'document-unreadable',
    'target-unknown',
    'charset-unknown',
    'out-same',
    'error',
  ]);
});

test.each<readonly [what: string, document: string | Uint8Array, status: number, code: string, place: object]>([
  ['nothing', '', 2, 'document-empty', {}],
  ['blanks', ' \n\n ', 2, 'document-empty', {}],
  ['a PNG image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), 2, 'format-unknown', {}],
  ['a ZIP archive', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0), 2, 'format-unknown', {}],
  ['other JSON', '{"name":"karvon","version":1}', 2, 'format-unknown', {}],
  ['other text', 'Dear Sir, attached is the note', 2, 'format-unknown', {}],
  [
    'an eFTI document',
    '<consignment xmlns="http://efti.eu/v1/consignment/common"/>',
    2,
    'document-format-write-only',
    {},
  ],
  [
    'a wrong charset',
    Buffer.concat([Buffer.from(INTERCHANGE.replace('UNOC', 'UNOY').slice(0, -8)), Buffer.from([0xd1, 0x27])]),
    1,
    'text-undecodable',
    { line: 1 },
  ],
  ['JSON in UTF-16', Buffer.from(`\ufeff${events(EVENT)}`, 'utf16le'), 1, 'text-undecodable', { line: 1 }],
  [
    'JSON in windows-1251',
    Buffer.concat([Buffer.from(events(EVENT).slice(0, -3)), Buffer.from([0xcf, 0xf0])]),
    1,
    'text-undecodable',
    { line: 1 },
  ],
  ['a truncated interchange', INTERCHANGE.slice(0, -12), 1, 'edifact-interchange-trailer-missing', { line: 1 }],
  ['a cut segment', INTERCHANGE.slice(0, -40), 1, 'edifact-segment-unterminated', { line: 1 }],
  ['a truncated JSON document', events(EVENT).slice(0, -4), 1, 'document-truncated', { line: 1 }],
  ['a truncated note', readFileSync(NOTE, 'utf8').slice(0, -500), 1, 'document-truncated', {}],
  [
    'a segment count that lies',
    INTERCHANGE.replace('UNT+6', 'UNT+9'),
    1,
    'edifact-message-count-differs',
    { segment: { tag: 'UNT' } },
  ],
  [
    'a message count that lies',
    INTERCHANGE.replace('UNZ+1', 'UNZ+4'),
    1,
    'edifact-interchange-count-differs',
    { segment: { tag: 'UNZ' } },
  ],
  [
    'a duplicate control reference',
    INTERCHANGE + INTERCHANGE,
    1,
    'edifact-interchange-reference-repeated',
    { segment: { tag: 'UNB' } },
  ],
  [
    'an unknown message version',
    INTERCHANGE.replace('D:96A', 'D:47Q'),
    0,
    'edifact-message-unknown',
    { segment: { tag: 'UNH' } },
  ],
  [
    'an entity bomb',
    xml('&c;', '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'),
    1,
    'xml-doctype-refused',
    { line: 1 },
  ],
  [
    'an external entity',
    xml('&x;', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    1,
    'xml-doctype-refused',
    { line: 1 },
  ],
  [
    'JSON of depth 10,000',
    events(EVENT.replace('{', `{"ex:deep":${'['.repeat(10_000)}${']'.repeat(10_000)},`)),
    1,
    'document-too-deep',
    { line: 1 },
  ],
  ['lists of depth 10,000', '['.repeat(10_000), 1, 'document-too-deep', { line: 1 }],
  [
    'an event in the year 9999',
    events(EVENT.replace('2026-11-23T08', '9999-12-31T08')),
    0,
    'epcis-time-implausible',
    { path: '/epcisBody/eventList/0/eventTime' },
  ],
  [
    'a context from the net',
    events(EVENT, CONTEXT.replace(']', ',"https://example.invalid/context.jsonld"]')),
    0,
    'epcis-context-not-loaded',
    { path: '/@context/1' },
  ],
  [
    'a table with a wrong number',
    'consignment,description,gross_kg\nA,Tea,heavy\n',
    1,
    'csv-value-unreadable',
    { line: 2, path: '/gross_kg' },
  ],
  ['a table with an open quote', 'consignment,description,gross_kg\nA,"Tea,5\n', 1, 'csv-quote-broken', { line: 2 }],
])(
  'L22 A broken or hostile document gives a finding with its code and its place',
  (_, document, status, code, place) => {
    const read = exchange(['read', '-', '--json'], document);
    const found = linesOf(read.stdout).find((line) => line.kind === 'finding' && line.code === code);
    expect(found).toMatchObject({ code, place });
    expect([read.status, read.stderr]).toEqual([status, '']);
  },
);

test.each<readonly [source: string, target: string, format: string]>([
  [NOTE, 'smgs', 'smgs'],
  [NOTE, 'ecmr', 'ecmr'],
  [NOTE, 'cim-smgs', 'cim-smgs'],
  [NOTE, 'iftmin', 'edifact'],
  [NOTE, 'iftmbf', 'edifact'],
  [NOTE, 'iftmbc', 'edifact'],
  [NOTE, 'ifcsum', 'edifact'],
  [NOTE, 'csv', 'csv-consignments'],
  [NOTE, 'efti', 'efti'],
  [REPORT, 'iftsta', 'edifact'],
  [REPORT, 'epcis-json', 'epcis-json'],
  [REPORT, 'epcis-xml', 'epcis-xml'],
  [REPORT, 'dcsa', 'dcsa'],
  [REPORT, 'csv', 'csv-events'],
  [join(FIXTURES, 'codeco/gate-in-tashkent.edi'), 'codeco', 'edifact'],
  [join(FIXTURES, 'coarri/loading-alat.edi'), 'coarri', 'edifact'],
])(
  'L23 A document is converted to each format that can say it, and what is lost is named on stderr',
  (source, target, format) => {
    const { stdout, stderr } = exchange(['convert', source, '--to', target]);
    const back = linesOf(exchange(['read', '-', '--json'], stdout).stdout);
    expect(back[0]).toMatchObject({ kind: 'format', format });
    const kind = source === NOTE ? 'consignment' : 'event';
    if (format !== 'efti') expect(back.some((line) => line.kind === kind)).toBe(true);
    if (source === NOTE && target !== 'smgs') expect(stderr).toMatch(/^loss consignment 1 \/[a-zA-Z]+/m);
  },
);

test.each([
  ['eaeu-transit', 'eaeu-transit-declaration', '33'],
  ['eaeu-prearrival', 'eaeu-prearrival-rail', 'goods-code'],
  ['etir', 'etir-advance-data', 'goods-code'],
])(
  'L23 A document is converted to each format that can say it, and what is lost is named on stderr',
  (target, dataSet, element) => {
    const { stdout, stderr } = exchange(['convert', NOTE, '--to', target]);
    const written = JSON.parse(stdout);
    expect(written).toMatchObject({ dataSet });
    expect(written.elements).toContainEqual(expect.objectContaining({ id: element, value: '847130', goods: 1 }));
    expect(stderr).toMatch(/^loss consignment 1 \/references\/0\/value: /m);
  },
);

test('L24 A conversion that cannot be is refused with its reason, and leaves no file', () => {
  const out = join(FOLDER, 'refused.json');
  const events = exchange(['convert', REPORT, '--to', 'smgs', '--out', out]);
  expect([events.status, events.stdout, existsSync(out)]).toEqual([1, '', false]);
  expect(events.stderr).toMatch(/^conversion-impossible: found 3 events; SMGS note wants consignments/m);
  const note = exchange(['convert', NOTE, '--to', 'iftsta']);
  expect([note.status, note.stdout]).toEqual([1, '']);
  expect(note.stderr).toMatch(/^conversion-impossible: found 1 consignment; IFTSTA message wants events/m);
  const table = 'consignment,contract_kind,description\nA,cmr,Tea\nB,cmr,Nuts\n';
  const many = exchange(['convert', '-', '--to', 'ecmr'], table);
  expect(many.status).toBe(1);
  expect(many.stderr).toMatch(/^consignments-many: found 2 consignments/m);
  const second = exchange(['convert', '-', '--to', 'ecmr', '--number', '2'], table);
  expect(second.stdout).toContain('Nuts');
  expect(second.stderr).not.toContain('consignments-many');
  const written = exchange(['convert', NOTE, '--to', 'csv', '--out', join(FOLDER, 'note.csv')]);
  expect([written.status, written.stdout]).toEqual([0, '']);
  expect(readFileSync(join(FOLDER, 'note.csv'), 'utf8')).toContain('33019842');
});

test('L29 An EDIFACT interchange is answered by CONTRL and APERAK, and anything else is refused', () => {
  const lying = exchange(['convert', '-', '--to', 'contrl'], INTERCHANGE.replace('UNT+6+1', 'UNT+7+1'));
  expect(lying.status).toBe(1);
  expect(lying.stdout).toContain("UCI+1+A:ZZ+B:ZZ+7'\nUCM+1+IFTSTA:D:96A:UN+4+29+UNT+2'");
  const impossible = INTERCHANGE.replace('202611151130', '202611311130');
  expect(exchange(['convert', '-', '--to', 'contrl'], impossible).stdout).toContain("UCI+1+A:ZZ+B:ZZ+7'\nUNT+3");
  expect(exchange(['convert', '-', '--to', 'aperak'], impossible).stdout).toMatch(
    /ERC\+18::ZZZ'\nFTX\+AAO\+{3}message-/,
  );
  const clean = exchange(['convert', '-', '--to', 'contrl'], INTERCHANGE);
  expect([clean.status, clean.stdout.split('\n')[3]]).toEqual([0, "UCI+1+A:ZZ+B:ZZ+7'"]);
  const again = exchange(['convert', '-', '--to', 'contrl'], clean.stdout);
  expect([again.status, again.stdout, again.stderr]).toEqual([0, '', expect.stringContaining('nothing to answer')]);
  const note = exchange(['convert', NOTE, '--to', 'aperak']);
  expect([note.status, note.stdout]).toEqual([1, '']);
  expect(note.stderr).toMatch(/^conversion-impossible: found no EDIFACT interchange/m);
});

test('L30 A rail note is held against a list of stations: those that it has not and those off the way are warned of', () => {
  const note = join(FIXTURES, 'smgs/valid-wagon-khujand-novosibirsk.json');
  const list = join(FOLDER, 'stations.csv');
  const known =
    '742705,Khujand,40.3,69.6\n850308,Kleshchikha,55.0,82.8\n698803,Saryagash,41.5,69.2\n840005,Lokot,51.2,81.2\n';
  writeFileSync(list, `code,name,lat,lon\n${known}723102,Bekabad,40.2,69.2\n`);
  expect(exchange(['read', note, '--stations', list]).stdout).toMatch(/\n1 consignment; nothing wrong\n$/);
  writeFileSync(list, `code,name,lat,lon\n${known.replace(/698803.*\n/, '')}723102,Bekabad,36.2,36.1\n`);
  const warned = exchange(['read', note, '--stations', list]);
  expect(warned.status).toBe(0);
  expect(warned.stdout).toMatch(/^warning note-station-not-found: No station with the code 698803 is known\./m);
  expect(warned.stdout).toMatch(/^warning note-station-off-way: Бекабад \(723102\) is not on the way/m);
  writeFileSync(list, 'town,lat\nKhujand,40\n');
  const wrong = exchange(['read', note, '--stations', list]);
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringMatching(/^stations-unreadable: /)]);
});

test('L25 The event hash is printed one a line, the same for both syntaxes', () => {
  const json = exchange(['convert', REPORT, '--to', 'epcis-json']).stdout;
  const inXml = exchange(['convert', '-', '--to', 'epcis-xml'], json).stdout;
  const hashes = exchange(['hash', '-'], json);
  expect(hashes.stdout).toMatch(/^(?:ni:\/\/\/sha-256;[0-9a-f]{64}\?ver=CBV2\.0\n){2}$/);
  expect(exchange(['hash', '-'], inXml).stdout).toBe(hashes.stdout);
  const refused = exchange(['hash', '-'], events(`${EVENT},${EVENT.replace('OBSERVE', 'LOOK')}`));
  expect([refused.status, refused.stdout.split('\n')[1]]).toEqual([1, '-']);
  const note = exchange(['hash', NOTE]);
  expect([note.status, note.stdout]).toEqual([1, '']);
  expect(note.stderr).toMatch(/^hash-needs-epcis: the document is smgs/);
});

test('L26 A document of 60 MB needs no more memory than one of 5 MB', () => {
  const [small = 0, large = 0] = [5, 60].map((sizeMb) => {
    const path = join(FOLDER, `${sizeMb}.edi`);
    writeInterchange(path, sizeMb * 1e6);
    return largestMemoryKb(['exchange', 'read', path]);
  });
  // Whoever held the 55 MB more would need at least as much; half of that, in kilobytes, is far from both.
  expect(large - small).toBeLessThan(27_000);
});

/** Writes an interchange of so many bytes, each message with its own reference. */
function writeInterchange(path: string, sizeBytes: number): void {
  const file = openSync(path, 'w');
  let written = writeSync(file, INTERCHANGE.slice(0, INTERCHANGE.indexOf('UNH')));
  let count = 0;
  while (written < sizeBytes) {
    let text = '';
    for (let i = 0; i < 5000; i++)
      text += MESSAGE.replace('UNH+1', `UNH+${++count}`).replace('UNT+6+1', `UNT+6+${count}`);
    written += writeSync(file, text);
  }
  writeSync(file, `UNZ+${count}+1'`);
  closeSync(file);
}

test('L27 A broken pipe ends a reading quietly', async () => {
  const path = join(FOLDER, 'long.edi');
  writeInterchange(path, 5e6);
  const running = spawn(process.execPath, [COMMAND, 'exchange', 'read', path]);
  let told = '';
  running.stderr.on('data', (chunk) => {
    told += chunk;
  });
  running.stdout.once('data', () => running.stdout.destroy());
  const status = await new Promise((done) => running.on('close', done));
  expect([status, told]).toEqual([0, '']);
});

test('L28 What is printed of a document fits 100 columns and cannot steer the terminal', () => {
  const nasty = `A\u001b[31m${'long '.repeat(60)}\u202e${'x'.repeat(300)}`;
  const table = `consignment,contract_kind,description,gross_kg\nA,cmr,"${nasty}",heavy\u001b[2J\n`;
  writeFileSync(join(FOLDER, 'nasty.csv'), table);
  const { stdout } = exchange(['read', join(FOLDER, 'nasty.csv')]);
  expect(stdout.split('\n').filter((line) => line.length > 100)).toEqual([]);
  expect(['\u001b', '\u202e'].filter((mark) => stdout.includes(mark))).toEqual([]);
  const { stderr } = exchange(['convert', join(FOLDER, 'nasty.csv'), '--to', 'efti']);
  expect(stderr.split('\n').filter((line) => line.length > 100)).toEqual([]);
  expect(['\u001b', '\u202e'].filter((mark) => stderr.includes(mark))).toEqual([]);
});
