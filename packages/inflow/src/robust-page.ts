/**
 * The comparison under deep uncertainty as one self-contained HTML page: no script, no network, in the looks of the brief. The
 * reader's values stand before the first number that rests on them. Each chart has its sentence and the table of its values.
 */
import { acceptabilityOf, type Draw, dotsOf, regretOf } from "@inflow/brief";
import { amount, type Chart, escapeText } from "@inflow/charts";
import {
  type Comparison,
  calledBelief,
  DEATH_GROUPS,
  type Language,
  perfectInWords,
  sensitivitySays,
} from "@inflow/study";
import { pageSays } from "./analysis-page.ts";
import { frontOf } from "./robust-charts.ts";
import { measureSaid, measuresHtml } from "./robust-measures-page.ts";
import { gridHtml, noteHtml, sectionHtml } from "./robust-page-html.ts";
import { robustPageSays as says } from "./robust-page-words.ts";

const STYLE = `
:root{--ink:#1A1C1E;--second:#5A6067;--line:#868D94;--harm:#B3261E}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#fff;color:var(--ink);font:400 15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;font-variant-numeric:tabular-nums}
main{max-width:1088px;margin:0 auto;padding:20px 24px 48px}
h1{font-size:28px;line-height:1.25;margin:4px 0 8px;font-weight:600}
h2{font-size:21px;line-height:1.3;margin:40px 0 10px;padding-top:10px;border-top:2px solid var(--ink);font-weight:600}
p,ul{max-width:72ch;margin:0 0 10px}
ul{padding-left:20px}
.kicker,footer,summary,.note{font-size:13px;color:var(--second)}
.values{border-left:3px solid var(--ink);padding:2px 0 2px 14px;margin:14px 0}
figure{margin:14px 0 6px}
figure svg{max-width:100%;height:auto}
.narrow{display:none}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:13px;margin:8px 0}
th,td{text-align:left;vertical-align:top;padding:4px 14px 4px 0}
thead th{border-bottom:1px solid var(--ink);font-weight:600}
tbody tr{border-bottom:1px solid #E3E6E9}
td.num{white-space:nowrap}
.num{text-align:right}
.grid td:first-child{min-width:120px}
footer{margin-top:36px;border-top:1px solid var(--line);padding-top:8px}
@media (max-width:760px){
main{padding:12px 16px 32px}
h1{font-size:21px}
.wide{display:none}
.narrow{display:block}
.grid,.grid tbody{display:block;width:100%}
.grid thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.grid tr{display:grid;grid-template-columns:repeat(2,1fr);gap:2px 10px;padding:8px 0}
.grid td,.grid td.num{padding:0;text-align:left;white-space:normal;min-width:0}
.grid td:first-child{grid-column:1/-1;font-weight:600}
.grid td[data-label]::before{content:attr(data-label);color:var(--second);font-size:12px;display:block}
}
@media print{body{font-size:10pt;color:#000}main{max-width:none;padding:0}h2{break-after:avoid}figure,tr{break-inside:avoid}}
`;

const WIDE = 1040;
const NARROW = 358;
const BILLION = 1e9;
const MILLION = 1e6;

const tableHtml = (chart: Chart, language: Language): string => {
  const head = chart.table.columns
    .map(({ label, isNumber }) => `<th scope="col"${isNumber ? ' class="num"' : ""}>${escapeText(label)}</th>`)
    .join("");
  const rows = chart.table.rows.map(
    (row) =>
      `<tr>${row.map((cell, c) => `<td${chart.table.columns[c]!.isNumber ? ' class="num"' : ""}>${escapeText(cell)}</td>`).join("")}</tr>`,
  );
  return `<details><summary>${says("numbers", language)}</summary><div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table></div></details>`;
};

const figureHtml = (id: string, draw: Draw, language: Language): string => {
  const wide = draw({ id: `${id}-w`, width: WIDE, language });
  const narrow = draw({ id: `${id}-n`, width: NARROW, language });
  return `<section><h2>${escapeText(wide.title)}</h2><p>${escapeText(wide.sentence)}</p><figure><div class="wide">${wide.svg}</div><div class="narrow">${narrow.svg}</div></figure>${tableHtml(wide, language)}</section>`;
};

const billions = (usd: number, language: Language): string =>
  says("billions", language, { value: amount(usd / BILLION) });
const millions = (usd: number, language: Language): string =>
  says("millions", language, { value: amount(usd / MILLION) });
const percent = (share: number): string => `${Math.round(100 * share)} %`;

const listHtml = (lines: readonly string[]): string =>
  `<ul>${lines.map((line) => `<li>${escapeText(line)}</li>`).join("")}</ul>`;

const valuesHtml = ({ robust: { values, agencyValues, draws, isPreview } }: Comparison, language: Language): string => {
  const own = says("values", language, {
    death: millions(values.usdPerDeath, language),
    rate: percent(values.rate),
    cost: sensitivitySays(values.cost, language),
    counting: values.counting.map((group) => says(group, language)).join(", "),
    draws,
    preview: isPreview ? says("preview", language) : "",
  });
  const agencies = agencyValues.ofLife.map(({ is, value, baseYear, status }) =>
    says("agency", language, { is, value: millions(value, language), year: baseYear, status }),
  );
  return `<div class="values"><p>${escapeText(own)}</p>${noteHtml(`${agencies.join("; ")}. ${says("noLine", language)}`)}</div>`;
};

/** Cost for each unit achieved, under each definition of cost, in numbers only where they mean something. */
const ratiosHtml = ({ costEffectiveness: { ratios, rate } }: Comparison, language: Language): string => {
  const effects = [...new Set(ratios.map(({ effect }) => effect))];
  const tables = effects.map((effect) => {
    const own = ratios.filter((one) => one.effect === effect);
    const rows = own[0]!.policies.map(({ policy }, p) => [
      policy,
      ...own.map(({ policies }) => policies[p]!.words.replace(` for each ${effect}`, "")),
    ]);
    const titles = [says("policy", language), ...own.map(({ cost }) => sensitivitySays(cost, language))];
    return `<p>${escapeText(says("forEach", language, { effect }))}</p>${gridHtml(titles, rows, false)}`;
  });
  const note = noteHtml(says("paidNote", language, { rate: percent(rate) }));
  return sectionHtml(says("paid", language), `${tables.join("")}${note}`);
};

const meanOf = ({ robust }: Comparison, criterion: string, policy: number): number =>
  robust.criteria.find((one) => one.criterion === criterion)!.measures[0]!.values[policy]!;

/** Cost and outcomes before any word of method: means above the comparison. */
const outcomesHtml = (comparison: Comparison, language: Language): string => {
  const { robust } = comparison;
  const rows = robust.policies.flatMap((policy, p) =>
    policy === robust.against
      ? []
      : [
          [
            policy,
            amount(-meanOf(comparison, "cost", p) / BILLION),
            amount(-100 * meanOf(comparison, "inflow", p)),
            ...DEATH_GROUPS.map((group) => amount(-meanOf(comparison, `deaths.${group}`, p))),
            amount(robust.benefits[p]!.netUsd / BILLION),
            amount(robust.benefits[p]!.withoutKilledUsd / BILLION),
          ],
        ],
  );
  const titles = [
    says("meanAbove", language, { against: robust.against }),
    says("costColumn", language, { cost: sensitivitySays(robust.values.cost, language) }),
    says("inflowColumn", language),
    ...DEATH_GROUPS.map((group) => says("deathsColumn", language, { group: says(group, language) })),
    says("netColumn", language),
    says("withoutColumn", language),
  ];
  return sectionHtml(
    says("outcomes", language),
    `${gridHtml(titles, rows)}${noteHtml(says("outcomesNote", language))}`,
  );
};

const CRITERIA = [
  ["inflow", "inflow"],
  ["net benefit", "benefit"],
] as const;

const picksHtml = ({ robust }: Comparison, language: Language): string => {
  const of = (id: string) => robust.criteria.find(({ criterion }) => criterion === id)!;
  const [inflow, benefit] = [of("inflow"), of("net benefit")];
  const named = (picks: readonly string[]): string => (picks.length > 2 ? says("alike", language) : picks.join(", "));
  const rows = benefit.measures.map(({ measure, picks }, m) => [
    measure.startsWith("share of scenarios") ? says("reach", language) : measureSaid(measure, language),
    named(inflow.measures[m]?.picks ?? []),
    named(picks),
  ]);
  const said = CRITERIA.map(([id, key]) => {
    const criterion = says(key, language);
    const { stability } = of(id);
    if (stability === null) return says("noRank", language, { criterion });
    return [stability.byMean, stability.byRegret]
      .map((found, i) => {
        const slots = {
          criterion,
          by: says(i === 0 ? "theMean" : "theRegret", language),
          share: percent(found.sameFirst),
        };
        return found.kind === "stable"
          ? says("stable", language, { ...slots, first: found.first })
          : says("unstable", language, slots);
      })
      .join(" ");
  });
  const titles = [says("measure", language), says("byInflow", language), says("byBenefit", language)];
  return sectionHtml(says("picks", language), `${gridHtml(titles, rows, false)}${listHtml(said)}`);
};

interface Stated {
  readonly is: string;
  readonly assumption: string;
}

/** A rule or a proposal in a language; in English where nobody has written it in Spanish. */
const inLanguage = (stated: Stated & { readonly es?: Stated }, language: Language): Stated =>
  language === "es" ? (stated.es ?? stated) : stated;

const exitsHtml = ({ robust: { exits } }: Comparison, language: Language): string => {
  if ("why" in exits) return `<p>${escapeText(says("notJudged", language, { why: exits.why }))}</p>`;
  const { policy, dates, stayUsd, leaveUsd, rules } = exits;
  return listHtml([
    says("staying", language, { policy, usd: billions(stayUsd, language) }),
    ...leaveUsd.map((usd, i) => says("leaveOn", language, { date: dates[i]!, usd: billions(usd, language) })),
    ...rules.map(({ rule, meanUsd, verdict: { missed } }) => {
      const { is, assumption } = inLanguage(rule, language);
      return says("leaveWhen", language, {
        is,
        usd: billions(meanUsd, language),
        missed: missed === null ? "" : says("missed", language, { share: percent(missed.share) }),
        assumption: assumption.replace(/\.$/, ""),
      });
    }),
  ]);
};

const informationHtml = ({ information }: Comparison, language: Language): string => {
  if (information.kind === "too few draws")
    return `<p>${escapeText(says("notTold", language, { draws: information.draws, needed: information.needed }))}</p>`;
  const { choice, partial, samples } = information;
  const told = partial.filter(({ isTold, usd }) => isTold && usd > 0);
  const inMillions = (usd: number): string => millions(usd, language);
  return listHtml([
    says("choice", language, { choice }),
    says("everything", language, { value: perfectInWords(information, language, inMillions) }),
    ...told.map(({ is, parameter, usd }) =>
      says("alone", language, { is: calledBelief({ path: parameter, is }, language), usd: inMillions(usd) }),
    ),
    says("noMore", language, { count: partial.length - told.length, of: partial.length }),
    ...samples.map((sample) => {
      const { costUsd } = sample.proposal;
      const { is, assumption } = inLanguage(sample.proposal, language);
      if (sample.kind === "none") return says("notComputed", language, { is, why: sample.why });
      const worth = sample.isTold ? inMillions(sample.usd) : says("chance", language);
      return says("data", language, { is, worth, cost: inMillions(costUsd), assumption });
    }),
  ]);
};

/** The page of a comparison in a language; `head` says what was compared and by which run. */
export const robustPage = (
  comparison: Comparison,
  head: { readonly asks: string; readonly runId: string; readonly hash: string },
  language: Language = "en",
): string => {
  const { robust } = comparison;
  const { against } = robust;
  const where = (
    [
      ["inflow", robust.whereWins.inflow],
      ["benefit", robust.whereWins.netBenefit],
    ] as const
  ).flatMap(([key, wins]) =>
    wins.map(({ sentences }) =>
      says("whereBy", language, { criterion: says(key, language), sentence: sentences[language] }),
    ),
  );
  const foot = says("foot", language, { run: head.runId, hash: head.hash.slice(0, 12), against });
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${says("title", language)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header><p class="kicker">${says("kicker", language)}</p><h1>${escapeText(head.asks)}</h1><p>${escapeText(says("sub", language, { count: robust.policies.length - 1, against }))}</p>${valuesHtml(comparison, language)}</header>
${outcomesHtml(comparison, language)}
${figureHtml("dots", dotsOf(comparison), language)}
${figureHtml("front", frontOf(comparison), language)}
${sectionHtml(says("whereBest", language), listHtml(where))}
${ratiosHtml(comparison, language)}
${figureHtml("price-t", acceptabilityOf(comparison, 0), language)}
${figureHtml("price-d", acceptabilityOf(comparison, 1), language)}
${sectionHtml(says("leaving", language), exitsHtml(comparison, language))}
${sectionHtml(says("knowing", language), informationHtml(comparison, language))}
${picksHtml(comparison, language)}
${measuresHtml(comparison, language)}
${figureHtml("regret", regretOf(comparison), language)}
<footer>${escapeText(`${foot} ${pageSays("names", language)}`.trim())}</footer>
</main>
</body>
</html>
`;
};
