import { crc32 } from 'node:zlib';

/**
 * Packs files into a ZIP archive without compression, for readers that take GTFS as an archive alone. Needs Node 22.2.
 * Layout: PKWARE, ".ZIP File Format Specification" 6.3, sections 4.3.7 (local header), 4.3.12 and 4.3.16 (directory).
 */
export function packStoredZip(files: ReadonlyMap<string, Buffer>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of files) {
    const nameBytes = Buffer.from(name);
    const shared = sharedHeader(nameBytes, content);
    const local = Buffer.concat([uint32(0x04034b50), shared, nameBytes]);
    // Comment length, disk, internal and external attributes stand between the shared header and the offset.
    directory.push(
      Buffer.concat([uint32(0x02014b50), Buffer.from([20, 0]), shared, Buffer.alloc(10), uint32(offset), nameBytes]),
    );
    parts.push(local, content);
    offset += local.length + content.length;
  }
  const list = Buffer.concat(directory);
  const count = Buffer.from([files.size & 255, files.size >> 8]);
  const end = Buffer.concat([
    uint32(0x06054b50),
    Buffer.alloc(4),
    count,
    count,
    uint32(list.length),
    uint32(offset),
    Buffer.alloc(2),
  ]);
  return Buffer.concat([...parts, list, end]);
}

/** Version needed, flags, method, time, date, checksum, both sizes, length of the name and of the extra field. */
function sharedHeader(name: Buffer, content: Buffer): Buffer {
  const [sizes, lengths] = [uint32(content.length), Buffer.from([name.length & 255, name.length >> 8, 0, 0])];
  return Buffer.concat([Buffer.from([20, 0, 0, 0, 0, 0, 0, 0, 33, 0]), uint32(crc32(content)), sizes, sizes, lengths]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
