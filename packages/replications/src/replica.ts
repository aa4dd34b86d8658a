/** One published number beside ours: what every replicated model gives. */

/** A: recomputed exactly by others; B: published, within a stated tolerance; C: a property rather than a number. */
export type Grade = "A" | "B" | "C";

export interface Replica {
  readonly id: string;
  /** The published model, by author and year. */
  readonly model: string;
  readonly grade: Grade;
  /** What is measured, in words, with its unit. */
  readonly quantity: string;
  /** The published number; for a property 1, with `ours` 1 where it holds. */
  readonly published: number;
  readonly ours: number;
  /** Largest absolute difference that passes. */
  readonly tolerance: number;
  readonly pass: boolean;
  /** Where it was published: source and place in it. */
  readonly source: string;
  /** Why it differs, where it does. */
  readonly because?: string;
  /** True where ours rests on the published number, or on another of the same publication: shown for completeness, no test. */
  readonly isGiven?: true;
}

/** What the quantity of a given number begins with. */
export const GIVEN_WORDS = "given, shown for completeness: ";

/** A published number beside ours; passes where they differ by no more than `tolerance`, in the unit of both. */
export const replica = (one: Omit<Replica, "pass">): Replica => ({
  ...one,
  pass: Math.abs(one.ours - one.published) <= one.tolerance,
});

type Numbers = readonly [published: number, ours: number, tolerance: number];

/** What makes the rows of one publication: a published number, or a property that holds or does not. */
export interface Rows {
  readonly row: (
    id: string,
    grade: Grade,
    quantity: string,
    numbers: Numbers,
    source: string,
    because?: string,
  ) => Replica;
  /** A property, of grade C: 1 where it holds, 0 where it does not. */
  readonly holds: (id: string, quantity: string, isTrue: boolean, source: string, because?: string) => Replica;
}

/** Rows of a published model, with ids that begin with the name of its folder. */
export const rowsOf = (name: string, model: string): Rows => {
  const row: Rows["row"] = (id, grade, quantity, [published, ours, tolerance], source, because) =>
    replica({
      id: `${name}.${id}`,
      model,
      grade,
      quantity,
      published,
      ours,
      tolerance,
      source,
      ...(because === undefined ? {} : { because }),
    });
  return {
    row,
    holds: (id, quantity, isTrue, source, because) => row(id, "C", quantity, [1, isTrue ? 1 : 0, 0], source, because),
  };
};
