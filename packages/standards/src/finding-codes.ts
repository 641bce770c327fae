/** Every code that a finding can have, with what it means. The codes are stable: programs may rely on them. */
export const FINDING_CODES = {
  'form-wrong': 'The text does not have the form of this kind of identifier.',
  'text-too-long': 'The text is longer than any identifier and is not read.',
  'kind-unknown': 'No kind of identifier has this name.',
  'check-digit-wrong': 'The check digit or letter does not follow from the other characters.',
  'check-digit-missing': 'The identifier stands without its check digit; the suggestion adds it.',
  'look-alike-letters':
    'Letters of another alphabet, or digits of another script, stand where Latin ones belong; they are mended.',
  'no-public-check': 'The form is right; no published rule can tell a slip of one digit.',
  'leading-zero-lost': 'A leading zero seems to have been lost, as spreadsheets do; the suggestion gives it back.',
  'category-unusual': 'The category letter is none that the standard knows.',
  'check-digit-ambiguous':
    'The number gives remainder 10, which is written 0: the standard advises against such numbers.',
  'short-form': 'The short spelling of an identifier; the suggestion is the full one.',
  'code-unknown': 'The code has the form but is not in the table that this package carries.',
  'code-unassigned': 'The standard has not assigned this code.',
  'code-withdrawn': 'The code has been withdrawn; the suggestion names its successor.',
  'country-unknown': 'The country code is not one of the standard.',
  'date-impossible': 'The digits that hold a date give no day of the calendar.',
  'place-missing': 'The term wants a named place after it.',
  'mode-unsuited': 'The term was written for another mode of transport; the suggestion names its counterpart.',
  'part-out-of-range': 'A part of the identifier has a value that the standard does not allow.',
  'combination-wrong': 'Two fields contradict each other.',
  'prefix-length-needed': 'The length of the company prefix has to be given: it cannot be seen from the key.',
  'key-unsupported': 'The identifier is of a scheme that is not translated here.',
  'chapter-reserved': 'The chapter is reserved or national: it has no meaning shared by all states.',
} as const;

/** A stable code of a finding. */
export type FindingCode = keyof typeof FINDING_CODES;
