const PIECE_BYTES = 65_536;
const LOCATIONS = ['TJDYU:139:6:DUSHANBE', 'UZTAS:139:6:TASHKENT', 'KZALA:139:6:ALMATY', 'CNXIA:139:6:XIAN'];
const STATUSES = ['24', '31', '48', '1', '21'];

/**
 * An interchange of IFTSTA messages (D.96A, UNOC) of at least `size` bytes, in pieces of 64 KB: two statuses of one container a
 * message, as a carrier reports them; every reference differs. The same size gives the same bytes.
 */
export function* iftstaPieces(size: number): Generator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  let text = "UNA:+.? 'UNB+UNOC:3+SOMONCARGO:ZZZ+TJDYURAIL:ZZZ+260311:0915+KRV0001++IFTSTA'";
  let made = 0;
  let messageCount = 0;
  while (made + text.length < size) {
    text += iftsta(++messageCount);
    if (text.length < PIECE_BYTES) continue;
    made += PIECE_BYTES;
    yield encoder.encode(text.slice(0, PIECE_BYTES));
    text = text.slice(PIECE_BYTES);
  }
  yield encoder.encode(`${text}UNZ+${messageCount}+KRV0001'`);
}

/** The same interchange in one array. */
export function iftstaBytes(size: number): Uint8Array {
  return new Uint8Array(Buffer.concat([...iftstaPieces(size)]));
}

function iftsta(number: number): string {
  const reference = String(number).padStart(7, '0');
  const container = `MSKU${String((number * 7919) % 10_000_000).padStart(7, '0')}`;
  return (
    `UNH+${reference}+IFTSTA:D:96A:UN'BGM+77+SC-2026-${reference}+9'DTM+137:202603110915:203'` +
    `NAD+CA+SOMONCARGO::ZZZ++SOMON CARGO?+SONS:RUDAKI AVENUE 12'RFF+BM:BL${reference}'` +
    `CNI+1+SC-2026-${reference}'${status(number, container)}${status(number + 1, container)}UNT+19+${reference}'`
  );
}

function status(number: number, container: string): string {
  const minute = String(number % 60).padStart(2, '0');
  return (
    `STS+1+${STATUSES[number % STATUSES.length]}'DTM+334:2026031108${minute}:203'LOC+175+${LOCATIONS[number % LOCATIONS.length]}'` +
    `TDT+20+${number % 1000}+2++KTZ:172:87'EQD+CN+${container}+45G1:102:5++3+5'SEL+S${number}+CA'`
  );
}
