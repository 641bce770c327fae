/** Size of an end record of a zip archive, and the longest comment that may follow it. */
const END_BYTES = 22;
const COMMENT_BYTES_MAX = 65_535;
const END_SIGN = 0x06054b50;
const ENTRY_SIGN = 0x02014b50;

/**
 * Bytes that a zip archive unpacks to, as its directory states; undefined when it has no directory that can be read.
 *
 * Source: PKWARE, "APPNOTE.TXT - .ZIP File Format Specification" 6.3.10, sections 4.3.12 and 4.3.16. A size of 4 GiB or
 * more, which stands in an extra field, counts as infinite.
 */
export function unpackedBytesOf(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_SIGN) return undefined;
    const unpacked = view.getUint32(at + 24, true);
    total += unpacked === 0xffffffff ? Number.POSITIVE_INFINITY : unpacked;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return total;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - COMMENT_BYTES_MAX); at--)
    if (view.getUint32(at, true) === END_SIGN) return at;
  return undefined;
}
