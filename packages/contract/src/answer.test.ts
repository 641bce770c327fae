import type { PlanOption, RejectedWay } from '@karvon/model';
import { expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import { Plan, type PlanOptionSchema } from './answer.ts';

/** The same type without the difference between absent and undefined, and between lists that may and may not be written. */
type Plain<T> = T extends readonly (infer Entry)[]
  ? Plain<Entry>[]
  : T extends object
    ? { -readonly [Key in keyof T as undefined extends T[Key] ? never : Key]: Plain<T[Key]> }
    : T;

test("C3 Any answer of the planner's types is an answer of the schema, and the other way round", () => {
  expectTypeOf<Plain<z.infer<typeof PlanOptionSchema>['legs']>>().toEqualTypeOf<Plain<PlanOption['legs']>>();
  expectTypeOf<Plain<z.infer<typeof PlanOptionSchema>['borders']>>().toEqualTypeOf<Plain<PlanOption['borders']>>();
  expectTypeOf<Plain<z.infer<typeof PlanOptionSchema>['freeTime']>>().toEqualTypeOf<Plain<PlanOption['freeTime']>>();
  expectTypeOf<Plain<z.infer<typeof PlanOptionSchema>['dataAge']>>().toEqualTypeOf<Plain<PlanOption['dataAge']>>();
  expectTypeOf<Plain<z.infer<typeof PlanOptionSchema>['cost']>>().toEqualTypeOf<Plain<PlanOption['cost']>>();
  expectTypeOf<Plain<z.infer<typeof Plan>['rejected']>>().toEqualTypeOf<Plain<RejectedWay[]>>();
  expect(Object.keys(Plan.shape)).toEqual([
    'request',
    'options',
    'rejected',
    'notices',
    'questions',
    'network',
    'places',
    'rates',
  ]);
});
