import { expect, test } from 'vitest';
import { describeOpenApi, ENDPOINTS } from './index.ts';

test('C4 The OpenAPI document names every call once and refers only to schemas that it holds', () => {
  const document = describeOpenApi('0.1.0') as { openapi: string; paths: object; components: { schemas: object } };
  const text = JSON.stringify(document);
  const referred = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
  expect(document.openapi).toBe('3.1.0');
  expect(Object.keys(document.paths)).toEqual(Object.values(ENDPOINTS).map(({ path }) => path));
  expect(referred.filter((name) => name === undefined || !(name in document.components.schemas))).toEqual([]);
  expect(text).not.toContain('$defs');
});
