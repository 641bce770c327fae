import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of the packages and apps, as `packages/model`. */
export function listPackageFolders(): string[] {
  return ['packages', 'apps'].flatMap((group) => readdirSync(group).map((name) => `${group}/${name}`));
}

/** Paths of the TypeScript sources below a folder, built and installed files left out. */
export function listSources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return /^(node_modules|dist|data)$/.test(entry.name) ? [] : listSources(path);
    return /\.(ts|tsx|mts)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

/** Text of a file, or the empty text when there is none. */
export function readOptional(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
