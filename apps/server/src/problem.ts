import type { Issue, Problem } from '@karvon/contract';
import type { FastifyError, FastifyReply } from 'fastify';
import type { z } from 'zod';

/** Titles of the problems, by code; each code is explained in docs/errors.md. */
const TITLES = {
  'request-invalid': 'The request does not have the shape that the API takes',
  'request-refused': 'The request was understood and cannot be planned',
  'json-broken': 'The body is not JSON',
  'body-too-large': 'The body is larger than the server takes',
  'media-type-unsupported': 'The body is not declared as JSON',
  'not-found': 'There is nothing at this address',
  'too-many-plans': 'The server is planning as many requests as it can',
  'internal-error': 'The server failed; the fault is ours',
} as const;

/** Codes of whole problems. */
export type ProblemCode = keyof typeof TITLES;

/** Builds a problem, RFC 9457. */
export function makeProblem(code: ProblemCode, status: number, issues: readonly Issue[], detail?: string): Problem {
  return {
    type: `urn:karvon:problem:${code}`,
    title: TITLES[code],
    status,
    code,
    ...(detail !== undefined && { detail }),
    issues: [...issues],
  };
}

/** Answers with a problem as `application/problem+json`. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** Answers a request whose body or query does not fit its schema. */
export function refuseShape(reply: FastifyReply, issues: readonly Issue[]): FastifyReply {
  return sendProblem(reply, makeProblem('request-invalid', 400, issues));
}

/** The issues of a body or query that does not fit its schema, with what was found where. */
export function asIssues(error: z.ZodError, input: unknown): Issue[] {
  return error.issues.map((issue) => ({
    code: 'field-invalid',
    path: issue.path.join('.'),
    message: `${issue.path.join('.') || 'request'}: ${issue.message}; found ${foundAt(input, issue.path)}`,
    ...(issue.code === 'unrecognized_keys' && { params: { keys: issue.keys.join(', ') } }),
  }));
}

const FOUND_LENGTH_MAX = 80;

/** What stands at a path, as JSON and cut where it is long. */
function foundAt(input: unknown, path: readonly PropertyKey[]): string {
  const found = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], input);
  const text = JSON.stringify(found) ?? 'nothing';
  return text.length > FOUND_LENGTH_MAX ? `${text.slice(0, FOUND_LENGTH_MAX)}…` : text;
}

/** The problem of an error that Fastify met before a handler could; `tooLarge` says what to do with a body that is. */
export function problemOf(error: FastifyError, bodyBytesMax: number, tooLarge = ''): Problem {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return makeProblem('body-too-large', 413, [], `At most ${bodyBytesMax} bytes are taken${tooLarge}`);
  }
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return makeProblem('media-type-unsupported', 415, [], 'Send the body with Content-Type: application/json');
  }
  if (error.statusCode === 400) return makeProblem('json-broken', 400, [], error.message);
  return makeProblem('internal-error', 500, []);
}
