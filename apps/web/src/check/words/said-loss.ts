/** The value that the sentence of a loss says is lost, for readers of other languages; the whole sentence when none is found. */
export function lostValue(message: string): string {
  const carried = /(?:does not|cannot) carry (.+?)\.?$/s.exec(message)?.[1];
  if (carried !== undefined) return carried;
  const cut = message.lastIndexOf(': ');
  return cut > 0 ? message.slice(0, cut) : message;
}
