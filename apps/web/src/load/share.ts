import type { LoadAnswer } from '@karvon/contract';
import { type LoadPlan, type LoadRequest, type LockedPlan, listMisfits, type Placement } from '@karvon/loading';

/** A plan with what was asked, as a file or a link holds it. */
export interface KeptPlan {
  readonly request: LoadRequest;
  readonly plan: LoadPlan;
  /** Pieces held back for those locked in; files tell of them, links do not. */
  readonly heldBack?: LockedPlan['heldBack'];
}

/** Longest part of a link that messengers pass on whole. */
export const LINK_CHARACTERS_MAX = 16_000;

/** Longest text that a link may unpack to. */
const UNPACKED_CHARACTERS_MAX = 20_000_000;

/**
 * Writes a plan for the part of a link behind `#`, which browsers never send to a server: JSON with each placement as
 * seven numbers, deflated, base64url.
 */
export async function packPlan({ request, plan }: KeptPlan): Promise<string> {
  const rank = new Map(request.pieces.map(({ id }, at) => [id, at]));
  const containers = plan.containers.map((container) => ({
    ...container,
    placements: container.placements.map((one) => [
      ...[rank.get(one.pieceId) ?? -1, one.xMm, one.yMm, one.zMm],
      ...[one.lengthMm, one.widthMm, one.heightMm],
    ]),
  }));
  return deflate(JSON.stringify({ request, plan: { ...plan, containers } }));
}

/**
 * Writes a request for the part of a link behind `#`, with a mark of its plan: whoever opens it plans the same again, for
 * a plan depends on its request alone, and sees by the mark that it is the same.
 */
export function packRequest({ request, plan }: KeptPlan): Promise<string> {
  return deflate(JSON.stringify({ request, mark: markOf(plan) }));
}

/** Reads a request from a link; undefined when the link was cut or is none. */
export async function unpackRequest(
  packed: string,
): Promise<{ readonly request: LoadRequest; readonly mark: number } | undefined> {
  try {
    const { request, mark } = JSON.parse(await inflate(packed));
    const { LoadAnswer: schema } = await import('@karvon/contract');
    const read = schema.shape.request.safeParse(request);
    return read.success && typeof mark === 'number' ? { request: read.data as LoadRequest, mark } : undefined;
  } catch {
    return undefined;
  }
}

/** A number that tells plans apart: FNV-1a of their containers and leftovers. */
export function markOf({ containers, left }: LoadPlan): number {
  const text = JSON.stringify([containers, left]);
  let mark = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) mark = Math.imul(mark ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return mark;
}

async function deflate(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let letters = '';
  for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Reads a plan from a link; undefined when the link was cut or is none. */
export async function unpackPlan(packed: string): Promise<KeptPlan | undefined> {
  try {
    const { request, plan } = JSON.parse(await inflate(packed));
    const containers = plan.containers.map((container: { readonly placements: readonly number[][] }) => ({
      ...container,
      placements: container.placements.map((numbers) => unpackPlacement(numbers, request)),
    }));
    return await takePlan({ request, plan: { ...plan, containers } });
  } catch {
    return undefined;
  }
}

function inflate(packed: string): Promise<string> {
  const letters = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  return readText(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')));
}

/** Text of a stream, given up when it grows beyond what any plan needs. */
async function readText(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string> {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
    if (text.length > UNPACKED_CHARACTERS_MAX) throw new Error('too long');
  }
}

function unpackPlacement(numbers: readonly number[], request: LoadRequest): Placement {
  const [rank = -1, xMm = 0, yMm = 0, zMm = 0, lengthMm = 0, widthMm = 0, heightMm = 0] = numbers;
  return { pieceId: request.pieces[rank]?.id ?? '', xMm, yMm, zMm, lengthMm, widthMm, heightMm };
}

/** Writes a plan as a file that the page, the command and the API share. */
export function filePlan(kept: KeptPlan, rulesChecked: number): string {
  return `${JSON.stringify(answerOf(kept, rulesChecked), null, 1)}\n`;
}

/** A plan as the API answers it. */
export function answerOf({ request, plan, heldBack = [] }: KeptPlan, rulesChecked: number) {
  const misfits = listMisfits(request, plan);
  const answer = { format: 'karvon-load-plan', version: 1, request, plan, rulesChecked } as const;
  return {
    ...answer,
    ...(heldBack.length > 0 && { heldBack }),
    ...(misfits.length > 0 && { misfits }),
  } satisfies Partial<Record<keyof LoadAnswer, unknown>>;
}

/** Reads a file of a plan; undefined when it is none. */
export async function readPlanFile(text: string): Promise<KeptPlan | undefined> {
  try {
    return await takePlan(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Holds what came from outside to the schema of an answer. */
async function takePlan(parts: object): Promise<KeptPlan | undefined> {
  const { LoadAnswer: schema } = await import('@karvon/contract');
  const read = schema.safeParse({ format: 'karvon-load-plan', version: 1, rulesChecked: 0, ...parts });
  // What came as JSON holds no undefined, and rules of leftovers are only shown.
  if (!read.success) return undefined;
  const { request, plan, heldBack } = read.data;
  return { request, plan, ...(heldBack && { heldBack }) } as unknown as KeptPlan;
}
