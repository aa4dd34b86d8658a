/**
 * Backtests as one self-contained HTML page: no script, no network. Failures first; each target is drawn as its band, the
 * runs and the record on one line, and beside it stands what is drawn in numbers.
 */
import { escapeText } from "@inflow/charts";
import {
  type BacktestReport,
  type ExperimentScore,
  failuresFirst,
  figure,
  meaningOfMisses,
  skillInWords,
  summaryOfBacktests,
  type TargetScore,
} from "./backtest.ts";

const STYLE = `
:root{--ink:#1A1C1E;--second:#5A6067;--line:#868D94;--band:#DDE3E8;--runs:#24527A;--harm:#B3261E}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#fff;color:var(--ink);font:400 15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;font-variant-numeric:tabular-nums}
main{max-width:1088px;margin:0 auto;padding:20px 24px 48px}
h1{font-size:28px;line-height:1.25;margin:4px 0 8px;font-weight:600}
h2{font-size:21px;line-height:1.3;margin:44px 0 8px;padding-top:10px;border-top:2px solid var(--ink);font-weight:600}
p{max-width:72ch;margin:0 0 10px}
.kicker,.small,th,footer{font-size:13px;color:var(--second)}
.miss{color:var(--harm);font-weight:600}
table{border-collapse:collapse;width:100%;margin:8px 0 12px}
th,td{text-align:left;vertical-align:middle;padding:5px 14px 5px 0;line-height:1.35}
thead th{border-bottom:1px solid var(--ink);font-weight:600}
tbody tr{border-bottom:1px solid #E3E6E9}
.num{text-align:right;white-space:nowrap}
svg{display:block;width:220px;height:22px}
footer{margin-top:36px;border-top:1px solid var(--line);padding-top:8px}
@media (max-width:760px){main{padding:12px 16px 32px}h1{font-size:21px}thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}tbody tr{display:block;padding:8px 0}td,td.num{display:inline-block;text-align:left;padding:0 14px 2px 0}td.what{display:block}}
@media print{body{font-size:10pt;color:#000}main{max-width:none;padding:0}h2{break-after:avoid}tr{break-inside:avoid}}
`;

const WIDTH = 220;
const MARGIN = 8;
const MIDDLE = 11;

/** Band, runs and record of a target on one line. */
const drawing = ({ metric, low, high, p10, p50, p90, observed }: TargetScore): string => {
  const values = [low, high, p10, p50, p90, observed].filter((value) => value !== null);
  const least = Math.min(...values);
  const span = Math.max(...values) - least || 1;
  const x = (value: number): string => (MARGIN + ((value - least) / span) * (WIDTH - 2 * MARGIN)).toFixed(1);
  const band =
    low === null || high === null
      ? ""
      : `<rect x="${x(low)}" y="3" width="${(Number(x(high)) - Number(x(low))).toFixed(1)}" height="16" fill="var(--band)"/>`;
  const runs =
    p10 === null || p50 === null || p90 === null
      ? ""
      : `<line x1="${x(p10)}" x2="${x(p90)}" y1="${MIDDLE}" y2="${MIDDLE}" stroke="var(--runs)" stroke-width="3"/><circle cx="${x(p50)}" cy="${MIDDLE}" r="4.5" fill="var(--runs)"/>`;
  const record =
    observed === null
      ? ""
      : `<line x1="${x(observed)}" x2="${x(observed)}" y1="2" y2="20" stroke="var(--ink)" stroke-width="2"/>`;
  return `<svg viewBox="0 0 ${WIDTH} 22" role="img" aria-label="${escapeText(`${metric}: band, runs and record on one line`)}">${band}${runs}${record}</svg>`;
};

const verdictOf = ({ hit, edge, undefinedShare }: TargetScore): string => {
  const verdict = hit === null ? "shown" : hit ? "hit" : '<span class="miss">miss</span>';
  const without = undefinedShare === 0 ? "" : `; ${figure(100 * undefinedShare)} % of runs without a value`;
  return `${verdict}${edge ? ", on the edge" : ""}${without}`;
};

const rowHtml = (one: TargetScore): string => {
  const informed =
    one.informedBy.length === 0
      ? ""
      : `<div class="small">The shipped prior of ${escapeText(one.informedBy.join(", "))} rests on this case.</div>`;
  const same =
    one.sameAs === null
      ? ""
      : `<div class="small">The same quantity of the runs as ${escapeText(one.sameAs)}: counted once among independent ones.</div>`;
  const band = one.low === null || one.high === null ? "–" : `${figure(one.low)} to ${figure(one.high)}`;
  return `<tr><td class="what">${escapeText(one.metric)}${one.unit === "1" ? "" : ` [${escapeText(one.unit)}]`}${informed}${same}</td><td>${one.role}</td><td>${verdictOf(one)}</td><td>${drawing(one)}</td><td class="num">${band}</td><td class="num">${figure(one.observed)}</td><td class="num">${figure(one.p50)} (${figure(one.p10)} to ${figure(one.p90)})</td><td class="num">${figure(one.crps)}</td></tr>`;
};

const HEAD = `<thead><tr><th scope="col">Target</th><th scope="col">Role</th><th scope="col">Verdict</th><th scope="col">Band, runs, record</th><th scope="col" class="num">Band</th><th scope="col" class="num">Record</th><th scope="col" class="num">Runs: median (10 to 90 %)</th><th scope="col" class="num">CRPS</th></tr></thead>`;

const experimentHtml = (one: ExperimentScore): string => {
  const misses = meaningOfMisses(one).map((text) => `<p>${escapeText(text)}</p>`);
  const unseen = one.unseen.map(({ of, quantity, because }) => `${of}: ${quantity} ${because}`);
  const live = one.live
    ? "<p><strong>Live: registered before its outcome is known, never fitted, not counted.</strong></p>"
    : "";
  const later = one.hindsight.map(
    ({ of, quantity, source, published, because }) =>
      `${of}, ${quantity} (${source}, published ${published}): ${because}`,
  );
  const hindsight =
    later.length === 0
      ? ""
      : `<details><summary class="small">From sources published after the cut-off, each with its reason: ${later.length}</summary><ul class="small">${later.map((text) => `<li>${escapeText(text)}</li>`).join("")}</ul></details>`;
  const hidden =
    unseen.length === 0
      ? ""
      : `<p class="small">Left out of the runs because of the cut-off: ${escapeText(unseen.join("; "))}.</p>`;
  return `<section><h2>${escapeText(one.title)}</h2>${live}<p>${escapeText(one.asks)}</p><p class="small">${escapeText(one.setting)}</p><table>${HEAD}<tbody>${one.targets.map(rowHtml).join("")}</tbody></table><p class="small">Cut-off ${one.asOf}; ${one.runs} runs; skill: ${escapeText(skillInWords(one))}.</p>${misses.length === 0 ? "<p>No band is missed.</p>" : `<p><strong>What the misses mean for a verdict</strong></p>${misses.join("")}`}${hindsight}${hidden}</section>`;
};

/** The page of a set of backtests, failures first. */
export const backtestPage = (report: BacktestReport): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>History, backtested</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header><p class="kicker">Inflow, backtests</p><h1>History, backtested</h1>${summaryOfBacktests(report)
  .map((text) => `<p>${escapeText(text)}</p>`)
  .join("")}</header>
${failuresFirst(report.experiments).map(experimentHtml).join("\n")}
<footer>A band is hit where the median of the runs lies in it; on the edge, an end of the band lies within the 95 % interval of the median that so many runs leave. The CRPS is in the unit of the target; skill is 1 minus the CRPS of the runs over that of a simple forecast, in widths of bands, over holdouts, null tests and placebos. Grey: the fair band; blue: the runs from 10 to 90 % with their median; black: the record.</footer>
</main>
</body>
</html>
`;
