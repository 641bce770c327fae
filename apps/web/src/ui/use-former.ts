import { useEffect, useRef, useState } from 'react';

/** Gives the value that stood before the present one, once there are two; absent values are passed over. */
export function useFormer<Value>(value: Value | undefined): Value | undefined {
  const present = useRef<Value | undefined>(undefined);
  const [former, setFormer] = useState<Value | undefined>(undefined);
  useEffect(() => {
    if (value === undefined || value === present.current) return;
    setFormer(present.current);
    present.current = value;
  }, [value]);
  return former;
}
