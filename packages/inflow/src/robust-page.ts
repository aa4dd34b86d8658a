/**
 * The comparison under deep uncertainty as one self-contained HTML page: no script, no network, in the looks of the brief. The
 * reader's values stand before the first number that rests on them. Each chart has its sentence and the table of its values.
 */
import { amount, type Chart, escapeText } from "@inflow/charts";
import type { Comparison } from "@inflow/study";
import { acceptabilityOf, type Draw, dotsOf, frontOf, regretOf } from "./robust-charts.ts";

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

const tableHtml = (chart: Chart): string => {
  const head = chart.table.columns
    .map(({ label, isNumber }) => `<th scope="col"${isNumber ? ' class="num"' : ""}>${escapeText(label)}</th>`)
    .join("");
  const rows = chart.table.rows.map(
    (row) =>
      `<tr>${row.map((cell, c) => `<td${chart.table.columns[c]!.isNumber ? ' class="num"' : ""}>${escapeText(cell)}</td>`).join("")}</tr>`,
  );
  return `<details><summary>Its numbers</summary><div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table></div></details>`;
};

const figureHtml = (id: string, draw: Draw): string => {
  const wide = draw({ id: `${id}-w`, width: WIDE, language: "en" });
  const narrow = draw({ id: `${id}-n`, width: NARROW, language: "en" });
  return `<section><h2>${escapeText(wide.title)}</h2><p>${escapeText(wide.sentence)}</p><figure><div class="wide">${wide.svg}</div><div class="narrow">${narrow.svg}</div></figure>${tableHtml(wide)}</section>`;
};

const billions = (usd: number): string => `${amount(usd / BILLION)} bn`;
const percent = (share: number): string => `${Math.round(100 * share)} %`;

const listHtml = (lines: readonly string[]): string =>
  `<ul>${lines.map((line) => `<li>${escapeText(line)}</li>`).join("")}</ul>`;

const valuesHtml = ({ robust: { values, agencyValues, draws, isPreview } }: Comparison): string =>
  `<div class="values"><p>The reader's values: ${amount(values.usdPerDeath / MILLION)} million USD for a death averted, ${percent(values.rate)} a year, cost by the ${values.cost} definition, deaths counted: ${values.counting.join(", ")}. ${draws} draws${isPreview ? ", too few for more than a first look" : ""}.</p><p class="note">${escapeText(agencyValues.ofLife.map(({ is, value, baseYear, status }) => `${is}: ${amount(value / MILLION)} million USD of ${baseYear} (${status})`).join("; "))}. The guidance of the Department of Transportation itself sets no line between justifiable and unjustifiable actions.</p></div>`;

const gridHtml = (titles: readonly string[], rows: readonly (readonly string[])[], isNumber = true): string => {
  const kind = isNumber ? ' class="num"' : "";
  const head = titles.map((title, c) => `<th scope="col"${c === 0 ? "" : kind}>${escapeText(title)}</th>`);
  const body = rows.map((row) =>
    row.map((cell, c) =>
      c === 0
        ? `<td>${escapeText(cell)}</td>`
        : `<td${kind} data-label="${escapeText(titles[c]!)}">${escapeText(cell)}</td>`,
    ),
  );
  return `<div class="scroll"><table class="grid"><thead><tr>${head.join("")}</tr></thead><tbody>${body.map((cells) => `<tr>${cells.join("")}</tr>`).join("")}</tbody></table></div>`;
};

/** Cost for each unit achieved, under each definition of cost, in numbers only where they mean something. */
const ratiosHtml = ({ costEffectiveness: { ratios, rate } }: Comparison): string => {
  const effects = [...new Set(ratios.map(({ effect }) => effect))];
  const tables = effects.map((effect) => {
    const own = ratios.filter((one) => one.effect === effect);
    const rows = own[0]!.policies.map(({ policy }, p) => [
      policy,
      ...own.map(({ policies }) => policies[p]!.words.replace(` for each ${effect}`, "")),
    ]);
    return `<p>For each ${effect}:</p>${gridHtml(["Policy", ...own.map(({ cost }) => cost)], rows, false)}`;
  });
  return `<section><h2>What is paid for what is achieved</h2>${tables.join("")}<p class="note">Means of present values at ${percent(rate)} a year, with the 95 % set of the mean in brackets. A ratio stands only where more is achieved for more; elsewhere a word.</p></section>`;
};

const meanOf = ({ robust }: Comparison, criterion: string, policy: number): number =>
  robust.criteria.find((one) => one.criterion === criterion)!.measures[0]!.values[policy]!;

/** Cost and outcomes before any word of method: means above the comparison. */
const outcomesHtml = (comparison: Comparison): string => {
  const { robust } = comparison;
  const groups = robust.criteria.flatMap(({ criterion }) => (criterion.startsWith("deaths.") ? [criterion] : []));
  const rows = robust.policies.flatMap((policy, p) =>
    policy === robust.against
      ? []
      : [
          [
            policy,
            amount(-meanOf(comparison, "cost", p) / BILLION),
            amount(-100 * meanOf(comparison, "inflow", p)),
            ...groups.map((group) => amount(-meanOf(comparison, group, p))),
            amount(robust.benefits[p]!.netUsd / BILLION),
            amount(robust.benefits[p]!.withoutKilledUsd / BILLION),
          ],
        ],
  );
  const titles = [
    `Mean above ${robust.against}`,
    `cost (${robust.values.cost}), bn USD`,
    "inflow, %",
    ...groups.map((group) => `✚ deaths, ${group.replace("deaths.", "")}`),
    "net benefit, bn USD",
    "not counting the killed",
  ];
  return `<section><h2>Cost and outcomes</h2>${gridHtml(titles, rows)}<p class="note">Cost and net benefit are present values. Groups of people are never netted but in the last two columns, where a death counts the same whoever dies.</p></section>`;
};

const picksHtml = ({ robust }: Comparison): string => {
  const of = (id: string) => robust.criteria.find(({ criterion }) => criterion === id)!;
  const [inflow, benefit] = [of("inflow"), of("net benefit")];
  const named = (picks: readonly string[]): string => (picks.length > 2 ? "several alike" : picks.join(", "));
  const rows = benefit.measures.map(({ measure, picks }, m) => [
    measure.startsWith("share of scenarios") ? "share of draws that reach the threshold" : measure,
    named(inflow.measures[m]?.picks ?? []),
    named(picks),
  ]);
  const said = [inflow, benefit].map(({ criterion, stability }) => {
    if (stability === null) return `By ${criterion} no rank is told: halves of so few draws tell nothing.`;
    return [stability.byMean, stability.byRegret]
      .map((found, i) =>
        found.kind === "stable"
          ? `By ${criterion}, ${found.first} comes first by ${i === 0 ? "the mean" : "the largest regret"} in both halves of ${percent(found.sameFirst)} of partings.`
          : `For ${criterion} there is no stable order by ${i === 0 ? "the mean" : "the largest regret"}: two halves of the draws agree on the first in ${percent(found.sameFirst)} of partings only.`,
      )
      .join(" ");
  });
  return `<section><h2>Which measure picks which policy</h2>${gridHtml(["Measure", "by inflow", "by net benefit"], rows, false)}${listHtml(said)}</section>`;
};

const exitsHtml = ({ robust: { exits } }: Comparison): string => {
  if ("why" in exits) return `<p>Not judged: ${escapeText(exits.why)}.</p>`;
  const { policy, dates, stayUsd, leaveUsd, rules } = exits;
  return listHtml([
    `Staying with ${policy}: ${billions(stayUsd)} USD of net benefit.`,
    ...leaveUsd.map((usd, i) => `Leaving on ${dates[i]} whatever is seen: ${billions(usd)} USD.`),
    ...rules.map(
      ({ rule, meanUsd, verdict }) =>
        `Leaving at the first review at which ${rule.is}: ${billions(meanUsd)} USD${verdict.missed === null ? "" : `; too late or never in ${percent(verdict.missed.share)} of futures that fail`}. (${rule.assumption.replace(/\.$/, "")}.)`,
    ),
  ]);
};

const informationHtml = ({ information }: Comparison): string => {
  if (information.kind === "too few draws") return `<p>Not told: ${escapeText(information.why)}.</p>`;
  const { choice, perfectUsd, partial, samples } = information;
  const told = partial.filter(({ isTold, usd }) => isTold && usd > 0);
  return listHtml([
    `On what is known now the best mean net benefit is that of ${choice}.`,
    `Knowing everything before choosing: ${amount(perfectUsd / MILLION)} million USD.`,
    ...told.map(
      ({ is, parameter, usd }) => `Knowing ${is} (${parameter}) alone: ${amount(usd / MILLION)} million USD.`,
    ),
    `${partial.length - told.length} of the ${partial.length} numbers that matter most are worth no more alone than chance finds.`,
    ...samples.map((sample) =>
      sample.kind === "none"
        ? `${sample.proposal.is}: not computed; ${sample.why}.`
        : `${sample.proposal.is}: ${sample.isTold ? `${amount(sample.usd / MILLION)} million USD` : "no more than chance finds"}, at a cost of ${amount(sample.proposal.costUsd / MILLION)} million. ${sample.proposal.assumption}`,
    ),
  ]);
};

/** The page of a comparison; `head` says what was compared and by which run. */
export const robustPage = (
  comparison: Comparison,
  head: { readonly asks: string; readonly runId: string; readonly hash: string },
): string => {
  const { robust } = comparison;
  const where = [
    ...robust.whereWins.inflow.map(({ sentence }) => `By inflow, ${sentence}`),
    ...robust.whereWins.netBenefit.map(({ sentence }) => `By net benefit, ${sentence}`),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Policies compared</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header><p class="kicker">Inflow, policies compared</p><h1>${escapeText(head.asks)}</h1><p>${robust.policies.length - 1} policies beside ${escapeText(robust.against)}, under the same draws and the same luck. Model result; calibration not shown.</p>${valuesHtml(comparison)}</header>
${outcomesHtml(comparison)}
${figureHtml("dots", dotsOf(comparison))}
${figureHtml("front", frontOf(comparison))}
<section><h2>Where each policy is best</h2>${listHtml(where)}</section>
${ratiosHtml(comparison)}
${figureHtml("price-t", acceptabilityOf(comparison, 0))}
${figureHtml("price-d", acceptabilityOf(comparison, 1))}
<section><h2>Leaving the campaign at a review</h2>${exitsHtml(comparison)}</section>
<section><h2>What knowing more would be worth</h2>${informationHtml(comparison)}</section>
${picksHtml(comparison)}
${figureHtml("regret", regretOf(comparison))}
<footer>Run ${escapeText(head.runId)}, result ${escapeText(head.hash.slice(0, 12))}. Compared with ${escapeText(robust.against)}: law-enforcement interdiction as before.</footer>
</main>
</body>
</html>
`;
};
