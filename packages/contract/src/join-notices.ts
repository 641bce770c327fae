import type { Notice } from '@karvon/model';

/**
 * Joins notices that say the same of several states into one, at the place of the first: its `state` then holds their codes,
 * parted by spaces.
 */
export function joinNotices(notices: readonly Notice[]): readonly Notice[] {
  const joined = new Map<string, Notice>();
  for (const notice of notices) {
    const { state, ...others } = notice.params;
    const key = JSON.stringify([notice.code, others, state === undefined]);
    const former = joined.get(key);
    if (former === undefined) joined.set(key, notice);
    else if (state !== undefined && !String(former.params.state).split(' ').includes(String(state)))
      joined.set(key, { ...former, params: { ...former.params, state: `${former.params.state} ${state}` } });
  }
  return [...joined.values()];
}
