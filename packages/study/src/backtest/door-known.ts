/**
 * What a backtest says of when its numbers were known, against the cut-off and against the dates of its sources.
 *
 * Numbers of the world and beliefs cannot be left out, so what became known later is refused; a date before the source
 * was published is refused unless the entry says how ("public …"); so is the evidence of fit and input targets that was
 * published after the cut-off. Limit: an assumption without `known` has no date and is let in; it is marked as such.
 */
import { type Evidence, evidenceSchema } from "@inflow/evidence";
import { dayOf, lastDayOf } from "../calendar.ts";
import type { Backtest } from "./file.ts";
import { type Hindsight, hindsightIn, isBackdated, isLater, knownOf, type Published, saysPublic } from "./known.ts";

/** Tells a problem at a path of the file. */
export type Tell = (path: readonly PropertyKey[], what: string, why: string, fix: string) => void;

/** Every value under a key of a nested value, with the path to it. */
export const under = (
  key: string,
  value: unknown,
  path: readonly PropertyKey[] = [],
): [readonly PropertyKey[], unknown][] => {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, field]) => {
    const here = [...path, Array.isArray(value) ? Number(name) : name];
    return name === key ? [[here, field] as [readonly PropertyKey[], unknown]] : under(key, field, here);
  });
};

const SAY =
  "Give the date of publication, another source, or say under because where or in what sense it was public by then.";

/** All evidence below a path of the file, with the path to each entry. */
const evidenceUnder = (value: unknown, path: readonly PropertyKey[]): [readonly PropertyKey[], Evidence][] =>
  under("evidence", value, path).flatMap(([here, entries]) =>
    (Array.isArray(entries) ? entries : []).flatMap((entry, i) => {
      const read = evidenceSchema.safeParse(entry);
      return read.success ? [[[...here, i], read.data] as [readonly PropertyKey[], Evidence]] : [];
    }),
  );

const checkBackdated = (
  [path, entry]: readonly [readonly PropertyKey[], Evidence],
  published: Published,
  tell: Tell,
): void => {
  if (!isBackdated(entry, published) || saysPublic(entry) || !("source" in entry)) return;
  tell(
    [...path, "known"],
    `The evidence is known on ${entry.known}, before its source "${entry.source}" was published in ${published.get(entry.source)}.`,
    "A source that did not exist yet cannot have been read.",
    SAY,
  );
};

/** Tells a world by name, and every number of the world or belief that became known after the cut-off. */
const checkFixed = (backtest: Backtest, published: Published, tell: Tell): void => {
  const lastDay = lastDayOf(backtest.asOf);
  const fixed = [
    ...(typeof backtest.world === "string" ? [] : evidenceUnder(backtest.world, ["world"])),
    ...evidenceUnder(backtest.beliefs ?? {}, ["beliefs"]),
  ];
  for (const [path, entry] of fixed) {
    const known = knownOf(entry, published);
    if (known === null || dayOf(known) <= lastDay) continue;
    tell(
      entry.known === undefined ? path : [...path, "known"],
      `This number of the ${String(path[0]) === "world" ? "world" : "setting"} became known on ${known}, after the cut-off ${backtest.asOf}.`,
      "A datum from after the cut-off may not change anything that enters the runs.",
      "Take a figure that was known then, or a wider prior.",
    );
  }
};

/** Tells everything that is wrong with when the numbers of a backtest were known. */
export const checkKnown = (backtest: Backtest, published: Published, tell: Tell): void => {
  if (typeof backtest.world === "string")
    tell(
      ["world"],
      `The world is named "${backtest.world}" and does not stand in this file.`,
      "A backtest stands alone: another world of the same name would change its past.",
      "Write its places, flows, prices and stocks under world:.",
    );
  checkFixed(backtest, published, tell);
  for (const part of ["world", "record", "policies", "beliefs"] as const)
    for (const found of evidenceUnder(backtest[part] ?? {}, [part])) checkBackdated(found, published, tell);
  backtest.targets.forEach((target, i) => {
    if (target.role !== "fit" && target.role !== "input") return;
    target.evidence.forEach((entry, j) => {
      if (!isLater(entry, published, backtest.asOf) || saysPublic(entry) || !("source" in entry)) return;
      tell(
        ["targets", i, "evidence", j],
        `The source "${entry.source}" of a target with the role ${target.role} was published in ${published.get(entry.source)}, after the cut-off ${backtest.asOf}.`,
        "What is fitted or given must have been known.",
        SAY,
      );
    });
  });
};

/** Everything that enters the runs, or is fitted to, although its source was published after the cut-off. */
export const hindsightOf = (backtest: Backtest, published: Published): Hindsight[] => {
  const { policies, record, targets, world, beliefs, asOf } = backtest;
  const dated = (of: string, quantity: string, evidence: readonly Evidence[]): Hindsight[] =>
    hindsightIn(
      of,
      quantity,
      evidence.filter(({ known }) => known !== undefined && dayOf(known) <= lastDayOf(asOf)),
      published,
      asOf,
    );
  return [
    ...evidenceUnder(world, []).flatMap(([path, entry]) => dated("world", path.slice(0, -2).join(" › "), [entry])),
    ...evidenceUnder(beliefs ?? {}, []).flatMap(([path, entry]) => dated("beliefs", String(path[0]), [entry])),
    ...policies.flatMap((policy) =>
      typeof policy === "string" || Array.isArray(policy)
        ? []
        : policy.gives.flatMap(({ set, evidence }) => dated(policy.id, set, evidence)),
    ),
    ...(record ?? []).flatMap((entry) => (typeof entry === "string" ? [] : dated("record", entry.set, entry.evidence))),
    ...targets.flatMap(({ id, role, evidence }) =>
      role === "fit" || role === "input" ? hindsightIn(`${role} target`, id, evidence, published, asOf) : [],
    ),
  ];
};
