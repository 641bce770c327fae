/** A value of the model while a reader fills it in: lists grow, fields are set. */
export type Draft<T> = {
  -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K];
};
