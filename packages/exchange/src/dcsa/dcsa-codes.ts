/** Codes of findings in DCSA Track & Trace events. */
export const DCSA_CODES = {
  'dcsa-event-type-unknown': 'The eventType is none of SHIPMENT, TRANSPORT and EQUIPMENT.',
  'dcsa-field-missing': 'A field that this type of event needs is absent.',
  'dcsa-field-unknown': 'A field is none of the standard.',
  'dcsa-value-type-wrong': 'A value is of another type than the standard says.',
  'dcsa-code-unknown': 'A code is none of its list.',
  'dcsa-time-malformed': 'A time is no instant of ISO 8601 with offset.',
  'dcsa-time-order': 'An actual event lies after the time when it was written down, or a shipment event has two times.',
  'dcsa-identifier-wrong': 'A container number, location code, IMO number or UUID is not well-formed.',
  'dcsa-identifier-doubtful': 'An identifier has its form and breaks a rule that real data sometimes break.',
  'dcsa-field-deprecated': 'A field that the standard keeps for older partners only.',
  'dcsa-text-too-long': 'A text is longer than the standard allows.',
} as const;
