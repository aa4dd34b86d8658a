/** What the library that the command line uses makes of a study file that the app saved. */
import { isOk } from "@inflow/evidence";
import { compile, type Plan, pointsOfPosterior, readPosterior, readStudy, withPoints } from "@inflow/study";
import { libraryWith, shipped } from "inflow";
import type { Page } from "playwright-core";

/** The plan of a study file, by the library that the command line uses, under the name of the page's model. */
export const planOfFile = async (page: Page, text: string): Promise<Plan> => {
  const model = await page.locator('meta[name="inflow-model"]').getAttribute("content");
  const study = readStudy(text, "study.yaml");
  if (!isOk(study)) throw new Error(JSON.stringify(study.problems));
  const made = compile(study.ok, libraryWith(), { model: model! });
  if (!isOk(made)) throw new Error(JSON.stringify(made.problems));
  const { posterior } = study.ok;
  if (posterior === undefined || posterior === "none") return made.ok;
  const read = readPosterior(shipped().texts[`posteriors/${posterior}.json`] ?? "", posterior);
  if (!isOk(read)) throw new Error(JSON.stringify(read.problems));
  const points = pointsOfPosterior(read.ok, made.ok);
  return points === null ? made.ok : withPoints(made.ok, points);
};
