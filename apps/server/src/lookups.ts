import { ENDPOINTS, type EquipmentEntry, ReadTextRequest } from '@karvon/contract';
import { checkDataSet, type Desk, horizonOf, listLoadContainers, readText } from '@karvon/operations';
import type { FastifyInstance } from 'fastify';
import type { PlanLoad } from './plan.ts';
import { asIssues, refuseShape } from './problem.ts';

/** Hits of a look-up when the caller does not say how many. */
const HITS_DEFAULT = 10;

/** Adds the calls that find and list things: doors, goods, equipment, states, sources, checks, health. */
export function addLookups(server: FastifyInstance, desk: Desk, load: PlanLoad): void {
  server.get(ENDPOINTS.doors.path, async (request, reply) => {
    const query = ENDPOINTS.doors.query.safeParse(request.query);
    if (!query.success) return refuseShape(reply, asIssues(query.error, request.query));
    return { hits: desk.doors.find(query.data.q, query.data.limit ?? HITS_DEFAULT) };
  });
  server.get(ENDPOINTS.goods.path, async (request, reply) => {
    const query = ENDPOINTS.goods.query.safeParse(request.query);
    if (!query.success) return refuseShape(reply, asIssues(query.error, request.query));
    return { hits: desk.findGoods(query.data.q, query.data.limit ?? HITS_DEFAULT) };
  });
  server.post(ENDPOINTS.readText.path, async (request, reply) => {
    const body = ReadTextRequest.safeParse(request.body);
    if (!body.success) return refuseShape(reply, asIssues(body.error, request.body));
    return readText(body.data.text, desk);
  });
  addLists(server, desk);
  addHealth(server, desk, load);
}

function addLists(server: FastifyInstance, desk: Desk): void {
  const equipment = desk.tables.equipment.map(asEquipmentEntry);
  const states = desk.agreements.states.map(({ code, nameEn, nameRu, nameTg, currency }) => ({
    code,
    nameEn,
    nameRu,
    nameTg,
    currency,
  }));
  const sources = [...desk.tables.sources, ...desk.agreements.sources].map(({ id, title, url, date }) => ({
    id,
    title,
    url,
    date,
  }));
  let checked: object | undefined;
  server.get(ENDPOINTS.equipment.path, async () => ({ equipment }));
  const containers = listLoadContainers(desk.tables.equipment);
  server.get(ENDPOINTS.loadContainers.path, async () => ({ containers }));
  server.get(ENDPOINTS.states.path, async () => ({ states }));
  server.get(ENDPOINTS.sources.path, async () => ({ sources }));
  server.get(ENDPOINTS.networkCheck.path, async () => {
    checked ??= checkDataSet(desk.tables, desk.agreements);
    return checked;
  });
}

function addHealth(server: FastifyInstance, desk: Desk, load: PlanLoad): void {
  server.get(ENDPOINTS.health.path, async () => ({
    status: 'ok',
    version: desk.version,
    network: {
      version: desk.network.version,
      places: desk.tables.places.length,
      links: desk.tables.links.length,
      services: desk.tables.services.length,
      doors: desk.doors.count,
    },
    horizon: horizonOf(desk.network),
    plansUnderWay: load.underWay,
  }));
}

function asEquipmentEntry(row: Desk['tables']['equipment'][number]): EquipmentEntry {
  return {
    id: row.id,
    kind: row.kind,
    nameEn: row.nameEn,
    nameRu: row.nameRu,
    nameTg: row.nameTg ?? row.nameRu,
    volumeM3: row.volumeM3 ?? 0,
    payloadKg: row.payloadKg ?? 0,
    ...(row.innerLengthMm !== undefined && { innerLengthMm: row.innerLengthMm }),
    ...(row.innerWidthMm !== undefined && { innerWidthMm: row.innerWidthMm }),
    ...(row.innerHeightMm !== undefined && { innerHeightMm: row.innerHeightMm }),
    source: row.source,
    grade: row.grade,
  };
}
