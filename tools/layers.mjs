/**
 * The import table: what each package may import. One table feeds the dependency check, the tidy tests and ARCHITECTURE.md.
 * Imports only run downhill: a package's layer is above that of all it imports.
 */
export const LAYERS = {
  'packages/model': {
    layer: 0,
    mayImport: [],
    lives: 'the words: consignment, itinerary, leg, money, units, `Result`',
  },
  'packages/arrays': { layer: 0, mayImport: [], lives: 'typed rows and columns, heaps, Pareto fronts' },
  'packages/agreements': {
    layer: 1,
    mayImport: ['model'],
    lives: 'states, memberships, treaties, permits, papers, by date: what holds at a border',
  },
  'packages/network': {
    layer: 1,
    mayImport: ['agreements', 'arrays', 'model'],
    lives: 'the corridor data set, its checks, doors, time tables, GTFS',
  },
  'packages/standards': {
    layer: 1,
    mayImport: ['model'],
    lives: 'identifiers and codes: ISO 6346, wagon and ESR numbers, GS1, UN/LOCODE, HS, Incoterms, packages',
  },
  'packages/exchange': {
    layer: 2,
    mayImport: ['standards', 'model'],
    lives: 'documents and messages: EDIFACT, EPCIS, SMGS, CIM/SMGS, e-CMR, DCSA, eFTI: text to model and back',
  },
  'packages/loading': {
    layer: 2,
    mayImport: [],
    lives: '3D load plans and their independent checker; stands alone',
  },
  'packages/documents': {
    layer: 2,
    mayImport: ['loading', 'model'],
    lives: 'papers as PDF: the load report',
  },
  'packages/contract': {
    layer: 2,
    mayImport: ['model'],
    lives: 'the HTTP API as schemas; server, page and command share it',
  },
  'packages/planner': {
    layer: 2,
    mayImport: ['network', 'agreements', 'arrays', 'model'],
    lives: 'door-to-door Pareto search, reliability, explanation, the itinerary checker',
  },
  'packages/operations': {
    layer: 3,
    mayImport: ['contract', 'documents', 'loading', 'planner', 'network', 'agreements', 'standards', 'model'],
    lives: 'use cases: read a request, plan it, load it, set its report, look things up',
  },
  'apps/server': {
    layer: 5,
    mayImport: ['operations', 'contract', 'planner', 'network', 'agreements', 'model'],
    lives: 'HTTP API on one port, serves the page; `main.ts` is the composition root',
  },
  'apps/cli': {
    layer: 5,
    mayImport: [
      'server',
      'operations',
      'contract',
      'loading',
      'planner',
      'network',
      'agreements',
      'exchange',
      'standards',
      'model',
    ],
    lives: 'the `karvon` command, one file a command',
  },
  'apps/web': {
    layer: 5,
    mayImport: ['exchange', 'contract', 'loading', 'standards', 'model'],
    lives: 'React application: form, cards, map, timeline; pages that check numbers and documents and load containers',
  },
};
