import { expect, test } from 'vitest';
import { readDangerousClass } from './read-dangerous-class.ts';
import { readHsCode } from './read-hs-code.ts';

test('O6 An HS code has 4, 6, 8, 9 or 10 digits and names a chapter that exists', () => {
  expect(['5205', '5205.11', '5205 11 000 0'].map((text) => readHsCode(text))).toEqual(
    ['5205', '520511', '5205110000'].map((value) => ({ ok: true, value })),
  );
  const codes = ['520', '52', '5205x', '', '12345678901'].map((text) => readHsCode(text));
  expect(codes.map((result) => result.ok || result.error.code)).toEqual(Array(5).fill('hs-code-length'));
  expect(['0001', '7700', '9801'].map((text) => readHsCode(text)).map((r) => r.ok || r.error.code)).toEqual(
    Array(3).fill('hs-code-unknown'),
  );
});

test('O7 A dangerous goods class is one of the UN Model Regulations', () => {
  expect(readDangerousClass('4.1')).toEqual({ ok: true, value: '4.1' });
  const refused = readDangerousClass('12');
  expect(refused.ok || refused.error).toMatchObject({ code: 'dangerous-class-unknown', found: '12' });
});
