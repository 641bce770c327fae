import type { Leg, LegStep, PlaceRef, PlanOption } from '@karvon/model';

/** A place for tests, named by its id. */
function samplePlace(id: string, state: string): PlaceRef {
  return { id, nameEn: id, nameRu: id, nameLocal: id, state, lat: 40, lon: 69, timeZone: 'Asia/Dushanbe', kind: 'hub' };
}

/** A step for tests that lasts so many hours at P50. */
export function sampleStep(kind: LegStep['kind'], p50: number): LegStep {
  const durationHours = { p10: p50 / 2, p50, p90: p50 * 2 };
  return { kind, place: 'tj-khujand', durationHours, claim: 'modelled', source: 'general' };
}

/** A leg for tests between two instants; its P90 arrival is a day later. */
export function sampleLeg(departure: string, arrival: string, steps: readonly LegStep[]): Leg {
  const late = new Date(Date.parse(arrival) + 86_400_000).toISOString();
  return {
    mode: 'road',
    equipment: 'tilt-truck',
    from: samplePlace('tj-khujand', 'TJ'),
    to: samplePlace('uz-tashkent', 'UZ'),
    path: ['tj-khujand', 'uz-tashkent'],
    coordinates: [
      [69.6, 40.3],
      [69.2, 41.3],
    ],
    distanceKm: 150,
    departure: { p50: departure, p90: departure, planned: departure },
    arrival: { p50: arrival, p90: late, planned: arrival },
    durationHours: { p10: 1, p50: 2, p90: 4 },
    emissionsGCo2e: 1_000_000,
    costCents: 10_000,
    steps,
    papers: [],
    corridors: [],
  };
}

/** An option for tests with the given legs and whatever else a test wants to say. */
export function sampleOption(legs: readonly Leg[], more: Partial<PlanOption> = {}): PlanOption {
  const first = legs[0];
  const last = legs.at(-1);
  const none = {
    p50: '2026-12-01T08:00:00+05:00',
    p90: '2026-12-01T08:00:00+05:00',
    planned: '2026-12-01T08:00:00+05:00',
  };
  return {
    id: 'sample',
    labels: [],
    equipment: 'tilt-truck',
    equipmentCount: 1,
    departure: first?.departure ?? none,
    arrival: last?.arrival ?? none,
    durationHours: { p10: 24, p50: 48, p90: 72 },
    cost: {
      totalCents: 10_000,
      currency: 'USD',
      byState: {},
      byComponent: {},
      byClaim: { tariff: 10_000 },
      byLeg: [10_000],
      components: [],
      isIncomplete: false,
    },
    emissionsGCo2e: 1_000_000,
    transshipments: 0,
    riskHours: 24,
    spreadByClaim: { measured: 0.4, assumed: 0.6 },
    distanceKm: 150,
    legs,
    borders: [],
    papers: [],
    freeTime: [],
    why: [],
    notices: [],
    dataAge: { oldest: '2023-01-01', newest: '2026-10-01' },
    ...more,
  };
}
