export { awbCheckDigit, checkAwb } from './awb.ts';
export { gs1CheckDigit, luhnCheckDigit, twoPassCheckDigit } from './check-digits.ts';
export { checkCisWagon } from './cis-wagon.ts';
export { checkContainer, containerCheckDigit, formatContainer } from './container-number.ts';
export type { ContainerSection } from './container-size-table.ts';
export {
  CONTAINER_LENGTHS_MM,
  CONTAINER_SECTIONS,
  CONTAINER_TYPE_GROUPS,
  CONTAINER_TYPES,
} from './container-size-table.ts';
export { checkSizeType } from './container-size-type.ts';
export type { Country } from './countries.ts';
export { checkCountry, findCountry, listCountries } from './countries.ts';
export type { Currency } from './currencies.ts';
export { checkCurrency, findCurrency, listCurrencies } from './currencies.ts';
export type { DangerousGoodsFields } from './dangerous-goods.ts';
export {
  checkDangerClass,
  checkDangerousGoods,
  checkHazardNumber,
  checkPackingGroup,
  checkTunnelCode,
  checkUnNumber,
} from './dangerous-goods.ts';
export type { PrefixLengthOf } from './epc-uri.ts';
export { checkDigitalLink, checkEpcUrn, digitalLinkOfUrn, GS1_ROOT, urnOfDigitalLink } from './epc-uri.ts';
export { checkEsrStation, completeEsrStation } from './esr-station.ts';
export type { FindingCode } from './finding-codes.ts';
export { FINDING_CODES } from './finding-codes.ts';
export type { Gs1KeyKind } from './gs1-keys.ts';
export { checkGs1Key, GS1_KEY_KINDS } from './gs1-keys.ts';
export type { HsComparison } from './hs-code.ts';
export { checkHsCode, compareHsCodes } from './hs-code.ts';
export { checkIdentifier, checkIdentifiers, identify, nearMisses } from './identify.ts';
export type { Incoterm, TradeParty } from './incoterms.ts';
export { checkIncoterm, checkIncotermMode, findIncoterm, INCOTERMS } from './incoterms.ts';
export type { IdentifierKind } from './kinds.ts';
export { IDENTIFIER_KINDS, KIND_GROUPS } from './kinds.ts';
export { checkPackageType, findPackageType, listPackageTypes } from './package-types.ts';
export { checkTaxNumber, TAX_NUMBERS } from './tax-check.ts';
export type { TaxNumber } from './tax-number.ts';
export { checkTirCarnet, checkTirHolder } from './tir-carnet.ts';
export { checkTransportMeans, findTransportMeans, TRANSPORT_MODES } from './transport-means.ts';
export { checkUicWagon, formatUicWagon } from './uic-wagon.ts';
export { checkLocode, LOCODE_FUNCTIONS, parseLocodeFunctions } from './un-locode.ts';
export type { Measure, Unit } from './units.ts';
export { checkUnit, convertMeasure, findUnit, listUnits } from './units.ts';
export type { Finding, Part, Severity, Verdict } from './verdict.ts';
export { findPart, hasForm, TEXT_LENGTH_MAX } from './verdict.ts';
