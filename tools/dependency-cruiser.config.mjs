import { LAYERS } from './layers.mjs';

/** Folder of a package by its short name. */
const folderOf = Object.fromEntries(Object.keys(LAYERS).map((folder) => [folder.split('/')[1], folder]));

/** One rule a package: it may import itself and what the table names, nothing else of the house. */
const layerRules = Object.entries(LAYERS).map(([folder, { mayImport }]) => ({
  name: `layer-of-${folder.split('/')[1]}`,
  severity: 'error',
  comment: 'Imports only run downhill: see tools/layers.mjs.',
  from: { path: `^${folder}/` },
  to: {
    path: '^(packages|apps)/',
    pathNot: `^(${[folder, ...mayImport.map((name) => folderOf[name])].join('|')})/`,
  },
}));

export default {
  forbidden: [
    ...layerRules,
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'kernel-imports-arrays-alone',
      severity: 'error',
      comment: 'Hot code stays readable by knowing nothing but columns.',
      from: { path: '^packages/[^/]+/src/kernel/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^packages/arrays/', '/src/kernel/'] },
    },
    {
      name: 'only-through-the-door',
      severity: 'error',
      comment: 'src/index.ts is the only door of a package.',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: { path: '^(packages|apps)/[^/]+/(src|dist)/', pathNot: ['^$1/$2/', '/(src|dist)/index\\.(ts|js|d\\.ts)$'] },
    },
    { name: 'not-resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\?worker' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(/dist/|/data/|\\.config\\.)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['karvon-source', 'import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
