/** Says in one line when Node is too old, before anything else can fail in a less friendly way. */
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Karvon needs Node 20.19 or newer; this is Node ${process.versions.node}. Install a newer Node from https://nodejs.org.`,
  );
  process.exit(2);
}
