import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Width that drawings may take on paper: A4 upright within margins of 15 mm, at 96 pixels an inch. */
export const PAPER_PX = 680;

/** Tells whether the page is being printed; what depends on it is drawn before the printer looks. */
export function usePrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setIsPrinting(true));
    const end = () => setIsPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
