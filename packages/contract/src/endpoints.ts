import { z } from 'zod';
import { Plan } from './answer.ts';
import { LoadAnswer, LoadContainerEntry } from './load-answer.ts';
import { LoadReportQuery } from './load-report.ts';
import { LoadPlanRequest } from './load-request.ts';
import { DoorHit, EquipmentEntry, GoodsHit, Health, SourceEntry, StateEntry, TextReading } from './lookups.ts';
import { PlanRequest } from './plan-request.ts';

/** One call of the API: what it takes and what it answers. */
export interface Endpoint {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  /** Media types besides JSON that the answer comes in. */
  readonly otherMedia?: readonly string[];
  /** True when the answer comes in the other media alone. */
  readonly isNeverJson?: boolean;
}

const Search = z.object({
  q: z.string().trim().min(1).max(200).describe('Text to look for, in any spelling'),
  limit: z.coerce.number().int().min(1).max(50).optional().describe('At most so many hits, 10 when absent'),
});

/** Text in which a request is written, as in a message: `22 т пряжа Худжанд – Поти`. */
export const ReadTextRequest = z
  .strictObject({ text: z.string().trim().min(1).max(2000) })
  .meta({ id: 'ReadTextRequest' });

/** Every call of the API, in the order of the documentation. */
export const ENDPOINTS = {
  plan: {
    method: 'post',
    path: '/api/plan',
    summary: 'Plan a consignment from door to door',
    body: PlanRequest,
    answer: Plan,
    otherMedia: ['application/x-ndjson'],
  },
  readText: {
    method: 'post',
    path: '/api/read-text',
    summary: 'Read a pasted message into the fields of a request',
    body: ReadTextRequest,
    answer: TextReading,
  },
  doors: {
    method: 'get',
    path: '/api/doors',
    summary: 'Find towns and facilities by name in any script',
    query: Search,
    answer: z.object({ hits: z.array(DoorHit) }),
  },
  goods: {
    method: 'get',
    path: '/api/goods',
    summary: 'Find goods and their HS headings by words or digits',
    query: Search,
    answer: z.object({ hits: z.array(GoodsHit) }),
  },
  equipment: {
    method: 'get',
    path: '/api/equipment',
    summary: 'List containers, trucks and wagons with their sizes',
    answer: z.object({ equipment: z.array(EquipmentEntry) }),
  },
  loadPlan: {
    method: 'post',
    path: '/api/load-plans',
    summary:
      'Plan how pieces are loaded into containers, wagons or trucks; with Accept: application/pdf the answer is the load report',
    query: LoadReportQuery,
    body: LoadPlanRequest,
    answer: LoadAnswer,
    otherMedia: ['application/x-ndjson', 'application/pdf'],
  },
  loadReport: {
    method: 'post',
    path: '/api/load-reports',
    summary: 'Set the load report of a plan that is at hand, as PDF; a plan that breaks a rule is refused',
    query: LoadReportQuery,
    body: LoadAnswer,
    answer: z.string(),
    otherMedia: ['application/pdf'],
    isNeverJson: true,
  },
  loadContainers: {
    method: 'get',
    path: '/api/load-containers',
    summary:
      'List the containers, wagons and truck bodies that can be loaded, with inner sizes, doors, axles and sources',
    answer: z.object({ containers: z.array(LoadContainerEntry) }),
  },
  states: {
    method: 'get',
    path: '/api/states',
    summary: 'List states',
    answer: z.object({ states: z.array(StateEntry) }),
  },
  sources: {
    method: 'get',
    path: '/api/sources',
    summary: 'List the sources that figures cite',
    answer: z.object({ sources: z.array(SourceEntry) }),
  },
  networkCheck: {
    method: 'get',
    path: '/api/network/check',
    summary: 'Check the corridor data set and count it',
    answer: z.record(z.string(), z.unknown()),
  },
  health: {
    method: 'get',
    path: '/api/health',
    summary: 'Say whether the server works and what it has loaded',
    answer: Health,
  },
} as const satisfies Record<string, Endpoint>;
