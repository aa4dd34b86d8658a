import { describe, expect, it } from "vitest";
import type { Prior } from "./prior.ts";
import { describePrior, problemsOfPrior } from "./prior-in-words.ts";

describe("a prior in words", () => {
  it("names the kind and its numbers, and says which is which where a reader could mistake them", () => {
    expect(describePrior({ triangular: [0.01, 0.03, 0.12] })).toBe("triangular(0.01, 0.03, 0.12)");
    expect(describePrior({ lognormal: [5, 2] })).toBe("lognormal(median 5, factor95 2)");
    expect(describePrior({ fixed: 3 })).toBe("fixed(3)");
    expect(describePrior({ forms: { additive: 2, multiplicative: 1 } })).toBe("forms(additive 2, multiplicative 1)");
    expect(describePrior({ discrete: { 1: 0.5, 4: 0.5 } })).toBe("discrete(1: 0.5, 4: 0.5)");
  });
});

const sound: readonly Prior[] = [
  { fixed: 0 },
  { uniform: [-1, 1] },
  { loguniform: [0.1, 1] },
  { normal: [0, 1] },
  { lognormal: [5, 2] },
  { beta: [0.5, 0.5] },
  { gamma: [2, 3] },
  { triangular: [0, 0, 1] },
  { pert: [0, 1, 1] },
  { discrete: { 1: 1, 2: 0 } },
  { forms: { only: 1 } },
];

const faulty: readonly [unknown, RegExp][] = [
  [{}, /exactly one kind, this has 0; write one of fixed, uniform/],
  [{ fixed: 1, uniform: [0, 1] }, /exactly one kind, this has 2/],
  [{ gaussian: [0, 1] }, /"gaussian" is no kind of prior; write one of/],
  [{ fixed: Number.NaN }, /one finite number/],
  [{ uniform: [2] }, /needs 2 numbers; write \{uniform: \[low, high\]\}/],
  [{ uniform: [3, 1] }, /must rise \(low ≤ high\) but are 3, 1; write uniform: \[1, 3\]/],
  [{ triangular: [1, 5, 4] }, /write triangular: \[1, 4, 5\]/],
  [{ pert: [2, 2, 2] }, /no width.*write \{fixed: 2\}/],
  [{ loguniform: [0, 4] }, /low of a loguniform prior is 0 but must be above 0/],
  [{ normal: [0, -1] }, /sd of a normal prior is -1 but must be above 0/],
  [{ lognormal: [5, 0.5] }, /must exceed 1; write 2/],
  [{ beta: [0, 1] }, /a of a beta prior is 0/],
  [{ gamma: [1, Number.POSITIVE_INFINITY] }, /scale of a gamma prior is not a finite number/],
  [{ uniform: ["0", 1] }, /low of a uniform prior is not a finite number/],
  [{ forms: {} }, /needs each form with its weight/],
  [{ forms: { a: 0, b: 0 } }, /sum to 0, so there is nothing to draw/],
  [{ forms: { a: -1, b: 2 } }, /weight of form a must be a number of 0 or more but is -1/],
  [{ forms: { 2: 1, gradual: 1 } }, /Form 2 has a number for a name.*give it a word/],
  [{ discrete: { many: 1 } }, /"many" in a discrete prior is not a number/],
];

describe("what is wrong with a prior", () => {
  it.each(sound)("nothing with %j", (prior) => {
    expect(problemsOfPrior(prior)).toEqual([]);
  });

  it.each(faulty)("%j is refused with a sentence and a repair", (prior, sentence) => {
    const problems = problemsOfPrior(prior as Prior);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(sentence);
    expect(problems[0]).toMatch(/\.$/);
  });
});
