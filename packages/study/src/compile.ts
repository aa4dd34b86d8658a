/**
 * A study and the library become a plan, or everything that stands in the way.
 *
 * Entries are painted in order: `as-before` under every policy, then the record, then the policies of a mix one after the
 * other; where two of these set one cell in one week to different values the later wins and the conflict is listed; where
 * one policy contradicts itself it is a problem. Entries whose evidence was not known on `asOf` are hidden whole.
 * With `only`, every quantity that the kept mechanisms read and nobody writes must be in the record.
 */
import { type Checked, didYouMean, isOk } from "@inflow/evidence";
import {
  type Layout,
  type Library,
  layOut,
  type PreparedWorld,
  prepareWorld,
  type Schedule,
  type World,
  worldNames,
} from "@inflow/model";
import { calendarOf, lastDayOf } from "./calendar.ts";
import { checkOnly, checkSeries } from "./gap.ts";
import { evidenceName, planName } from "./identity.ts";
import { checkGivens, checkNames, type Teller, tellerOf } from "./names.ts";
import type { Conflict, HiddenEntry, Plan, PlannedPolicy } from "./plan.ts";
import type { Policy, Study } from "./question.ts";
import {
  type Canvas,
  conflictsOf,
  type Entry,
  firstDifference,
  type Painting,
  paintEntries,
  scheduleOf,
  wordsOfCell,
} from "./schedule.ts";
import {
  BASE_POLICY,
  believed,
  entriesOf,
  parametersOfEntries,
  pathOfEntry,
  recordOf,
  type Stacked,
  stackedOf,
} from "./stack.ts";

/** How the model and the evidence are named; the evidence is named by what the study can see when it is not given. */
export interface CompileOptions {
  readonly file?: string;
  readonly model?: string;
  readonly evidence?: string;
}

const worldsOf = new WeakMap<Library, Map<string, Checked<PreparedWorld>>>();

/** A shipped world, prepared once for each library, so that all its plans share one object. */
const shippedWorld = (name: string, library: Library, file: string): Checked<PreparedWorld> => {
  const worlds = worldsOf.get(library) ?? new Map<string, Checked<PreparedWorld>>();
  worldsOf.set(library, worlds);
  const known = worlds.get(name);
  if (known !== undefined) return known;
  const made = prepareWorld(library, name, file);
  if (isOk(made)) worlds.set(name, made);
  return made;
};

const preparedWorld = (study: Study, library: Library, file: string, teller: Teller): Checked<PreparedWorld> => {
  if (typeof study.world !== "string") return prepareWorld(library, study.world, file);
  const names = worldNames(library.files);
  if (names.includes(study.world)) return shippedWorld(study.world, library, file);
  teller.tell(
    ["world"],
    `There is no world "${study.world}".`,
    "A study needs a place to happen in.",
    didYouMean(study.world, names, `Choose one of: ${names.join(", ")}.`),
  );
  return { problems: teller.problems };
};

interface Painted {
  readonly painting: Painting;
  readonly schedule: Schedule;
  readonly conflicts: readonly Conflict[];
}

const paintStack = (
  stack: Stacked,
  entries: readonly Entry[],
  canvas: Canvas,
  study: Study,
  teller: Teller,
): Painted => {
  const parts = new Set(stack.parts.map(({ id }) => id));
  const { painting, coverings } = paintEntries(entries, canvas, (layer) => parts.has(layer) && layer !== BASE_POLICY);
  const told = new Set<string>();
  for (const { cell, under, over, quantity, fromWeek } of coverings) {
    if (under !== over || told.has(quantity)) continue;
    told.add(quantity);
    const cellInWords = wordsOfCell(quantity, cell, canvas.world, canvas.layout);
    const i = study.policies.findIndex(
      (entry) => typeof entry === "object" && !Array.isArray(entry) && entry.id === over,
    );
    teller.tell(
      i < 0 ? ["policies"] : ["policies", i],
      `The policy "${over}" sets ${quantity} (${cellInWords}) twice to different values from week ${fromWeek} on.`,
      "One policy cannot say two things at once.",
      "End the first entry with until where the second begins.",
    );
  }
  return {
    painting,
    schedule: scheduleOf(stack.id, painting, canvas.settleWeeks),
    conflicts: conflictsOf(stack.id, coverings, canvas.world, canvas.layout),
  };
};

const canvasOf = (
  study: Study,
  world: World,
  layout: Layout,
  library: Library,
  places: ReadonlyMap<string, number>,
): Canvas => ({
  world,
  layout,
  calendar: calendarOf(study.horizon),
  settleWeeks: study.horizon.settleWeeks ?? 0,
  files: library.files,
  lastDay: study.asOf === undefined ? null : lastDayOf(study.asOf),
  parameterOf: (entry) => places.get(pathOfEntry(entry)) ?? -1,
});

const plannedOf = (
  stacks: readonly Stacked[],
  paintings: readonly Painting[],
  against: number,
  canvas: Canvas,
): PlannedPolicy[] =>
  stacks.map(({ id, parts }, i) => ({
    id,
    parts: parts.map((part) => part.id),
    is: parts.map(({ is }) => is).join(" With it: "),
    onset: firstDifference(paintings[i]!, paintings[against]!, canvas.calendar.weeks, canvas.settleWeeks),
  }));

/** Everything wrong with the names, dates and gaps of a study and of the policies that it names. */
const checkStudy = (study: Study, library: Library, prepared: PreparedWorld, teller: Teller): readonly Stacked[] => {
  const { world, parameters } = prepared;
  const known = { policies: library.policies, parameters, world };
  checkNames(study, known, teller);
  const record = recordOf(study, library);
  checkSeries(record, ["record"], library, teller);
  checkOnly(study, library, teller);
  if (teller.problems.length > 0) return [];
  const stacks = stackedOf(study, library);
  checkGivens(record, ["record"], study, known, teller);
  for (const { id, gives } of stacks.flatMap(({ parts }) => parts)) {
    checkGivens(gives, ["policies", id, "gives"], study, known, teller);
    checkSeries(gives, ["policies", id, "gives"], library, teller);
  }
  const twice = stacks.find(({ id }, i) => stacks.findIndex((other) => other.id === id) < i);
  if (twice !== undefined)
    teller.tell(
      ["policies"],
      `The policy "${twice.id}" is listed twice.`,
      "Its runs would be counted twice.",
      "Remove one of the two.",
    );
  return stacks;
};

interface Laid {
  readonly under: readonly Entry[];
  readonly entries: readonly (readonly Entry[])[];
  readonly hidden: readonly HiddenEntry[];
}

/** The entries under every policy, and all entries of each stack in the order in which they are painted. */
const layEntries = (study: Study, library: Library, stacks: readonly Stacked[]): Laid => {
  const hidden: HiddenEntry[] = [];
  const base = library.policies.get(BASE_POLICY) as Policy | undefined;
  const under = [
    ...entriesOf(BASE_POLICY, base?.gives ?? [], study, hidden),
    ...entriesOf("record", recordOf(study, library), study, hidden),
  ];
  const entries = stacks.map(({ parts }) => [
    ...under,
    ...parts.filter(({ id }) => id !== BASE_POLICY).flatMap((part) => entriesOf(part.id, part.gives, study, hidden)),
  ]);
  return { under, entries, hidden };
};

/** Makes a study ready to run: the plan, or all that is wrong with its names, dates, record and policies. */
export const compile = (study: Study, library: Library, options: CompileOptions = {}): Checked<Plan> => {
  const teller = tellerOf(study, options.file);
  const prepared = preparedWorld(study, library, options.file ?? study.id, teller);
  if (!isOk(prepared)) return prepared;
  const { world } = prepared.ok;
  const stacks = checkStudy(study, library, prepared.ok, teller);
  if (teller.problems.length > 0) return { problems: teller.problems };

  const { under, entries, hidden } = layEntries(study, library, stacks);
  const parameters = [
    ...prepared.ok.parameters.map((parameter) => believed(parameter, study.beliefs?.[parameter.path])),
    ...parametersOfEntries(entries.flat()),
  ];
  const places = new Map(parameters.map(({ path }, place) => [path, place]));
  const canvas = canvasOf(study, world, layOut(world), library, places);
  const painted = stacks.map((stack, i) => paintStack(stack, entries[i]!, canvas, study, teller));
  if (teller.problems.length > 0) return { problems: teller.problems };

  const paintings = painted.map(({ painting }) => painting);
  const against = stacks.findIndex(({ id }) => id === study.against);
  const schedules = painted.map(({ schedule }) => schedule);
  const model = options.model ?? "unnamed";
  const evidence = options.evidence ?? evidenceName(parameters, world, schedules);
  return {
    ok: {
      format: 1,
      ...planName(model, evidence, study),
      model,
      evidence,
      study,
      world,
      calendar: canvas.calendar,
      weeks: canvas.calendar.weeks,
      settleWeeks: canvas.settleWeeks,
      runs: study.sample.draws * study.sample.luckPerDraw,
      parameters,
      policies: plannedOf(stacks, paintings, against, canvas),
      schedules,
      reference: scheduleOf("reference", paintEntries(under, canvas, () => false).painting, canvas.settleWeeks),
      against,
      conflicts: painted.flatMap(({ conflicts }) => conflicts),
      hidden,
    },
  };
};
