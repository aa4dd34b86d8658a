/**
 * A box as a sentence: what its parameters say, how many futures inside are of interest beside all, how many of those of
 * interest lie inside; counted on draws that the search has not seen. Limit: a condition is not a cause.
 */
import { type BoxLimit, type CartTree, quasiPsOf } from "@inflow/methods";
import { calledAmount, calledBelief, calledForm, plainName } from "../beliefs/index.ts";
import type { DrawColumn } from "../sensitivity/draw-columns.ts";
import { countOf100, type Language } from "../words.ts";
import type { Cases } from "./cases.ts";
import type { Discovery, FoundBox } from "./discover.ts";
import { endWords, discoverySays as says } from "./discovery-words.ts";

const figure = (value: number): string => `${Number(value.toPrecision(3))}`.replace("-", "−");

/** What a condition calls a parameter: its plain name and unit. */
export interface Called {
  readonly is: string;
  readonly unit: string;
}

/** How the parameters of drawn columns are called, by path. */
export const calledBy = (columns: readonly DrawColumn[]): ReadonlyMap<string, Called> =>
  new Map(columns.map(({ parameter }) => [parameter.path, { is: plainName(parameter), unit: parameter.unit }]));

/** The conditions of a box with plain names, amounts in their units. */
export const conditionsOf = (
  limits: readonly BoxLimit[],
  called: ReadonlyMap<string, Called>,
  language: Language = "en",
): string => {
  if (limits.length === 0) return says("anyRun", language);
  const one = (limit: BoxLimit): string => {
    const { is, unit } = called.get(limit.name) ?? { is: limit.name, unit: "1" };
    const name = says("is", language, { is: calledBelief({ path: limit.name, is }, language) });
    if (limit.kind === "categories")
      return says("forms", language, {
        name,
        forms: limit.among.map((form) => calledForm(limit.name, form, language)).join(says("or", language)),
      });
    const [low, high] = [limit.lower, limit.upper].map((value) => calledAmount(value, unit, language));
    if (limit.lowerBinds && limit.upperBinds) return says("range", language, { name, low, high });
    return limit.lowerBinds ? says("atLeast", language, { name, low }) : says("atMost", language, { name, high });
  };
  return limits.map(one).join(says("and", language));
};

/** The sentence of a box, counted on held-out draws. */
export const boxSentence = (
  box: FoundBox,
  place: number,
  found: Discovery,
  cases: Pick<Cases, "said">,
  called: ReadonlyMap<string, Called>,
  language: Language = "en",
): string => {
  const { heldOut } = box;
  const [low, high] = heldOut.densityInterval.map(countOf100);
  return says("box", language, {
    where: says(place === 0 ? "where" : "outside", language),
    conditions: conditionsOf(box.limits, called, language),
    density: countOf100(heldOut.density),
    are: cases.said[language],
    low,
    high,
    base: countOf100(found.base),
    coverage: countOf100(heldOut.coverage),
    rest: place === 0 ? "" : says("ofOthers", language),
  });
};

/** How firm a box is: quasi-p of its weakest limit, least share of random halves that find a condition again. */
export const firmnessSentence = (
  { limits, foundAgain, searched }: Pick<FoundBox, "limits" | "foundAgain" | "searched">,
  language: Language = "en",
): string => {
  const weakest = Math.max(...limits.map((limit) => quasiPsOf(limit)[0]));
  const least = Math.min(...foundAgain.map(({ share }) => share));
  return says("firmness", language, {
    weakest: weakest < 0.001 ? says("below", language, { value: 0.001 }) : figure(weakest),
    least: Math.round(100 * least),
    density: countOf100(searched.density),
  });
};

/** What the tree says beside the boxes: which parameters it cuts, and whether the boxes name them. */
export const treeSentence = (
  tree: CartTree | null,
  boxes: readonly FoundBox[],
  language: Language = "en",
  called: ReadonlyMap<string, Called> = new Map(),
): string => {
  if (tree === null) return "";
  const cuts = tree.importances.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share);
  if (cuts.length === 0) return says("noCut", language);
  const top = cuts.slice(0, 3).map(({ name, share }) => {
    const { is = "" } = called.get(name) ?? {};
    return `${calledBelief({ path: name, is }, language)} (${Math.round(100 * share)}\u00a0%)`;
  });
  const named = new Set(boxes.flatMap(({ limits }) => limits.map(({ name }) => name)));
  const shared = cuts.filter(({ name }) => named.has(name)).length;
  const agrees =
    boxes.length === 0 ? "" : says(named.size === 1 ? "cutsOne" : "cutsMany", language, { shared, named: named.size });
  return says("tree", language, { top: top.join("; "), agrees });
};

/** Everything that is said of a discovery in a language: the share of cases, its boxes, why there are no more, the tree. */
export const discoverySentences = (
  found: Discovery,
  cases: Pick<Cases, "said" | "share" | "reason">,
  called: ReadonlyMap<string, Called>,
  language: Language = "en",
): string[] => {
  const { boxes } = found;
  const why = endWords(found.end, language);
  const because = says(cases.reason, language);
  return [
    says("share", language, {
      count: Math.round(100 * cases.share),
      are: cases.said[language],
      taken: cases.reason === "asked" ? "" : says("taken", language, { because }),
    }),
    ...boxes.map((box, place) => boxSentence(box, place, found, cases, called, language)),
    ...(boxes.length < 2 ? [says(boxes.length === 0 ? "noBox" : "noSecond", language, { why })] : []),
    treeSentence(found.tree, boxes, language, called),
  ].filter((sentence) => sentence !== "");
};
