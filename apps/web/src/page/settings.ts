/** Reads a setting kept in this browser; nothing when there is none or the browser keeps none. */
export function readSetting(name: string): string | undefined {
  try {
    return window.localStorage.getItem(`karvon.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a setting in this browser where it may; a browser that refuses loses only the memory of it. */
export function writeSetting(name: string, value: string): void {
  try {
    window.localStorage.setItem(`karvon.${name}`, value);
  } catch {
    // Private windows refuse storage; the page works without.
  }
}
