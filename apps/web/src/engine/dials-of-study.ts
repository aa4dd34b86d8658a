/**
 * A study read back as settings: what of it a dial can show becomes levers, beliefs and criteria, and what no dial can show
 * stays as the opened study beneath them, so that chips, counts and links follow all that they can.
 *
 *     studyOfScenario(bench, settings over rest) = the study, but for its draws, which the page chooses
 *
 * Limit: levers are found only where the file states them in its comment and they make its first policy again; a prior that
 * a dial made is found again to 1e-9 of its numbers.
 */
import type { Prior } from "@inflow/evidence";
import { FLOORS, type Study, type Test } from "@inflow/study";
import type { Belief } from "../dials/beliefs.ts";
import {
  BELIEF_IDS,
  BELIEFS,
  type BeliefId,
  beliefNumbers,
  beliefsOf,
  type Criterion,
  differences,
  LEVER_IDS,
  LEVERS,
  pinsOf,
  SUCCESS,
  SUCCESS_IDS,
  shownOf,
  testOf,
  withoutPolitics,
} from "../dials/index.ts";
import { DEFAULT_SCENARIO, type Scenario } from "./contract.ts";
import { type Bench, CAMPAIGN, studyOfScenario } from "./study-of.ts";

/** Settings as a file states them in its comment; nothing of them is taken on trust. */
export type Stated = Partial<Pick<Scenario, "levers" | "beliefs" | "success" | "compared">>;

export interface OpenedStudy {
  readonly scenario: Scenario;
  /** Whether the settings that the file states are not those of the study below them. */
  readonly isOtherThanStated: boolean;
}

const TOLERANCE = 1e-9;
const MOST_COMPARED = 3;

/** Whether two plain values are the same, numbers within a share of the larger. */
const isAlike = (a: unknown, b: unknown, tolerance: number): boolean => {
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every((key) => key in b && isAlike(a[key as keyof typeof a], b[key as keyof typeof b], tolerance))
  );
};

/** A value without fields that are undefined. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
const isSame = (a: unknown, b: unknown): boolean => isAlike(plain(a), plain(b), 0);
const isClose = (a: unknown, b: unknown): boolean => isAlike(plain(a), plain(b), TOLERANCE);

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The levers that a comment states, as far as there are such levers with such values. */
const leversIn = ({ levers }: Stated, bench: Bench): Scenario["levers"] => {
  if (!isPlain(levers)) return {};
  const found = LEVER_IDS.flatMap((id): (readonly [string, number])[] => {
    const value: unknown = levers[id];
    if (typeof value !== "number") return [];
    const { min, max } = LEVERS[id].numbers(bench.levers);
    const isFit = value >= min && value <= max && (!LEVERS[id].isChoice || Number.isInteger(value));
    return isFit ? [[id, value]] : [];
  });
  return Object.fromEntries(found);
};

/** Levers under which the reader's policy is the first of the study; none where the study's own stands first. */
const leversOf = (study: Study, stated: Stated, bench: Bench): Scenario["levers"] => {
  const levers = leversIn(stated, bench);
  const made = studyOfScenario(bench, { ...DEFAULT_SCENARIO, levers }, 2).policies[0];
  return isSame(made, study.policies[0]) ? levers : {};
};

type Setting = Scenario["beliefs"][string];

const short = (value: number): number => Number(value.toPrecision(12));

/** The setting of a dial that would make a prior or form of its first parameter; null where none could. */
const settingOf = (id: BeliefId, given: Prior | string): Setting | null => {
  if (typeof given === "string") return given;
  const { shown }: Belief = BELIEFS[id];
  if ("fixed" in given) return short(shown.of(given.fixed));
  const ends = "uniform" in given ? given.uniform : "loguniform" in given ? given.loguniform : null;
  if (ends === null) return null;
  const [a, b] = ends.map((end) => short(shown.of(end))) as [number, number];
  return a <= b ? [a, b] : [b, a];
};

const fitsDial = (id: BeliefId, setting: Setting, { parameters }: Bench): boolean => {
  const { min, max, forms } = beliefNumbers(id, parameters);
  if (typeof setting === "string") return forms?.includes(setting) === true;
  return forms === null && [setting].flat().every((end) => end >= min && end <= max);
};

interface Believed {
  readonly beliefs: Scenario["beliefs"];
  readonly rest: Readonly<Record<string, Prior | string>>;
}

/** The beliefs of a study as settings of dials, and those that no dial makes. */
const believedOf = (study: Study, levers: Scenario["levers"], stated: Stated, bench: Bench): Believed => {
  const rest: Record<string, Prior | string> = { ...study.beliefs };
  const beliefs: Record<string, Setting> = {};
  const take = (id: string, setting: Setting): void => {
    const made = beliefsOf({ [id]: setting }, bench.parameters);
    if (!Object.entries(made).every(([path, given]) => path in rest && isClose(rest[path], given))) return;
    for (const path of Object.keys(made)) delete rest[path];
    beliefs[id] = setting;
  };
  if (withoutPolitics.paths.every((path) => isClose(rest[path], { fixed: 0 })))
    take(withoutPolitics.id, withoutPolitics.value);
  for (const id of BELIEF_IDS) {
    const given = rest[BELIEFS[id].moves[0].path];
    if (given === undefined) continue;
    const said = isPlain(stated.beliefs) ? (stated.beliefs[id] as Setting | undefined) : undefined;
    const read = settingOf(id, given);
    // The stated setting has the digits that the reader chose; it is taken only where it makes the very same prior.
    const candidates = [said, read].filter((one) => one !== undefined && one !== null);
    for (const setting of candidates)
      if (!(id in beliefs) && isSetting(setting) && fitsDial(id, setting, bench)) take(id, setting);
  }
  for (const [path, form] of Object.entries(pinsOf(levers))) if (rest[path] === form) delete rest[path];
  return { beliefs, rest };
};

const isSetting = (value: unknown): value is Setting =>
  typeof value === "string" ||
  typeof value === "number" ||
  (Array.isArray(value) && value.length === 2 && value.every((end) => typeof end === "number"));

/** Whether a dial of success can show what a test says of it. */
const canShow = (criterion: Criterion, test: Test, { levers }: Bench): boolean => {
  if (criterion.kind === "number") {
    const shown = shownOf(test, criterion);
    return shown !== null && shown >= criterion.min && shown <= criterion.max;
  }
  if (criterion.kind === "cost") {
    const { costUpTo } = test;
    return typeof costUpTo === "number"
      ? costUpTo * criterion.per <= criterion.max
      : levers.policies.has(costUpTo.costOf);
  }
  return criterion.kind === "groups" || criterion.of.includes(test[criterion.field]);
};

interface Judged {
  readonly success: Partial<Test>;
  /** The study's test with what dials show at the shipped values, and what they cannot show as the study has it. */
  readonly rest: Test;
}

const isFloor = (id: string): id is (typeof FLOORS)[number] => (FLOORS as readonly string[]).includes(id);

/** The criteria of a test as changes of the shipped one, and what no dial shows. */
const judgedOf = (test: Test, bench: Bench, shipped: Test): Judged => {
  const shownHere = SUCCESS_IDS.filter((id) => canShow(SUCCESS[id], test, bench));
  const fields = (from: Test): Partial<Test> =>
    Object.fromEntries(
      shownHere.filter((id) => !isFloor(id)).flatMap((id) => (id in from ? [[id, from[id as "fall"]]] : [])),
    );
  const floors = (from: Test): Test["floors"] =>
    Object.fromEntries(shownHere.filter(isFloor).flatMap((id) => (id in from.floors ? [[id, from.floors[id]!]] : [])));
  const changed = testOf(shipped, { ...fields(test), floors: floors(test) });
  const { floors: all, ...success } = differences(shipped, changed);
  return {
    success: all === undefined ? success : { ...success, floors: floors(test) },
    rest: testOf(test, { ...fields(shipped), floors: floors(shipped) }),
  };
};

/** The policies compared with the reader's own, where settings can name them; null where there are more. */
const comparedOf = (study: Study, settings: Scenario, stated: Stated, bench: Bench): readonly string[] | null => {
  const { policies, against } = study;
  const makes = (compared: readonly string[]): boolean =>
    isSame(studyOfScenario(bench, { ...settings, compared }, 2).policies.slice(1), policies.slice(1));
  const said = stated.compared;
  if (
    Array.isArray(said) &&
    said.length <= MOST_COMPARED &&
    said.every((one) => typeof one === "string") &&
    makes(said)
  )
    return said as readonly string[];
  const names = policies
    .slice(1)
    .flatMap((one) => (typeof one === "string" ? [one] : Array.isArray(one) ? [one.join("+")] : []))
    .filter((one) => one !== against);
  return names.length <= MOST_COMPARED && makes(names) ? names : null;
};

/** The places in which two values differ, as paths; a list or an entry that only one of them has is one place. */
export const pathsOfDifferences = (a: unknown, b: unknown, path = ""): readonly string[] => {
  if (isClose(a, b)) return [];
  if (!isPlain(a) || !isPlain(b)) return [path];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.flatMap((name) => pathsOfDifferences(a[name], b[name], path === "" ? name : `${path}.${name}`));
};

const withoutDraws = ({ sample: { draws: _, ...sample }, ...study }: Study): object =>
  JSON.parse(JSON.stringify({ ...study, sample })) as object;

/** Whether what a file states is what its study says, of all that it states. */
const isAsStated = (
  stated: Stated,
  { levers, beliefs, success, compared }: Scenario,
  test: Test | undefined,
): boolean =>
  (stated.levers === undefined || isClose(stated.levers, levers)) &&
  (stated.beliefs === undefined || isClose(stated.beliefs, beliefs)) &&
  (stated.compared === undefined || isSame(stated.compared, compared)) &&
  (stated.success === undefined ||
    (isPlain(stated.success) && test !== undefined && isClose(testOf(test, stated.success), testOf(test, success))));

/** The part of an opened study that no dial shows, to stand beneath the settings. */
const restOf = (asked: Study, levers: Scenario["levers"], { rest }: Believed, judged: Judged | null): Study => {
  const { beliefs: _, test, ...whole } = asked;
  const [first, ...others] = asked.policies;
  const kept = judged?.rest ?? test;
  return {
    ...whole,
    // Where levers make the first policy, the campaign is what stands there once they are set back.
    policies: [Object.keys(levers).length > 0 ? CAMPAIGN : first!, ...others],
    ...(Object.keys(rest).length === 0 ? {} : { beliefs: rest }),
    ...(kept === undefined ? {} : { test: kept }),
  };
};

/** Reads a study that was opened from a file of this name as settings, with the study itself where dials cannot say it all. */
export const openedStudy = (study: Study, name: string, stated: Stated, bench: Bench): OpenedStudy => {
  const shipped = bench.study;
  const levers = leversOf(study, stated, bench);
  const believed = believedOf(study, levers, stated, bench);
  const judged =
    study.test === undefined || shipped.test === undefined ? null : judgedOf(study.test, bench, shipped.test);
  const isShippedList = isSame(study.policies, shipped.policies);
  const start = { ...DEFAULT_SCENARIO, levers, beliefs: believed.beliefs, success: judged?.success ?? {} };
  const compared = isShippedList ? null : comparedOf(study, start, stated, bench);
  const settings: Scenario = { ...start, compared: compared ?? DEFAULT_SCENARIO.compared };
  const byDials = studyOfScenario(bench, settings, 2);
  const asked = isShippedList ? { ...study, policies: byDials.policies } : study;
  const differs = pathsOfDifferences(withoutDraws(asked), withoutDraws(byDials));
  const isOtherThanStated = !isAsStated(stated, settings, shipped.test);
  if (differs.length === 0) return { scenario: settings, isOtherThanStated };
  const rest = restOf(asked, levers, believed, judged);
  return { scenario: { ...settings, study: rest, opened: { name, differs } }, isOtherThanStated };
};
