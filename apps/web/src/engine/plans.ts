/** A scenario becomes a plan: its study compiled, with the posterior that it names. Tables of points are made once. */
import { type Checked, isOk } from "@inflow/evidence";
import {
  compile,
  type Plan,
  type Points,
  type Posterior,
  pointsOfPosterior,
  readPosterior,
  type Study,
  withPoints,
} from "@inflow/study";
import type { Shelf } from "./library.ts";

/** A draft runs to the same numbers, but its evidence is not named, which takes most of the time of compiling. */
export type PlanOf = (study: Study, isDraft?: boolean) => Checked<Plan>;

/** Makes the plans of a shelf; the same posterior over the same parameters is the same object in all of them. */
export const plansOf = ({ library, model, texts }: Pick<Shelf, "library" | "model" | "texts">): PlanOf => {
  const posteriors = new Map<string, Checked<Posterior>>();
  const tables = new Map<string, Points>();
  const posteriorOf = (name: string): Checked<Posterior> => {
    const file = `posteriors/${name}.json`;
    const known = posteriors.get(name) ?? readPosterior(texts.get(file) ?? "", file);
    posteriors.set(name, known);
    return known;
  };
  return (study, isDraft = false) => {
    const made = compile(study, library, { file: "scenario", model, ...(isDraft ? { evidence: "draft" } : {}) });
    const { posterior } = study;
    if (!isOk(made) || posterior === undefined || posterior === "none") return made;
    const read = posteriorOf(posterior);
    if (!isOk(read)) return read;
    const points = pointsOfPosterior(read.ok, made.ok);
    if (points === null) return made;
    const name = `${posterior} ${points.paths.join(" ")}`;
    const shared = tables.get(name) ?? points;
    tables.set(name, shared);
    return { ok: withPoints(made.ok, shared) };
  };
};
