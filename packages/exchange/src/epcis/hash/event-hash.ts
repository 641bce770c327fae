import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { EpcisEvent, Namespaces } from '../epcis-event.ts';
import { type CbvVersion, eventPreHash } from './prehash.ts';

const encoder = new TextEncoder();

/** Where texts are encoded, for an array of its own to each costs more than its encoding; longer texts get one. */
const scratch = new Uint8Array(16_384);

/** Bytes of UTF-8 that one code unit of a text takes at most. */
const BYTES_PER_UNIT = 3;

/**
 * The hash that identifies an event whatever its syntax, as `ni:///sha-256;<64 hex digits>?ver=CBV2.0`. Source: CBV 2.0, section 8.9;
 * RFC 6920.
 */
export function eventHash(event: EpcisEvent, namespaces: Namespaces, version: CbvVersion = '2.0'): string {
  return `ni:///sha-256;${bytesToHex(sha256(utf8Of(eventPreHash(event, namespaces, version))))}?ver=CBV${version}`;
}

/** The bytes of a text, which hold until the next call. */
function utf8Of(text: string): Uint8Array {
  if (text.length * BYTES_PER_UNIT > scratch.length) return encoder.encode(text);
  return scratch.subarray(0, encoder.encodeInto(text, scratch).written);
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
