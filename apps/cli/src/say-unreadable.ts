/** What systems call by letters, in words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder; wanted a file',
  EACCES: 'it may not be read by this user',
};

/** Says why a file cannot be read: in words where the reason is a common one, else as the system says it. */
export function sayUnreadable(error: unknown): string {
  const { code = '', message = String(error) } = error as NodeJS.ErrnoException;
  return REASONS[code] ?? message;
}
