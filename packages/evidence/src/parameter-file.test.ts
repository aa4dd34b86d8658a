import fc from "fast-check";
import { expect, it } from "vitest";
import { readParameterFile } from "./parameter-file.ts";
import { formatProblems, isOk, problemsOf } from "./problem.ts";

const DETERRENCE = `
about: Fear of loss keeps some trips at home.
law: willingness = min(1, threshold / perceived risk)
parameters:
  threshold.lethal:
    is: Perceived risk at which traffickers begin to stay home when interception means death.
    unit: "1"
    prior: { triangular: [0.01, 0.03, 0.12] }
    evidence:
      - source: ida-p-3472
        at: abstract
        finds: 3% of potential flights interdicted under a lethal threat; 80–90% of flights thwarted.
        gives: 0.03
        because: under this law, threshold = willingness × risk = interdicted share of potential trips.
  threshold.arrest:
    is: The same threshold when interception means arrest and seizure.
    unit: "1"
    prior: { triangular: [0.02, 0.13, 0.30] }
    evidence:
      - assumption: No sourced value yet; wide on purpose, so the verdict shows whether it matters.
        known: 2025-08
`;

it("reads the worked example, each number under the name of its mechanism", () => {
  const read = readParameterFile(DETERRENCE, "deterrence.yaml", "deterrence");
  expect(problemsOf(read)).toEqual([]);
  const file = isOk(read) ? read.ok : null;
  expect(file?.parameters.map(({ path }) => path)).toEqual([
    "deterrence.threshold.lethal",
    "deterrence.threshold.arrest",
  ]);
  expect(file?.parameters[0]?.prior).toEqual({ triangular: [0.01, 0.03, 0.12] });
  expect(file?.parameters[1]?.evidence).toEqual([
    { assumption: "No sourced value yet; wide on purpose, so the verdict shows whether it matters.", known: "2025-08" },
  ]);
  expect(file?.parameters[1]?.place).toBe("15:3 parameters › threshold.arrest");
});

const FAULTY = `
about: Ten things are wrong with this file.
parameters:
  a:
    is: A unit that nobody knows.
    unit: kgs
    prior: { fixed: 1 }
    evidence: [{ assumption: none }]
  b:
    is: A prior out of order.
    unit: "1"
    prior: { triangular: [0.03, 0.01, 0.12] }
    evidence: [{ assumption: none }]
  c:
    is: A field misspelt.
    unit: kg
    prior: { fixed: 1 }
    evidense: [{ assumption: none }]
  d:
    is: A prior misspelt.
    unit: kg
    prior: { triangle: [1, 2, 3] }
    evidence: [{ assumption: none }]
  e:
    unit: kg
    prior: { fixed: 1 }
    evidence: [{ assumption: none }]
  f:
    is: A unit that is a number.
    unit: 1
    prior: { fixed: 1 }
    evidence: [{ assumption: none }]
  g:
    is: Nothing to show for it.
    unit: kg
    prior: { fixed: 1 }
    evidence: []
  h:
    is: A finding without its place.
    unit: kg
    prior: { fixed: 1 }
    evidence: [{ source: gao-06-200, finds: 117 tonnes }]
  i:
    is: Two numbers where three are needed.
    unit: kg
    prior: { pert: [1, 2] }
    evidence: [{ assumption: none }]
  j:
    is: A date that no calendar holds.
    unit: kg
    prior: { fixed: 1 }
    evidence: [{ assumption: none, known: 2025-13 }]
`;

it("tells of ten different faults at once, each with place, reason and fix", () => {
  const problems = problemsOf(readParameterFile(FAULTY, "faulty.yaml", "faulty"));
  for (const name of [..."abcdefghij"])
    expect(
      problems.some(({ place }) => place.includes(`parameters › ${name}`)),
      name,
    ).toBe(true);
  expect(problems).toHaveLength(11);
  for (const { place, what, why, fix } of problems) {
    expect(place).toMatch(/^\d+:\d+ parameters › [a-j]/);
    for (const sentence of [what, why, fix]) expect(sentence.length).toBeGreaterThan(5);
  }
  const text = formatProblems(problems);
  for (const fix of [
    'Did you mean "kg"?',
    "Did you mean triangular(0.01, 0.03, 0.12)?",
    'Did you mean "evidence"?',
    'Did you mean "triangular"?',
    'Add "is: …", text.',
    'Put it in quotes: "1".',
    'Add "at: …", text.',
    "Give at least 3 items.",
  ])
    expect(text).toContain(fix);
});

it("points at the line of the fault", () => {
  const problems = problemsOf(readParameterFile(FAULTY, "faulty.yaml", "faulty"));
  expect(problems.find(({ what }) => what.includes('"kgs"'))?.place).toBe("6:5 parameters › a › unit");
});

it("finds parameters by paths that begin with a small letter", () => {
  const text = DETERRENCE.replace("threshold.lethal:", "Threshold lethal:");
  expect(problemsOf(readParameterFile(text, "x.yaml", "x"))[0]?.what).toBe('"Threshold lethal" is not a path.');
});

it("changes no parameter for a comment", () => {
  const plain = readParameterFile(DETERRENCE, "x.yaml", "x");
  const commented = readParameterFile(DETERRENCE.replaceAll("\n", " # a remark\n"), "x.yaml", "x");
  const values = (read: typeof plain): unknown => isOk(read) && read.ok.parameters.map(({ place: _, ...rest }) => rest);
  expect(values(commented)).toEqual(values(plain));
});

it("answers garbage with problems, never with a throw", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 300 }),
        fc.jsonValue().map((value) => JSON.stringify(value)),
        fc.string({ maxLength: 300 }),
      ),
      (text) => {
        expect(problemsOf(readParameterFile(text, "x.yaml", "x")).length).toBeGreaterThan(0);
      },
    ),
    { seed: 2025, numRuns: 1000 },
  );
});

it("survives any one character put wrong in a good file", () => {
  fc.assert(
    fc.property(
      fc.nat(DETERRENCE.length - 1),
      fc.constantFrom(":", "[", "{", '"', "\t", "\n", "-", "&", "*", "!", "\u0000", "x", ""),
      (at, letter) => {
        const read = readParameterFile(DETERRENCE.slice(0, at) + letter + DETERRENCE.slice(at + 1), "x.yaml", "x");
        expect(
          isOk(read) ||
            read.problems.every(({ place, what, why, fix }) =>
              [place, what, why, fix].every((text) => text.length > 0),
            ),
        ).toBe(true);
      },
    ),
    { seed: 2025, numRuns: 1500 },
  );
});
