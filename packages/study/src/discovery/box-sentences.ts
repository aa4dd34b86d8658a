/**
 * A box as a sentence: what its parameters say, how many futures inside are of interest beside all, how many of those of
 * interest lie inside; counted on draws that the search has not seen. Limit: English; a condition is not a cause.
 */
import { type BoxLimit, type CartTree, conditionsInWords, quasiPsOf } from "@inflow/methods";
import { type DrawColumn, plainName } from "../sensitivity/draw-columns.ts";
import { countOf100 } from "../words.ts";
import type { Cases } from "./cases.ts";
import type { Discovery, FoundBox } from "./discover.ts";

const figure = (value: number): string => `${Number(value.toPrecision(3))}`.replace("-", "−");

const unitAfter = (unit: string): string => (unit === "1" ? "" : ` ${unit}`);

/** The conditions of a box with plain names, amounts in their units. */
export const conditionsOf = (limits: readonly BoxLimit[], columns: readonly DrawColumn[]): string => {
  const byPath = new Map(columns.map(({ parameter }) => [parameter.path, parameter]));
  const unitOf = new Map<string, string>();
  const named = limits.map((limit): BoxLimit => {
    const parameter = byPath.get(limit.name);
    const is = parameter === undefined ? limit.name : plainName(parameter);
    const name = `“${is}” is`;
    unitOf.set(name, parameter?.unit ?? "1");
    return { ...limit, name };
  });
  return conditionsInWords(named, (value, name) => `${figure(value)}${unitAfter(unitOf.get(name) ?? "1")}`);
};

/** The sentence of a box, counted on held-out draws. */
export const boxSentence = (
  box: FoundBox,
  place: number,
  found: Discovery,
  cases: Pick<Cases, "are">,
  columns: readonly DrawColumn[],
): string => {
  const { heldOut } = box;
  const where = place === 0 ? "Where" : "Outside the first box, where";
  const [low, high] = heldOut.densityInterval.map(countOf100);
  return `${where} ${conditionsOf(box.limits, columns)}: ${countOf100(heldOut.density)} of 100 futures ${cases.are} (${low} to ${high}), against ${countOf100(found.base)} of 100 of all; ${countOf100(heldOut.coverage)} of 100 futures that do lie there${place === 0 ? "" : ", of those outside the first"}.`;
};

/** How firm a box is: quasi-p of its weakest limit, least share of random halves that find a condition again. */
export const firmnessSentence = ({ limits, foundAgain, searched }: FoundBox): string => {
  const weakest = Math.max(...limits.map((limit) => quasiPsOf(limit)[0]));
  const least = Math.min(...foundAgain.map(({ share }) => share));
  return `Screening value (quasi-p) of the weakest limit ${weakest < 0.001 ? "below 0.001" : figure(weakest)}; each condition is found again in ${Math.round(100 * least)} % or more of random halves. On the half searched the density was ${countOf100(searched.density)} of 100.`;
};

/** What the tree says beside the boxes: which parameters it cuts, and whether the boxes name them. */
export const treeSentence = (tree: CartTree | null, boxes: readonly FoundBox[]): string => {
  if (tree === null) return "";
  const cuts = tree.importances.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share);
  if (cuts.length === 0) return "A classification tree finds no cut: a second opinion against any box.";
  const top = cuts.slice(0, 3).map(({ name, share }) => `${name} (${Math.round(100 * share)} %)`);
  const named = new Set(boxes.flatMap(({ limits }) => limits.map(({ name }) => name)));
  const shared = cuts.filter(({ name }) => named.has(name)).length;
  const agrees =
    boxes.length === 0
      ? ""
      : ` It cuts ${shared} of the ${named.size} parameter${named.size === 1 ? "" : "s"} that the boxes name.`;
  return `A classification tree, as a second opinion, cuts first by ${top.join(", ")}.${agrees}`;
};
