/** The brief of the answer on view, as one self-contained page or as Markdown: the whole, or the sections that lead it. */
import type { Language } from "@inflow/study";
import { changeCounts } from "../../dials/index.ts";
import { factsOf } from "../../facts/facts.ts";
import type { Delivered, Desk } from "../desk.ts";
import { LATER } from "../later.ts";
import { CLOSER } from "./brief-on-paper.ts";
import { answerOfRun, type OfRun } from "./in-hand.ts";

export interface BriefArgs extends OfRun {
  readonly language: Language;
  readonly as: "html" | "markdown";
  readonly length: "two-page" | "full";
}

/** Sections of the short brief: the answer, then compared with what, when data could tell, what to ask. */
const LEADING: readonly string[] = ["bottom-line", "compared-with-what", "questions"];

const SECTION = /<section id="([^"]+)">[\s\S]*?<\/section>\n?/g;

/** The leading sections of a brief in HTML, without numbers, since most are left out; keys to the annex are, since the annex is. */
export const twoPageHtml = (html: string): string =>
  html
    .replace(SECTION, (section, id: string) => (LEADING.includes(id) ? section : ""))
    .replace(/<nav [\s\S]*?<\/nav>/, "")
    .replace(/<sup>[^<]*<\/sup>/g, "")
    .replace(/<span class="no">[^<]*<\/span> /g, "")
    .replace(/<a ((?:data-[a-z]+="[^"]*" )*class="[^"]*") href="#[^"]*">([\s\S]*?)<\/a>/g, "<span $1>$2</span>")
    .replace(/<p class="from">[\s\S]*?<\/p>/g, "")
    .replace("</head>", `${CLOSER}</head>`);

/** The leading sections of a brief in Markdown, by the headings of its HTML twin in the same order. */
export const twoPageMarkdown = (markdown: string, html: string): string => {
  const order = [...html.matchAll(SECTION)].map(([, id]) => id!);
  const [head, ...parts] = markdown.split(/^(?=## )/m);
  return [head, ...parts.filter((_, i) => LEADING.includes(order[i] ?? ""))].join("");
};

/** An answer with the analyses beside it: those delivered with it, or made from its runs. */
const answerIn = async (desk: Desk, of: OfRun): Promise<Omit<Delivered, "drivers"> | null> => {
  const found = answerOfRun(desk, of);
  if (found === null || "worlds" in found) return found;
  const { plan, assessment, bands, store, scenario } = found;
  const { analysesOfAnswer, worldsOfAnswer } = await LATER.writer();
  const worlds = await worldsOfAnswer(plan, store, assessment);
  return { plan, assessment, bands, scenario, worlds, analyses: await analysesOfAnswer(plan, store, assessment) };
};

/** The brief of a run in a language, whole or its leading sections; null where the desk does not hold that run. */
export const briefService = async (desk: Desk, { language, as, length, runId }: BriefArgs): Promise<string | null> => {
  const found = await answerIn(desk, { runId });
  if (found === null) return null;
  const { scenario, ...answer } = found;
  const facts = factsOf(desk.shelf());
  const { choose, believe, success } = changeCounts(scenario, desk.shelf().study.test ?? null);
  const input = {
    ...answer,
    ledger: desk.shelf().ledger,
    language,
    command: desk.command(answer.plan),
    ...(facts.model === desk.shelf().model ? { record: facts.backtests } : {}),
    changes: { levers: choose, beliefs: believe, criteria: success },
  };
  const { briefHtml, briefMarkdown } = await LATER.writer();
  if (as === "html") return length === "full" ? briefHtml(input) : twoPageHtml(briefHtml(input));
  const whole = briefMarkdown(input);
  return length === "full" ? whole : twoPageMarkdown(whole, briefHtml(input));
};
