import type { z } from 'zod';
import type { ReadTextRequest } from './endpoints.ts';
import type { LoadPlanRequest } from './load-request.ts';
import type { PlanRequest } from './plan-request.ts';

/** Requests that the documentation offers to try, by call; the goods of the plan are ready on the day `YYYY-MM-DD`. */
export function exampleRequests(ready: string): Readonly<Record<string, unknown>> {
  const plan: z.input<typeof PlanRequest> = {
    from: 'Khujand',
    to: 'Poti',
    goods: 'cotton yarn',
    mass: '22 t',
    ready,
  };
  const readText: z.input<typeof ReadTextRequest> = { text: '22 т пряжа Худжанд – Поти' };
  const loadPlan: LoadPlanRequest = {
    pieces: [
      {
        id: 'A1',
        size: { lengthMm: 1200, widthMm: 800, heightMm: 1000 },
        massKg: 350,
        count: 20,
        upright: ['height'],
        stacking: { isStackable: true },
      },
    ],
    containers: ['40HC'],
  };
  return { plan, readText, loadPlan };
}
