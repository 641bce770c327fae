/** Codes of findings about a document as a whole, whatever its format. */
export const DOCUMENT_CODES = {
  'document-empty': 'The document has no bytes, or blanks only.',
  'document-format-write-only': 'A format that is written here and not read.',
} as const;
