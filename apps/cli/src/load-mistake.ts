/** What `karvon load` gives up with, exit code 2; its message begins with a code. */
export class LoadMistake extends Error {}
