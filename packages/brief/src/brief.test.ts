import { CHART_WORDS } from "@inflow/charts";
import { bothCountsOf, COST_DEFINITIONS, SENTENCES, type Verdict } from "@inflow/study";
import { expect, test } from "vitest";
import { badgeOf } from "./annex.ts";
import { documentOf } from "./brief.ts";
import { BRIEF_WORDS } from "./brief-words.ts";
import type { Block } from "./document.ts";
import { briefHtml } from "./html.ts";
import type { BriefInput } from "./input.ts";
import { briefMarkdown } from "./markdown.ts";
import { type Bound, plainText, type Sentence } from "./prose.ts";
import { NO_EFFECT, ONE_COUNT, TWO_COUNTS, toyInput } from "./toy.test-support.ts";
import { toyLedger } from "./toy-ledger.test-support.ts";

const LANGUAGES = ["en", "es"] as const;

const sentencesOf = (block: Block): readonly Sentence[] => {
  switch (block.kind) {
    case "heading":
      return [{ parts: [block.text] }];
    case "text":
      return block.sentences;
    case "list":
      return block.items.flat();
    case "table":
      return [block.caption, ...block.rows.flat(), ...block.columns.map(({ label }) => ({ parts: [label] }))];
    case "figures":
      return block.figures.map(({ sentence }) => sentence);
    case "verdicts":
      return block.cards.flatMap(({ verdict, notes, dataLine, data }) => [verdict, ...notes, dataLine, data]);
    case "fold":
      return [{ parts: [block.summary] }, ...block.blocks.flatMap(sentencesOf)];
  }
};

const everySentence = (input: ReturnType<typeof toyInput>): Sentence[] => {
  const { document } = documentOf(input);
  return [
    document.title,
    document.kicker,
    document.sub,
    document.foot,
    ...document.sections.flatMap(({ title, blocks }) => [{ parts: [title] }, ...blocks.flatMap(sentencesOf)]),
  ];
};

const textOf = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, "")
    .replace(/<sup>[^<]*<\/sup>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

test("the toy ledger reads without a problem", () => {
  expect(toyLedger.problems).toEqual([]);
});

test("no digit stands in the words of the brief without a binding to the ledger or to a result", () => {
  for (const language of LANGUAGES)
    for (const { parts } of everySentence(toyInput(NO_EFFECT, language)))
      for (const part of parts) if (typeof part === "string") expect(part).not.toMatch(/\d/);
});

test("no slot is left unfilled in either language", () => {
  for (const language of LANGUAGES) {
    const all = everySentence(toyInput(TWO_COUNTS, language)).map(plainText).join("\n");
    expect(all).not.toMatch(/\{[A-Za-z]+\}|undefined|NaN/);
  }
});

test("every fixed word has Spanish beside English, with the same slots", () => {
  const slots = (text: string) => [...text.matchAll(/\{[A-Za-z]+\}/g)].map(String).sort();
  for (const { en, es } of Object.values(BRIEF_WORDS)) {
    expect(slots(es)).toEqual(slots(en));
    if (en !== "") expect(es).not.toBe("");
  }
});

test("words that take a side or mislead do not occur in our own voice", () => {
  const avoid =
    /war on drugs|poison|scourge|extrajudicial|murder|\bsuccess(?!or)|surgical|\bflood|victory|\bagents?\b|\bstocks?\b|\bpriors?\b|\bregime\b|neutrali[sz]e|eliminat|taken out|drug boat|narco|\bcartel|\blives saved\b/i;
  const evitar =
    /guerra contra las drogas|veneno|flagelo|asesinato|\béxito|quirúrgic|victoria|\bagentes?\b|\brégimen\b|neutraliza|narco|\bcártel/i;
  const ours = [...Object.values(BRIEF_WORDS), ...Object.values(CHART_WORDS), ...Object.values(SENTENCES)];
  for (const { en, es } of ours) {
    expect(en).not.toMatch(avoid);
    expect(es).not.toMatch(evitar);
  }
  expect("a drug boat").toMatch(avoid);
});

test("where counting the killed changes the answer or only its count both stand in the card, and else the card says that nothing changes", () => {
  const split = toyInput(TWO_COUNTS);
  const both = bothCountsOf(split.assessment.verdicts["campaign-2025"]!.cocaine!, "en")!;
  expect(both).toContain("Not counting them");
  expect(textOf(briefHtml(split))).toContain(both);
  const sameWord = textOf(briefHtml(toyInput()));
  expect(sameWord).toContain(
    "Harmful in 8 of 100 where people killed by the campaign count as harm, in 5 where they do not.",
  );
  expect(sameWord).not.toContain(BRIEF_WORDS.bothAgree.en);
  expect(textOf(briefHtml(toyInput(ONE_COUNT)))).toContain(BRIEF_WORDS.bothAgree.en);
});

test("the answer stands in one line in the card of each drug, before how the futures divide, in both languages", () => {
  for (const language of LANGUAGES) {
    const input = toyInput(NO_EFFECT, language);
    const { document } = documentOf(input);
    const block = document.sections[0]!.blocks.find(({ kind }) => kind === "verdicts");
    const cards = block?.kind === "verdicts" ? block.cards : [];
    const line = input.assessment.verdicts["campaign-2025"]!.cocaine!.lines[language].answer;
    expect(cards.map(({ notes }) => plainText(notes[0]!))).toEqual([line, line]);
  }
});

test("cocaine and fentanyl each have a verdict of equal standing, and no sum of the two is made", () => {
  const { document } = documentOf(toyInput());
  const block = document.sections[0]!.blocks.find(({ kind }) => kind === "verdicts");
  const cards = block?.kind === "verdicts" ? block.cards : [];
  expect(cards.map(({ commodity }) => commodity)).toEqual(["Cocaine", "Fentanyl"]);
  expect(cards.map(({ dots }) => dots.widths[0])).toEqual([212, 212]);
});

test("the comparison is named in every card: no campaign is law enforcement going on as before", () => {
  const page = textOf(briefHtml(toyInput()));
  expect(page.split("law-enforcement interdiction going on as before the campaign").length - 1).toBe(2);
});

test("the three definitions of cost stand in one row or not at all, and without benefit there are words instead of a ratio", () => {
  const row = (perTonne: typeof NO_EFFECT.perTonne) => {
    const { document } = documentOf(toyInput({ ...NO_EFFECT, perTonne }));
    const table = document.sections[0]!.blocks.find(({ kind }) => kind === "table");
    return table?.kind === "table" ? table.rows[1]!.slice(1).map(plainText) : [];
  };
  expect(row("no benefit")).toEqual(COST_DEFINITIONS.map(() => BRIEF_WORDS.noCost.en));
  const some = row({ p10: 2e7, p50: 6e7, p90: 3e8 });
  expect(some).toEqual(COST_DEFINITIONS.map(() => "$20\u00a0million to $300\u00a0million"));
});

test("the human cost gives the count, its date and that it is public, with a cross and in the colour of harm", () => {
  const html = briefHtml(toyInput());
  expect(textOf(html)).toMatch(
    /✚ People killed in strikes: 175 to 14 Apr 2026 , public count; later strikes reported, not totalled/,
  );
  expect(html).toContain('<span class="harm">✚</span>');
  expect(html).toMatch(/class="n harm" href="#E\d+">175/);
});

test("the page needs no network and no script, and every key that a number points to is explained on it", () => {
  const html = briefHtml(toyInput());
  expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\((?!#)| style="| on[a-z]+="/);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1]!);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((found) => found[1]!);
  expect(targets.length).toBeGreaterThan(50);
  expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
});

test("a number of the ledger leads to its source, the place in it and the address", () => {
  const html = briefHtml(toyInput());
  const key = /href="#(E\d+)">175/.exec(html)![1]!;
  const entry = new RegExp(`<li id="${key}">.*?</li>`).exec(html)![0];
  expect(entry).toContain("Figures of an agency. An agency, 2026-03");
  expect(entry).toContain("https://agency.example.org/figures");
  expect(entry).toContain("table 2");
});

test("Markdown and HTML say the same numbers, since both are written from one document", () => {
  const input = toyInput();
  const shown = everySentence(input).flatMap(({ parts }) =>
    parts.filter((part): part is Bound => typeof part !== "string").map((part) => part.shown),
  );
  const markdown = briefMarkdown(input).replaceAll("\\|", "|");
  const html = textOf(briefHtml(input)).replaceAll("&quot;", '"');
  expect(shown.length).toBeGreaterThan(100);
  for (const value of shown) {
    expect(markdown).toContain(value);
    expect(html).toContain(value.replace(/\s+/g, " ").replaceAll("<", "&lt;"));
  }
});

test("there are five questions, and the belief on which the answer hinges is asked about first", () => {
  const asked = (hinge: typeof NO_EFFECT.hinge) => {
    const section = documentOf(toyInput({ ...NO_EFFECT, hinge })).document.sections.find(
      ({ id }) => id === "questions",
    );
    const block = section?.blocks[0];
    return block?.kind === "list" ? block.items.map((item) => item.map(plainText).join(" ")) : [];
  };
  expect(asked(null).length).toBe(5);
  const withHinge = asked({ parameter: "deterrence.form", low: 0.2, high: 0.9 });
  expect(withHinge.length).toBe(5);
  expect(withHinge[0]).toContain("the reaction of crews to danger?");
  for (const question of withHinge) expect(question).toContain("?");
});

const inputWith = (change: Partial<Verdict>, policy = "campaign-2025"): BriefInput => {
  const input = toyInput();
  const own = input.assessment.verdicts[policy]!;
  const changed = Object.fromEntries(Object.entries(own).map(([drug, verdict]) => [drug, { ...verdict, ...change }]));
  const verdicts = { ...input.assessment.verdicts, [policy]: changed };
  return { ...input, assessment: { ...input.assessment, verdicts } };
};

test("the answer for each drug, the people killed and the cost stand in words before any picture", () => {
  const [first] = documentOf(toyInput()).document.sections[0]!.blocks;
  const lines = first?.kind === "text" ? first.sentences.map(plainText) : [];
  expect(lines[0]).toMatch(/^Answer for cocaine: no effect, 92 of 100/);
  expect(lines[1]).toMatch(/^Answer for fentanyl: /);
  expect(lines[2]).toMatch(/175 to 14 Apr 2026 by public count; in the model \+40 to \+300/);
  expect(lines[3]).toMatch(/incremental, .* in full/);
});

test("the fall of deaths that no campaign made is dated by the counts themselves: halfway from the highest to the next", () => {
  const page = textOf(briefHtml(toyInput()));
  expect(page).toMatch(/began to fall in mid- 2023 , 20 months before the first strike/);
});

test("the human cost gives the crews killed in the model beside the public count", () => {
  const page = textOf(briefHtml(toyInput()));
  expect(page).toContain("Crews killed by the campaign in the model");
  expect(page).toMatch(
    /Crews killed by the campaign in the model, from the first strike to\s+2026\s*:\s+\+40 to \+300/,
  );
});

test("a run too small to quote says so before its title, and a large one does not", () => {
  const lines = { ...toyInput().assessment.verdicts["campaign-2025"]!.cocaine!.lines.en, preview: "Preview: toy." };
  const small = briefHtml(inputWith({ isPreview: true, lines: { en: lines, es: lines } }));
  expect(small.indexOf("Preview: toy.")).toBeGreaterThan(0);
  expect(small.indexOf("Preview: toy.")).toBeLessThan(small.indexOf("<h1>"));
  expect(briefHtml(toyInput())).not.toContain("Preview:");
});

test("what gives way first is the earliest breach of a floor, and what fails most often is named with its ties", () => {
  const page = textOf(briefHtml(toyInput()));
  expect(page).toMatch(/First below its floor: partner cooperation/);
  expect(page).toMatch(/partner cooperation falls below its floor in\s+Jan 2025/);
  expect(page).toMatch(/Fails most often: its cost, partner cooperation, in\s+100 of 100/);
});

test("a policy under which more people die is named as worse, not passed over for not being better", () => {
  const own = toyInput().assessment.verdicts.treatment!.cocaine!;
  const byGroup = { ...own.deaths.byGroup, violence: { p10: 86, p50: 350, p90: 1300 } };
  const page = textOf(briefHtml(inputWith({ deaths: { ...own.deaths, byGroup } }, "treatment")));
  expect(page).toMatch(
    /Violent deaths: no policy lowers it beyond chance\. Higher than with no campaign, beyond chance: Treatment and naloxone,\s+\+86 to \+1,300/,
  );
  expect(textOf(briefHtml(toyInput()))).not.toMatch(/Violent deaths: [^.]*\. Higher/);
});

test("a form with too few draws is left out of the rival theories, and the others show theirs", () => {
  const page = textOf(briefHtml(toyInput()));
  expect(page).toContain("no reaction (64 simulated worlds)");
  expect(page).toContain("refuse at a steady risk: cannot tell yet (52 simulated worlds)");
  expect(page).not.toContain("rare: cannot tell yet");
});

test("where the observed deaths leave the model's band the brief says that the model misses, and by what", () => {
  const input = toyInput();
  const at = (level: number): string =>
    textOf(
      briefHtml({
        ...input,
        bands: input.bands.map((band) =>
          band.series !== "deaths12m.synthetic-opioid"
            ? band
            : { ...band, p10: band.p10.map(() => 0.9 * level), p90: band.p90.map(() => 1.1 * level) },
        ),
      }),
    );
  expect(at(45_000)).toMatch(/The model misses this series: at\s+Mar 2026\s+it has\s+40,500 to 49,500/);
  expect(at(45_000)).toContain("levels of deaths are too high");
  expect(at(20_000)).toContain("levels of deaths are too low");
  expect(at(35_000)).toContain("lie within the model's band");
});

test("the waters have a total that is the sum of their rows", () => {
  const block = documentOf(toyInput())
    .document.sections.find(({ id }) => id === "inflow-falls")!
    .blocks.find((one) => one.kind === "table");
  const rows = block?.kind === "table" ? block.rows.map((cells) => cells.map(plainText)) : [];
  expect(rows[0]!.slice(1)).toEqual(rows.find(([label]) => label === "All waters")!.slice(1));
});

test("a belief wears the mark of its evidence: measured, derived by a step, or judgement", () => {
  const found = { source: "agency-2026", at: "table 1", finds: "90 %" };
  expect(badgeOf([found])).toBe("●");
  expect(badgeOf([{ ...found, because: "of seizures only" }])).toBe("◐");
  expect(badgeOf([{ assumption: "by judgement" }])).toBe("○");
});

test("a study with changed beliefs looks changed in the foot of every page", () => {
  const input = toyInput();
  const study = { ...input.plan.study, beliefs: { "deterrence.form": "none" } };
  const html = briefHtml({ ...input, plan: { ...input.plan, study } });
  expect(html).toContain("reader's changes: 1");
  expect(html).toContain(BRIEF_WORDS.changed.en.split("{")[0]!.trim());
});

test("the sections are those of the brief, in their order", () => {
  const { document } = documentOf(toyInput());
  expect(document.sections.map(({ number, id }) => `${number} ${id}`.trim())).toEqual([
    "bottom-line",
    "1 what-happened",
    "2 why-it-matters",
    "3 inflow-falls",
    "4 at-what-cost",
    "5 compared-with-what",
    "6 how-sure",
    "7 when",
    "8 proved-wrong",
    "9 questions",
    "annex",
  ]);
});

test("the record of backtests stands on the first page and in section 8 where it is known, and then none is said to be missing", () => {
  const told = /missed it in 9 of 11(H1)? backtests/g;
  const html = briefHtml({ ...toyInput(), record: { run: 11, failed: 9 } }).replace(/<[^>]*>/g, "");
  expect(html.match(told)).toHaveLength(2);
  expect(html).not.toContain("No backtest is scored");
  expect(briefHtml(toyInput()).replace(/<[^>]*>/g, "")).toMatch(/no backtest is scored/i);
});

test("gives the cost per tonne of every policy by all three definitions or none, side by side, and says of what it tells luck", () => {
  const { document } = documentOf(toyInput());
  const compared = document.sections.find(({ id }) => id === "compared-with-what")!;
  const table = compared.blocks.find((block) => block.kind === "table")!;
  const costs = table.columns.flatMap(({ label }, i) => (/per tonne/.test(label) ? [{ label, i }] : []));
  expect(costs.map(({ label }) => label.split(": ")[1])).toEqual(["full", "ships only", "incremental"]);
  expect(new Set(table.rows.map((cells) => cells.length))).toEqual(new Set([table.columns.length]));
  const luck = plainText(
    document.sections[0]!.blocks.flatMap((block) => (block.kind === "text" ? block.sentences : [])).find((one) =>
      /is luck/.test(plainText(one)),
    )!,
  );
  expect(luck).toMatch(/the change in cocaine inflow differs from one simulated future to another/);
});
