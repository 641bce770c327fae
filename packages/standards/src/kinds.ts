import { checkAwb, isSpelledAsAwb } from './awb.ts';
import { checkCisWagon } from './cis-wagon.ts';
import { checkContainer } from './container-number.ts';
import { checkSizeType } from './container-size-type.ts';
import { checkCountry } from './countries.ts';
import { checkCurrency } from './currencies.ts';
import {
  checkDangerClass,
  checkHazardNumber,
  checkPackingGroup,
  checkTunnelCode,
  checkUnNumber,
} from './dangerous-goods.ts';
import { checkDigitalLink, checkEpcUrn } from './epc-uri.ts';
import { checkEsrStation } from './esr-station.ts';
import { checkGs1Key, GS1_KEY_KINDS } from './gs1-keys.ts';
import { checkHsCode } from './hs-code.ts';
import { checkIncoterm } from './incoterms.ts';
import { checkPackageType } from './package-types.ts';
import { checkTaxNumber, namesTaxNumber, TAX_NUMBERS } from './tax-check.ts';
import type { TaxNumber } from './tax-number.ts';
import { checkTirCarnet, checkTirHolder } from './tir-carnet.ts';
import { checkTransportMeans } from './transport-means.ts';
import { checkUicWagon } from './uic-wagon.ts';
import { checkLocode } from './un-locode.ts';
import { checkUnit } from './units.ts';
import type { Verdict } from './verdict.ts';

/** A kind of identifier that can be checked. */
export interface IdentifierKind {
  readonly kind: string;
  /** What it is, in English. */
  readonly name: string;
  readonly check: (text: string) => Verdict;
  /** How much a fit tells when nothing else is known of the text, 0 to 100: long forms and check digits tell more. */
  readonly weight: number;
  /** True when the text itself names this kind, as by a label in front. */
  readonly isNamedIn?: (text: string) => boolean;
}

const FREIGHT_KINDS: readonly IdentifierKind[] = [
  { kind: 'digital-link', name: 'GS1 Digital Link', check: (text) => checkDigitalLink(text), weight: 99 },
  { kind: 'epc-urn', name: 'EPC URN', check: checkEpcUrn, weight: 99 },
  { kind: 'container', name: 'container number (ISO 6346)', check: checkContainer, weight: 95 },
  { kind: 'tir-holder', name: 'identity of a TIR carnet holder', check: checkTirHolder, weight: 90 },
  { kind: 'tir-carnet', name: 'number of a TIR carnet', check: checkTirCarnet, weight: 40 },
  { kind: 'wagon-uic', name: 'wagon number of twelve digits (UIC)', check: checkUicWagon, weight: 70 },
  { kind: 'wagon-cis', name: 'wagon number of eight digits (1520 mm)', check: checkCisWagon, weight: 70 },
  { kind: 'station-esr', name: 'station code (ESR)', check: checkEsrStation, weight: 60 },
  { kind: 'awb', name: 'air waybill', check: checkAwb, weight: 60, isNamedIn: isSpelledAsAwb },
  { kind: 'container-size-type', name: 'size and type of a container', check: checkSizeType, weight: 45 },
  { kind: 'un-number', name: 'UN number of dangerous goods', check: checkUnNumber, weight: 40 },
  { kind: 'hs', name: 'commodity code (HS, TN VED)', check: checkHsCode, weight: 38 },
  { kind: 'incoterm', name: 'delivery term (Incoterms 2020)', check: checkIncoterm, weight: 58 },
  { kind: 'currency', name: 'currency (ISO 4217)', check: checkCurrency, weight: 35 },
  { kind: 'country', name: 'state (ISO 3166-1)', check: checkCountry, weight: 34 },
  { kind: 'unit', name: 'unit of measure (Recommendation 20)', check: checkUnit, weight: 33 },
  { kind: 'package', name: 'package (Recommendation 21)', check: checkPackageType, weight: 32 },
  { kind: 'locode', name: 'place (UN/LOCODE)', check: checkLocode, weight: 39 },
  { kind: 'dangerous-class', name: 'class of dangerous goods', check: checkDangerClass, weight: 31 },
  { kind: 'packing-group', name: 'packing group', check: checkPackingGroup, weight: 30 },
  { kind: 'tunnel-code', name: 'tunnel restriction code', check: checkTunnelCode, weight: 30 },
  { kind: 'hazard-number', name: 'hazard identification number', check: checkHazardNumber, weight: 29 },
  { kind: 'transport-means', name: 'means of transport (Recommendation 28)', check: checkTransportMeans, weight: 28 },
];

/** GIAI and GINC fit nearly every long text, so that they come last. */
const GS1_WEIGHTS = { sscc: 75, gtin: 67, gln: 66, gsin: 66, grai: 50, ginc: 1, giai: 1 } as const;

const GS1_KINDS: readonly IdentifierKind[] = GS1_KEY_KINDS.map((kind) => ({
  kind,
  name: `${kind.toUpperCase()} (GS1)`,
  check: (text) => checkGs1Key(kind, text),
  weight: GS1_WEIGHTS[kind],
}));

/** States whose numbers stand in most documents of our corridors. */
const CORE_STATES: readonly string[] = ['RU', 'KZ', 'UZ', 'KG', 'TJ', 'BY', 'CN'];

/**
 * A bare number is rather one of the core states, then a commodity code, then a number of another state: among five kinds of ten digits
 * one often passes its check by chance.
 */
function taxWeight(tax: TaxNumber): number {
  if (tax.checkLength === 0) return CORE_STATES.includes(tax.country) ? 24 : 23;
  // A Romanian code may have any length, and says least.
  if (tax.kind === 'tax-ro-cui') return 10;
  return (CORE_STATES.includes(tax.country) ? 48 : 35) + tax.checkLength;
}

const TAX_KINDS: readonly IdentifierKind[] = TAX_NUMBERS.map((tax) => ({
  kind: tax.kind,
  name: tax.name,
  check: (text) => checkTaxNumber(tax, text),
  weight: taxWeight(tax),
  isNamedIn: (text) => namesTaxNumber(tax, text),
}));

/** All kinds of identifiers. */
export const IDENTIFIER_KINDS: readonly IdentifierKind[] = [...FREIGHT_KINDS, ...GS1_KINDS, ...TAX_KINDS];

/** Short names of kinds and of groups of kinds, each with the kinds it stands for. */
export const KIND_GROUPS: Readonly<Record<string, readonly string[]>> = {
  auto: IDENTIFIER_KINDS.map(({ kind }) => kind),
  wagon: ['wagon-cis', 'wagon-uic'],
  esr: ['station-esr'],
  tir: ['tir-carnet', 'tir-holder'],
  tax: TAX_KINDS.map(({ kind }) => kind),
  gs1: GS1_KINDS.map(({ kind }) => kind).concat('epc-urn', 'digital-link'),
};
