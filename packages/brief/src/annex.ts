/** The annex: criteria, beliefs with badges, how to check, and what every key stands for, down to the place in a source. */
import { amount } from "@inflow/charts";
import type { Citation, Evidence } from "@inflow/evidence";
import { calledPrior, calledUnit, DEATH_WORDS, type Language, labelOfBelief, PART_WORDS } from "@inflow/study";
import { type Block, fold, heading, type Section, text } from "./document.ts";
import { type Context, money, policyName, says, words } from "./input.ts";
import type { Keyed } from "./keys.ts";
import { lockedRow } from "./locked.ts";
import { officeName } from "./names-in-spanish.ts";
import { bound, joined, type Part, parameter, result, type Sentence, sentence, study } from "./prose.ts";

const CRITERIA = [
  "fall",
  "forWeeks",
  "costUpTo",
  "cost",
  "deathsUp",
  "counting",
  "floors",
  "budgetUsd",
  "confidence",
] as const;

const criterionText = (context: Context, key: (typeof CRITERIA)[number]): string | null => {
  const { test } = context.assessment;
  const { language } = context;
  switch (key) {
    case "fall":
    case "confidence":
      return `${amount(100 * test[key])}\u00a0%`;
    case "costUpTo":
      return typeof test.costUpTo === "number"
        ? money(context)(test.costUpTo)
        : policyName(test.costUpTo.costOf, language);
    case "cost":
      return words(context, test.cost);
    case "counting":
      return test.counting.map((group) => DEATH_WORDS[group][language]).join(", ");
    case "floors":
      return Object.entries(test.floors)
        .map(([floor, least]) => `${PART_WORDS[floor as keyof typeof PART_WORDS][language]} ${least}`)
        .join(", ");
    case "budgetUsd":
      return test.budgetUsd === undefined ? null : money(context)(test.budgetUsd);
    default:
      return amount(test[key]);
  }
};

const criteria = (context: Context): Block[] => [
  heading(words(context, "criteria")),
  {
    kind: "table",
    caption: says(context, "criteriaCaption"),
    columns: [
      { label: words(context, "criterion"), isNumber: false },
      { label: words(context, "value"), isNumber: false },
    ],
    rows: CRITERIA.flatMap((key): Sentence[][] => {
      const shown = criterionText(context, key);
      return shown === null
        ? []
        : [[sentence(words(context, `test.${key}`)), sentence(bound(shown, study(`test.${key}`)))]];
    }),
  },
];

/** ● measured where a source states the number, ◐ derived where a step lies between, ○ judgement where there is no source. */
export const badgeOf = (evidence: readonly Evidence[]): "●" | "◐" | "○" => {
  const found = evidence.filter((entry) => "finds" in entry);
  if (found.length === 0) return "○";
  return found.some((entry) => "finds" in entry && entry.because === undefined) ? "●" : "◐";
};

const evidenceCell = (context: Context, evidence: readonly Evidence[]): Sentence => {
  const sources = [...new Set(evidence.flatMap((entry) => ("source" in entry ? [entry.source] : [])))];
  if (sources.length === 0) return says(context, "assumption");
  return sentence(
    ...joined(
      sources.map((id): Part[] => [bound(id, { kind: "source", id })]),
      ", ",
    ),
  );
};

/** A belief in its own sentence, which the files give in English; in Spanish its name. */
const statedIn = (of: { readonly path: string; readonly is: string }, language: Language): string =>
  language === "en" ? of.is : labelOfBelief(of, language);

const beliefs = (context: Context): Block[] => {
  const { language } = context;
  const uncertain = context.input.plan.parameters.filter(({ prior }) => !("fixed" in prior));
  const wearing = (badge: ReturnType<typeof badgeOf>) =>
    bound(String(uncertain.filter(({ evidence }) => badgeOf(evidence) === badge).length), study("beliefs"));
  const caption = says(context, "beliefsCaption", {
    uncertain: bound(String(uncertain.length), study("beliefs")),
    judgement: wearing("○"),
    derived: wearing("◐"),
    measured: wearing("●"),
  });
  return [
    heading(words(context, "beliefs")),
    text(caption),
    fold(words(context, "beliefsAll"), {
      kind: "table",
      caption: sentence(),
      columns: [
        { label: words(context, "belief"), isNumber: false },
        { label: words(context, "range"), isNumber: false },
        { label: words(context, "unit"), isNumber: false },
        { label: words(context, "evidence"), isNumber: false },
      ],
      rows: uncertain.map(({ path, is, unit, prior, evidence }) => [
        sentence(`${badgeOf(evidence)} `, bound(statedIn({ path, is }, language), parameter(path))),
        sentence(bound(calledPrior(path, prior, language), parameter(path))),
        sentence(bound(calledUnit(unit, language) || "1", parameter(path))),
        evidenceCell(context, evidence),
      ]),
    }),
  ];
};

const checking = (context: Context): Block[] => {
  const { assessment, input } = context;
  const run = result("identity");
  const { from, until } = input.plan.study.horizon;
  const changed = Object.keys(input.plan.study.beliefs ?? {});
  const rows: [string, string][] = [
    [words(context, "command"), input.command],
    [words(context, "runId"), assessment.runId],
    [words(context, "hash"), assessment.hash],
    [words(context, "model"), assessment.model],
    [words(context, "evidenceName"), assessment.evidence],
    [
      words(context, "futures"),
      `${assessment.runs} (${input.plan.study.sample.draws} × ${input.plan.study.sample.luckPerDraw})`,
    ],
    [words(context, "horizon"), `${from} – ${until}`],
    [words(context, "changes"), changed.length === 0 ? words(context, "noChanges") : changed.join(", ")],
    [words(context, "conflicts"), String(assessment.conflicts.length)],
    ...lockedRow(input.preregistration, context.language),
  ];
  return [
    heading(words(context, "how")),
    {
      kind: "table",
      caption: says(context, "license"),
      columns: [
        { label: "", isNumber: false },
        { label: words(context, "value"), isNumber: false },
      ],
      rows: rows.map(([label, shown]) => [sentence(label), sentence(bound(shown, run))]),
    },
  ];
};

/** The annex without the list of keys, which is written last. */
export const annex = (context: Context): Section => ({
  id: "annex",
  number: "",
  title: words(context, "annex"),
  blocks: [...criteria(context), ...checking(context), ...beliefs(context), text(says(context, "inEnglish"))],
});

/** One key explained: what it stands for, and the sources behind it with the place in each. */
export interface KeyEntry {
  readonly key: string;
  readonly says: string;
  readonly sources: readonly {
    readonly title: string;
    readonly url: string | null;
    readonly at: string;
    readonly mark: string;
  }[];
}

const cited = (context: Context, citations: readonly Citation[]): KeyEntry["sources"] =>
  citations.map(({ source, at, read }) => {
    const record = context.input.ledger.sources.get(source)?.record;
    const url = record === undefined || record.url === "in print" ? null : record.url;
    const mark = read === "copy" ? words(context, "readInCopy") : read === "not read" ? words(context, "notRead") : "";
    const title = record === undefined ? source : `${record.title}. ${record.publisher}, ${record.published}`;
    return { title, url, at, mark };
  });

/** What a key stands for. */
export const explainKey = (context: Context, { key, origin }: Keyed): KeyEntry => {
  const { ledger, plan } = context.input;
  switch (origin.kind) {
    case "event": {
      const record = ledger.events.get(origin.id)?.record;
      return {
        key,
        says: record === undefined ? origin.id : `${record.date}: ${origin.id}`,
        sources: cited(context, record?.sources ?? []),
      };
    }
    case "claim": {
      const record = ledger.claims.get(origin.id)?.record;
      return {
        key,
        says: record === undefined ? origin.id : `${officeName(record.who, context.language)}, ${record.date}`,
        sources: cited(context, record?.sources ?? []),
      };
    }
    case "series": {
      const record = ledger.series.get(origin.id)?.record;
      const vintage = record === undefined ? "" : `, ${words(context, "vintage")}: ${record.vintage}`;
      return { key, says: `${record?.title ?? origin.id}${vintage}`, sources: cited(context, record?.sources ?? []) };
    }
    case "source": {
      const record = ledger.sources.get(origin.id)?.record;
      const url = record === undefined || record.url === "in print" ? null : record.url;
      return {
        key,
        says: record === undefined ? origin.id : `${record.publisher}, ${record.published}`,
        sources: [{ title: record?.title ?? origin.id, url, at: "", mark: "" }],
      };
    }
    case "study":
      return { key, says: `${words(context, "ofStudy")} ${plan.study.id}: ${origin.path}`, sources: [] };
    case "record":
      return { key, says: `${words(context, "ofRecord")}: ${origin.id}`, sources: [] };
    case "parameter": {
      const found = plan.parameters.find(({ path }) => path === origin.path);
      const list = (found?.evidence ?? []).flatMap((entry) =>
        "source" in entry
          ? [{ source: entry.source, at: entry.at, verified: "yes" as const, read: "whole" as const }]
          : [],
      );
      const called = labelOfBelief(found ?? { path: origin.path }, context.language);
      return { key, says: `${words(context, "ofModel")}: ${called} (${origin.path})`, sources: cited(context, list) };
    }
    case "result":
      return {
        key,
        says: `${words(context, "ofRun").replace("{run}", context.assessment.runId)}: ${origin.column}`,
        sources: [],
      };
  }
};
