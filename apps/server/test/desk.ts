import { type Desk, openDesk } from '@karvon/operations';

/** The day on which the tests are played. */
const TODAY = '2026-11-23';

/** The real data set at a fixed time of day, opened once. */
export const desk: Desk = openDesk({ overlays: [], now: () => new Date(`${TODAY}T09:00:00Z`) });

/** A request that any forwarder in Khujand may type. */
export const YARN = { from: 'Khujand', to: 'Poti', goods: 'cotton yarn', mass: '22 t', ready: '2026-12-01' };
