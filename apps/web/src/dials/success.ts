/**
 * What we count as success: the fields of the study's test as dials. Defaults are the study's own; scales are bounds of
 * entry and not facts. A number is shown in `per` units of the test: {value shown} = {value of the test}·per.
 */
import { COST_DEFINITIONS, DEATH_GROUPS, FLOORS, type Test } from "@inflow/study";
import type { DialWords } from "../words/dial-levers.ts";
import { SUCCESS_WORDS } from "../words/dial-success.ts";

/** Where a criterion stands in the test: a field, or one of the floors. */
type Field = "fall" | "forWeeks" | "deathsUp" | "budgetUsd" | "confidence" | (typeof FLOORS)[number];

export interface NumberCriterion {
  readonly kind: "number";
  readonly words: DialWords;
  readonly field: Field;
  /** What is shown for each unit of the test. */
  readonly per: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export type Criterion =
  | NumberCriterion
  | {
      readonly kind: "cost";
      readonly words: DialWords;
      readonly per: number;
      readonly max: number;
      readonly step: number;
    }
  | {
      readonly kind: "choice";
      readonly words: DialWords;
      readonly field: "cost" | "primary";
      readonly of: readonly string[];
    }
  | { readonly kind: "groups"; readonly words: DialWords; readonly of: typeof DEATH_GROUPS };

const number = (field: Field, per: number, [min, max, step]: readonly [number, number, number]): NumberCriterion => ({
  kind: "number",
  words: SUCCESS_WORDS[field],
  field,
  per,
  min,
  max,
  step,
});

const PERCENT = 100;
const MILLION_PER_TONNE = 1e-3;
const THOUSAND_MILLION = 1e-9;
const WINDOW = 13;

export const SUCCESS = {
  fall: number("fall", PERCENT, [1, 60, 1]),
  forWeeks: number("forWeeks", 1, [WINDOW, 20 * WINDOW, WINDOW]),
  costUpTo: { kind: "cost", words: SUCCESS_WORDS.costUpTo, per: MILLION_PER_TONNE, max: 500, step: 1 },
  cost: { kind: "choice", words: SUCCESS_WORDS.cost, field: "cost", of: COST_DEFINITIONS },
  budgetUsd: number("budgetUsd", THOUSAND_MILLION, [1, 100, 1]),
  readiness: number("readiness", PERCENT, [0, 100, 1]),
  partners: number("partners", PERCENT, [0, 100, 1]),
  support: number("support", PERCENT, [0, 100, 1]),
  deathsUp: number("deathsUp", 1, [50, 5000, 50]),
  counting: { kind: "groups", words: SUCCESS_WORDS.counting, of: DEATH_GROUPS },
  confidence: number("confidence", PERCENT, [51, 95, 1]),
  primary: { kind: "choice", words: SUCCESS_WORDS.primary, field: "primary", of: ["cocaine", "fentanyl"] },
} as const satisfies Readonly<Record<string, Criterion>>;

export type SuccessId = keyof typeof SUCCESS;
export const SUCCESS_IDS = Object.keys(SUCCESS) as SuccessId[];

const isFloor = (field: Field): field is (typeof FLOORS)[number] => (FLOORS as readonly string[]).includes(field);

/** The number that a test has for a criterion, in the unit that is shown; null where the test leaves it out. */
export const shownOf = (test: Test, { field, per }: NumberCriterion): number | null => {
  const value = isFloor(field) ? test.floors[field] : test[field];
  return value === undefined ? null : Number((value * per).toPrecision(12));
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What differs from the study's test, and nothing else: a field set back to its default is left out. */
export const differences = (base: Test, test: Test): Partial<Test> =>
  Object.fromEntries(
    Object.entries(test).filter(([key, value]) => !isSame(value, base[key as keyof Test])),
  ) as Partial<Test>;

/** The changes of a reader with one criterion at a value in the unit that is shown. */
export const withNumber = (
  base: Test,
  changes: Partial<Test>,
  criterion: NumberCriterion,
  shown: number,
): Partial<Test> => {
  const test = testOf(base, changes);
  const { field, per } = criterion;
  const value = Number((shown / per).toPrecision(12));
  return differences(
    base,
    isFloor(field) ? { ...test, floors: { ...test.floors, [field]: value } } : { ...test, [field]: value },
  );
};

/** The changes of a reader with one criterion as the study has it. */
export const withoutCriterion = (base: Test, changes: Partial<Test>, id: SuccessId): Partial<Test> => {
  const criterion: Criterion = SUCCESS[id];
  if (criterion.kind === "number") {
    const shown = shownOf(base, criterion);
    return shown === null ? changes : withNumber(base, changes, criterion, shown);
  }
  const { [id as "counting"]: _, ...rest } = changes;
  return rest;
};

/** The criteria that differ from the study's. */
export const changedCriteria = (base: Test, changes: Partial<Test>): SuccessId[] => {
  const test = testOf(base, changes);
  return SUCCESS_IDS.filter((id) => {
    const criterion: Criterion = SUCCESS[id];
    if (criterion.kind === "number") return shownOf(base, criterion) !== shownOf(test, criterion);
    return !isSame(base[id as "counting"], test[id as "counting"]);
  });
};

/** The study's test with a reader's changes; floors that the reader leaves alone stay. */
export const testOf = (base: Test, success: Partial<Test>): Test => ({
  ...base,
  ...success,
  floors: { ...base.floors, ...success.floors },
});
