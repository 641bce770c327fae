/** How an EPC URN and a Digital Link hold the same key. */
export interface EpcScheme {
  /** Name in the URN, as `sscc`. */
  readonly name: string;
  /** Words between `urn:epc:` and the name. */
  readonly space: 'id' | 'class';
  /** Application identifier of the key in the Digital Link. */
  readonly identifier: string;
  /** Digits of company prefix and reference together; 0 where the reference is free text. */
  readonly digitsInKey: number;
  /** True where the first digit of the key stands first in the reference part of the URN (indicator, extension). */
  readonly isFirstDigitMoved?: boolean;
  /** A filler that the key has and the URN has not. */
  readonly filler?: string;
  readonly hasCheckDigit: boolean;
  /** Where the URN's third field goes: behind the key, or to a further path segment with this application identifier. */
  readonly serial?: 'appended' | { readonly identifier: string; readonly absent?: string };
  readonly keyLengthMax: number;
}

/**
 * The schemes that are translated. Source: GS1 EPC Tag Data Standard 2.0, section 6.3 and 7 (URN); GS1 Digital Link 1.3, section 4
 * (keys and qualifiers).
 */
export const EPC_SCHEMES: readonly EpcScheme[] = [
  {
    name: 'sgtin',
    space: 'id',
    identifier: '01',
    digitsInKey: 13,
    isFirstDigitMoved: true,
    hasCheckDigit: true,
    serial: { identifier: '21' },
    keyLengthMax: 14,
  },
  {
    name: 'lgtin',
    space: 'class',
    identifier: '01',
    digitsInKey: 13,
    isFirstDigitMoved: true,
    hasCheckDigit: true,
    serial: { identifier: '10' },
    keyLengthMax: 14,
  },
  {
    name: 'sscc',
    space: 'id',
    identifier: '00',
    digitsInKey: 17,
    isFirstDigitMoved: true,
    hasCheckDigit: true,
    keyLengthMax: 18,
  },
  {
    name: 'sgln',
    space: 'id',
    identifier: '414',
    digitsInKey: 12,
    hasCheckDigit: true,
    serial: { identifier: '254', absent: '0' },
    keyLengthMax: 13,
  },
  { name: 'pgln', space: 'id', identifier: '417', digitsInKey: 12, hasCheckDigit: true, keyLengthMax: 13 },
  {
    name: 'grai',
    space: 'id',
    identifier: '8003',
    digitsInKey: 12,
    filler: '0',
    hasCheckDigit: true,
    serial: 'appended',
    keyLengthMax: 30,
  },
  { name: 'giai', space: 'id', identifier: '8004', digitsInKey: 0, hasCheckDigit: false, keyLengthMax: 30 },
  { name: 'gsin', space: 'id', identifier: '402', digitsInKey: 16, hasCheckDigit: true, keyLengthMax: 17 },
  { name: 'ginc', space: 'id', identifier: '401', digitsInKey: 0, hasCheckDigit: false, keyLengthMax: 30 },
  {
    name: 'gdti',
    space: 'id',
    identifier: '253',
    digitsInKey: 12,
    hasCheckDigit: true,
    serial: 'appended',
    keyLengthMax: 30,
  },
  { name: 'gsrn', space: 'id', identifier: '8018', digitsInKey: 17, hasCheckDigit: true, keyLengthMax: 18 },
  { name: 'gsrnp', space: 'id', identifier: '8017', digitsInKey: 17, hasCheckDigit: true, keyLengthMax: 18 },
];
