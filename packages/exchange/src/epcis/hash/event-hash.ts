import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { EpcisEvent, Namespaces } from '../epcis-event.ts';
import { type CbvVersion, eventPreHash } from './prehash.ts';

const encoder = new TextEncoder();

/**
 * The hash that identifies an event whatever its syntax, as `ni:///sha-256;<64 hex digits>?ver=CBV2.0`. Source: CBV 2.0, section 8.9;
 * RFC 6920.
 */
export function eventHash(event: EpcisEvent, namespaces: Namespaces, version: CbvVersion = '2.0'): string {
  return `ni:///sha-256;${bytesToHex(sha256(encoder.encode(eventPreHash(event, namespaces, version))))}?ver=CBV${version}`;
}

/** What an eventID that is a hash says, or undefined when it is not one. */
export interface HashId {
  readonly algorithm: string;
  readonly digest: string;
  readonly version: string;
}

/** Reads an eventID of the form `ni:///{algorithm};{digest}?ver=CBV{version}`. */
export function parseHashId(eventId: string): HashId | undefined {
  const match = /^ni:\/\/\/([a-z0-9-]+);([^?]+)\?ver=CBV(\d+\.\d+(?:\.\d+)?)$/.exec(eventId);
  return match === null ? undefined : { algorithm: match[1]!, digest: match[2]!, version: match[3]! };
}
