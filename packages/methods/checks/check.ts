/** One number of a reference implementation, or of an analytic answer, beside ours. */
export interface Check {
  readonly name: string;
  readonly expected: number | string;
  readonly ours: number | string;
  /** Largest absolute difference that passes; 0 where the two must be the same. */
  readonly tolerance: number;
  readonly pass: boolean;
}

/** Our number beside the expected one; passes where they differ by no more than `tolerance`. */
export const near = (name: string, expected: number, ours: number, tolerance: number): Check => ({
  name,
  expected,
  ours,
  tolerance,
  pass: Math.abs(ours - expected) <= tolerance,
});

/** Passes where the two are the same text. */
export const same = (name: string, expected: string, ours: string): Check => ({
  name,
  expected,
  ours,
  tolerance: 0,
  pass: ours === expected,
});

/** The largest difference between two lists, as one check; lists of different length fail. */
export const nearAll = (
  name: string,
  expected: ArrayLike<number>,
  ours: ArrayLike<number>,
  tolerance: number,
): Check => {
  const lengths = expected.length === ours.length;
  let worst = 0;
  for (let i = 0; i < expected.length; i++) worst = Math.max(worst, Math.abs((ours[i] ?? Number.NaN) - expected[i]!));
  return { name, expected: 0, ours: lengths ? worst : Number.NaN, tolerance, pass: lengths && worst <= tolerance };
};
