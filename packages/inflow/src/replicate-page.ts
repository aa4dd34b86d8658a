/**
 * The table of replications as one self-contained HTML page: no script, no network, in the looks of the brief.
 * On a narrow page each row becomes a block with its labels, so that nothing has to be scrolled sideways.
 */
import { escapeText } from "@inflow/charts";
import type { Replica } from "@inflow/replications";
import {
  countReplicas,
  gradeWords,
  replicaFigure,
  replicaQuantity,
  replicaSections,
  replicaTolerance,
} from "./replicate.ts";

const STYLE = `
:root{--ink:#1A1C1E;--second:#5A6067;--line:#868D94;--link:#24527A;--harm:#B3261E}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#fff;color:var(--ink);font:400 15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;font-variant-numeric:tabular-nums}
main{max-width:1088px;margin:0 auto;padding:20px 24px 48px}
h1{font-size:28px;line-height:1.25;margin:4px 0 8px;font-weight:600}
h2{font-size:21px;line-height:1.3;margin:44px 0 12px;padding-top:10px;border-top:2px solid var(--ink);font-weight:600}
h3{font-size:17px;line-height:1.35;margin:22px 0 6px;font-weight:600}
p,ul{max-width:68ch;margin:0 0 10px}
.kicker,.note,th,footer{font-size:13px;color:var(--second)}
.sub{font-size:17px}
.harm{color:var(--harm);font-weight:600}
table{border-collapse:collapse;width:100%;table-layout:fixed}
th,td{text-align:left;vertical-align:top;padding:5px 14px 5px 0;line-height:1.4;overflow-wrap:break-word}
thead th{border-bottom:1px solid var(--ink);font-weight:600}
tbody tr{border-bottom:1px solid #E3E6E9}
.num{text-align:right}
.what{width:48%}
.note{display:block}
.verdict{width:15%;padding-left:28px}
footer{margin-top:36px;border-top:1px solid var(--line);padding-top:8px}
@media (max-width:760px){
main{padding:12px 16px 32px}
h1{font-size:21px}
.sub{font-size:15px}
table,tbody{display:block;width:100%}
thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
tbody tr{display:grid;grid-template-columns:repeat(4,1fr);gap:2px 8px;padding:8px 0}
td,td.num,td.verdict{padding:0;text-align:left;width:auto;font-size:13px;min-width:0}
td.what{grid-column:1/-1;width:auto;font-size:15px}
td[data-label]:not(:empty)::before{content:attr(data-label);color:var(--second);font-size:12px;display:block}
}
@media print{
body{font-size:10pt;color:#000}
main{max-width:none;padding:0}
h2,h3{break-after:avoid}
tr{break-inside:avoid}
}
`;

const COLUMNS = ["Published", "Ours", "Tolerance"] as const;

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const rowHtml = (one: Replica): string => {
  const grade = one.pass ? "" : `Grade ${one.grade}. `;
  const because = one.because === undefined ? "" : `; ${one.because}`;
  const numbers = [replicaFigure(one.published, one), replicaFigure(one.ours, one), replicaTolerance(one)];
  const cells = numbers.map((text, i) => `<td class="num" data-label="${COLUMNS[i]}">${text}</td>`).join("");
  const verdict = one.pass ? "agrees" : '<span class="harm">differs</span>';
  return `<tr><td class="what">${escapeText(capitalised(replicaQuantity(one)))}<span class="note">${escapeText(`${grade}${one.source}${because}`)}</span></td>${cells}<td class="verdict" data-label="Verdict">${verdict}</td></tr>`;
};

const head = `<thead><tr><th scope="col" class="what">Quantity</th>${COLUMNS.map((title) => `<th scope="col" class="num">${title}</th>`).join("")}<th scope="col" class="verdict">Verdict</th></tr></thead>`;

const modelHtml = (model: string, rows: readonly Replica[]): string =>
  `<h3>${escapeText(capitalised(model))}</h3><table>${head}<tbody>${rows.map(rowHtml).join("")}</tbody></table>`;

const sectionHtml = ({ title, rows }: { readonly title: string; readonly rows: readonly Replica[] }): string => {
  const models = [...new Set(rows.map(({ model }) => model))];
  const tables = models.map((model) =>
    modelHtml(
      model,
      rows.filter((one) => one.model === model),
    ),
  );
  return `<section><h2>${escapeText(title)}</h2>${tables.join("\n")}</section>`;
};

/** The page of replicas, what differs first. */
export const replicaPage = (replicas: readonly Replica[]): string => {
  const counts = countReplicas(replicas);
  const agree = replicas.filter(({ pass }) => pass).length;
  const lines = counts.map(
    ({ grade, of, agree: own }) => `<li>Grade ${grade}, ${gradeWords[grade]}: ${own} of ${of} agree</li>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Published models beside ours</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header><p class="kicker">Inflow, replications</p><h1>Published models beside ours</h1><p class="sub">${agree} of ${replicas.length} published numbers and properties agree with what Inflow computes.</p><ul>${lines.join("")}</ul></header>
${replicaSections(replicas).map(sectionHtml).join("\n")}
<footer>Inflow, replications. A row agrees where both numbers differ by no more than the tolerance.</footer>
</main>
</body>
</html>
`;
};
