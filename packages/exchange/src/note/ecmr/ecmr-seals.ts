import type { TransportConsignment, TransportSignature, TransportTimes } from '@karvon/model';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { carriedByNote } from '../note-text.ts';

/** What a party confirms with its seal. */
export type SealStage = TransportSignature['stage'];

/** The stages in their order. */
export const SEAL_STAGES: readonly SealStage[] = ['issue', 'taking-over', 'delivery'];

/** Who may sign at a stage, the one whose turn it is first. Source: CMR articles 5 and 9; Additional Protocol, articles 3 and 4. */
export const SEAL_ROLES: Readonly<Record<SealStage, readonly string[]>> = {
  issue: ['CZ', 'FW', 'AG'],
  'taking-over': ['CA', 'CZ'],
  delivery: ['CN', 'CA'],
};

/** Who seals what, and when. */
export interface SealRequest {
  /** UNTDID 3035. */
  readonly role: string;
  readonly stage: SealStage;
  readonly name?: string;
  /** ISO 8601 with offset. */
  readonly signedAt: string;
}

/**
 * The consignment with an electronic seal of a party: it fixes what the e-CMR says up to its stage by a hash. The signature over the
 * hash (Additional Protocol, article 3) is the business of whoever holds the key.
 */
export function sealEcmr(consignment: TransportConsignment, request: SealRequest): TransportConsignment {
  const contentHash = ecmrContentHash(consignment, request.stage);
  const seal: TransportSignature = { ...request, form: 'electronic', contentHash };
  return { ...consignment, signatures: [...consignment.signatures, seal] };
}

/**
 * SHA-256, in lower-case hex, of what a seal of the stage fixes: the fields that the e-CMR carries, as JSON in UTF-8 with sorted names.
 *
 * The sender's seal does not fix what the carrier adds: the carrier itself, its vehicles and successors, reservations and times. The
 * carrier's fixes all of that and the seals before it, the consignee's the reservations and the time of delivery besides.
 */
export function ecmrContentHash(consignment: TransportConsignment, stage: SealStage): string {
  const content = canonicalText(contentOf(carriedByNote(consignment, 'ecmr'), stage));
  return bytesToHex(sha256(new TextEncoder().encode(content)));
}

function contentOf(note: TransportConsignment, stage: SealStage): TransportConsignment {
  const { times, ...rest } = note;
  const rank = SEAL_STAGES.indexOf(stage);
  const signatures = note.signatures.filter((one) => SEAL_STAGES.indexOf(one.stage) < rank);
  if (stage === 'delivery') return { ...note, signatures };
  const reservations = note.reservations.filter((one) => stage === 'taking-over' && one.stage === 'taking-over');
  const known: TransportTimes = stage === 'taking-over' && times?.acceptedAt ? { acceptedAt: times.acceptedAt } : {};
  const upToNow = { ...rest, signatures, reservations, times: known };
  if (stage === 'taking-over') return upToNow;
  const parties = note.parties.filter(({ role }) => role !== 'CA');
  return { ...upToNow, parties, carrierSections: [], movements: [] };
}

function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  entries.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonicalText(inner)}`).join(',')}}`;
}
