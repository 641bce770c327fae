import { expect, test } from 'vitest';
import type { Endpoint } from './endpoints.ts';
import { describeOpenApi, ENDPOINTS } from './index.ts';

test('C4 The OpenAPI document names every call once and refers only to schemas that it holds', () => {
  const document = describeOpenApi('0.1.0', '2026-12-31') as {
    openapi: string;
    paths: object;
    components: { schemas: object };
  };
  const text = JSON.stringify(document);
  const referred = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths)).toEqual(Object.values(ENDPOINTS).map(({ path }) => path));
  expect(referred.filter((name) => name === undefined || !(name in document.components.schemas))).toEqual([]);
  expect(text).not.toContain('$defs');
});

test('C43 Every body that the documentation offers to try is one that its call takes', () => {
  const document = describeOpenApi('0.1.0', '2026-12-31') as {
    paths: Record<string, { post?: { requestBody: Body } }>;
  };
  type Body = { content: { 'application/json': { example?: unknown } } };
  const tried = Object.values<Endpoint>(ENDPOINTS).flatMap(({ path, body }) => {
    const example = document.paths[path]?.post?.requestBody.content['application/json'].example;
    return body && example !== undefined ? [[path, body.safeParse(example).success]] : [];
  });
  expect(tried).toEqual([
    ['/api/plan', true],
    ['/api/read-text', true],
    ['/api/load-plans', true],
  ]);
});
