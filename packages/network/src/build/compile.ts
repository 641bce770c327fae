import { fileURLToPath } from 'node:url';
import { compileNetwork } from '../folder/compile-network.ts';

/** Compiles `data/` into `dist/compiled/`; other folders may be given as arguments. */
const [dataFolder = '../../data/', outFolder = '../../dist/compiled/'] = process.argv.slice(2);
const folderOf = (path: string) => (path.startsWith('..') ? fileURLToPath(new URL(path, import.meta.url)) : path);
const compiled = compileNetwork(folderOf(dataFolder), folderOf(outFolder));
if (compiled.ok) {
  const { version, places, towns, networkBytes, doorsBytes } = compiled.value;
  const size = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(`network ${version}: ${places} places (${size(networkBytes)}), ${towns} towns (${size(doorsBytes)})`);
} else {
  for (const issue of compiled.error) console.error(JSON.stringify(issue));
  process.exitCode = 1;
}
