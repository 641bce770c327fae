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

/** Gives the value that was present last, also while none is. */
export function useLast<Value>(value: Value | undefined): Value | undefined {
  const [last, setLast] = useState(value);
  if (value !== undefined && value !== last) setLast(value);
  return value ?? last;
}
