import { fail, ok, type Result } from '@karvon/model';
import { osrmRoadDistances, type RoadDistancePort } from '@karvon/network';

/** So long the routing server is waited for; then the miles are estimated. */
const ANSWER_MILLISECONDS_MAX = 3000;

/** Why a routing server cannot be used at all. */
export interface RoadServerProblem {
  readonly code: 'routing-url-invalid';
  readonly message: string;
}

/** Opens the routing server that a user named; none, and no request ever, without a name. */
export function openRoadServer(
  url: string | undefined,
  millisecondsMax = ANSWER_MILLISECONDS_MAX,
): Result<RoadDistancePort | undefined, RoadServerProblem> {
  if (url === undefined || url.trim() === '') return ok(undefined);
  const baseUrl = url.trim();
  if (!/^https?:\/\//.test(baseUrl) || !URL.canParse(baseUrl)) {
    const message = 'The address of the routing server is not a URL; wanted one such as http://localhost:5000';
    return fail({ code: 'routing-url-invalid', message });
  }
  return ok(
    osrmRoadDistances({
      baseUrl,
      fetch: (asked, { headers }) =>
        fetch(asked, { headers, redirect: 'error', signal: AbortSignal.timeout(millisecondsMax) }),
    }),
  );
}
