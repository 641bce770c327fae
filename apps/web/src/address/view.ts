/** Pages of the application in the order of the navigation; the first is where a bare address leads. */
export const VIEWS = ['plan', 'check', 'load'] as const;

/** One of `VIEWS`. */
export type View = (typeof VIEWS)[number];

/** Tells whether a text is one of `VIEWS`. */
export function isView(text: string | null | undefined): text is View {
  return (VIEWS as readonly string[]).includes(text ?? '');
}
