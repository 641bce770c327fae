import fs from 'node:fs';

/** Says in one line when Node is too old or the disk too full, before anything else can fail in a less friendly way. */
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Karvon needs Node 20.19 or newer; this is Node ${process.versions.node}. Install a newer Node from https://nodejs.org.`,
  );
  process.exit(2);
}

/** What a build writes, with room to spare, in megabytes. */
const FREE_MB_MIN = 100;
const { bavail, bsize } = fs.statfsSync('.');
const freeMb = Math.floor((bavail * bsize) / 1e6);

if (freeMb < FREE_MB_MIN) {
  console.error(
    `Karvon needs ${FREE_MB_MIN} MB of disk to build; ${freeMb} MB are free here. Make room and start again.`,
  );
  process.exit(2);
}
