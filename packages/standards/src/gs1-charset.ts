/** One character that GS1 allows in serial parts, as a class of a pattern. Source: GS1 General Specifications, figure 7.11-1. */
export const GS1_CHARACTER = '[!"%&\'()*+,\\-./0-9:;<=>?A-Z_a-z]';

const GS1_TEXT = new RegExp(`^${GS1_CHARACTER}*$`);

/** True when every character of the text is one of the 82 that GS1 allows. */
export function isGs1Text(text: string): boolean {
  return GS1_TEXT.test(text);
}
