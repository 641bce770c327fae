import type { DoorHit, EquipmentEntry, GoodsHit, SourceEntry, StateEntry, TextReading } from '@karvon/contract';
import { useQuery } from '@tanstack/react-query';

/** Gives the doors that a text may mean; asks only from two letters on. */
export function useDoorHits(text: string): { readonly hits: readonly DoorHit[]; readonly isAsking: boolean } {
  const wanted = text.trim();
  const query = useQuery({
    queryKey: ['doors', wanted.toLowerCase()],
    enabled: wanted.length >= 2,
    queryFn: ({ signal }) => getJson<{ hits: DoorHit[] }>(`/api/doors?q=${encodeURIComponent(wanted)}&limit=8`, signal),
    ...LASTING,
  });
  return { hits: query.data?.hits ?? [], isAsking: query.isFetching };
}

/** Gives the goods that a text may mean, with their HS headings. */
export function useGoodsHits(text: string): { readonly hits: readonly GoodsHit[]; readonly isAsking: boolean } {
  const wanted = text.trim();
  const query = useQuery({
    queryKey: ['goods', wanted.toLowerCase()],
    enabled: wanted.length >= 2,
    queryFn: ({ signal }) => getJson<{ hits: GoodsHit[] }>(`/api/goods?q=${encodeURIComponent(wanted)}`, signal),
    ...LASTING,
  });
  return { hits: query.data?.hits ?? [], isAsking: query.isFetching };
}

/** Gives the equipment that can be wished. */
export function useEquipment(): readonly EquipmentEntry[] {
  return useTable<'equipment', EquipmentEntry>('equipment');
}

/** Gives the states with their names in three languages. */
export function useStates(): readonly StateEntry[] {
  return useTable<'states', StateEntry>('states');
}

/** Gives the sources of figures. */
export function useSources(): readonly SourceEntry[] {
  return useTable<'sources', SourceEntry>('sources');
}

/** Asks what a pasted text means. */
export async function readText(text: string): Promise<TextReading> {
  const response = await fetch('/api/read-text', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ text }),
  });
  if (!response.ok) throw new Error(`read-text answered ${response.status}`);
  return (await response.json()) as TextReading;
}

/** Lookups hold until the page is left: the data set changes only with the server. */
const LASTING = { staleTime: Number.POSITIVE_INFINITY, retry: 1, networkMode: 'always' } as const;

function useTable<Name extends string, Entry>(name: Name): readonly Entry[] {
  const query = useQuery({
    queryKey: [name],
    queryFn: ({ signal }) => getJson<Record<Name, Entry[]>>(`/api/${name}`, signal),
    ...LASTING,
  });
  return query.data?.[name] ?? NONE;
}

const NONE: readonly never[] = [];

async function getJson<Answer>(path: string, signal: AbortSignal): Promise<Answer> {
  const response = await fetch(path, { signal });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as Answer;
}
