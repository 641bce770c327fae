import { useWords } from '../../words/words.tsx';

const UNITS = {
  en: ['B', 'kB', 'MB'],
  ru: ['Б', 'КБ', 'МБ'],
  tg: ['Б', 'КБ', 'МБ'],
} as const;

/** Gives what writes a count of bytes in the largest unit that leaves a number above one. */
export function useSizeText(): (bytes: number) => string {
  const { language, number } = useWords();
  const [byte, kilobyte, megabyte] = UNITS[language];
  return (bytes) => {
    if (bytes < 1000) return `${number(bytes)}\u00a0${byte}`;
    if (bytes < 1e6) return `${number(bytes / 1e3, 1)}\u00a0${kilobyte}`;
    return `${number(bytes / 1e6, 1)}\u00a0${megabyte}`;
  };
}
