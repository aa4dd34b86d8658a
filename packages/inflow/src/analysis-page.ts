/**
 * An analysis as one self-contained HTML page: sentences, charts as inline SVG with the table of their values, commands. No
 * script, no network. Each chart stands twice, drawn for a wide and for a narrow page; one is shown.
 */
import { type Chart, escapeText, type Frame } from "@inflow/charts";
import { type Language, speaker, type Words } from "@inflow/study";

/** A chart that can be drawn at any width. */
export type Drawing = (frame: Pick<Frame, "id" | "width" | "language">) => Chart;

export interface PageSection {
  readonly title: string;
  /** Whether a reader opens it: its title and first sentence stand, the rest is folded. */
  readonly isFolded?: boolean;
  readonly sentences: readonly string[];
  readonly notes?: readonly string[];
  readonly drawings?: readonly Drawing[];
  readonly tables?: readonly Chart["table"][];
  /** Lines to type in a terminal, each with what it does. */
  readonly commands?: readonly { readonly line: string; readonly does: string }[];
}

/** Words that every page shares. */
const PAGE_WORDS = {
  more: { en: "More of this: {title}", es: "Más sobre esto: {title}" },
  values: { en: "The values as a table", es: "Los valores en una tabla" },
  again: { en: "Again", es: "De nuevo" },
  line: { en: "The line that made this page:", es: "La línea que hizo esta página:" },
  run: { en: "Run {run}.", es: "Ejecución {run}." },
  runAndHash: { en: "Run {run}, result {hash}.", es: "Ejecución {run}, resultado {hash}." },
  names: {
    en: "",
    es: "Las políticas llevan el nombre de sus archivos, en inglés.",
  },
} as const satisfies Readonly<Record<string, Words>>;

/** What every page says in a language. */
export const pageSays = speaker(PAGE_WORDS);

interface Page {
  /** English where left out. */
  readonly language?: Language;
  readonly title: string;
  readonly kicker: string;
  readonly sub: string;
  readonly sections: readonly PageSection[];
  readonly foot: string;
}

const WIDE = 1040;
const NARROW = 358;

const STYLE = `
:root{--ink:#1A1C1E;--second:#5A6067;--line:#868D94}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:#fff;color:var(--ink);font:400 15px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;font-variant-numeric:tabular-nums}
main{max-width:1088px;margin:0 auto;padding:20px 24px 48px}
h1{font-size:28px;line-height:1.25;margin:4px 0 8px;font-weight:600}
h2{font-size:21px;line-height:1.3;margin:40px 0 10px;padding-top:10px;border-top:2px solid var(--ink);font-weight:600}
h3{font-size:17px;line-height:1.35;margin:22px 0 4px;font-weight:600}
p{max-width:76ch;margin:0 0 10px}
.kicker,.note,th,footer,summary{font-size:13px;color:var(--second)}
.sub{font-size:17px}
figure{margin:18px 0}
svg{display:block;max-width:100%;height:auto}
.narrow{display:none}
code{font:13px/1.5 ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
table{border-collapse:collapse;margin:8px 0 12px}
th,td{text-align:left;vertical-align:top;padding:4px 14px 4px 0;line-height:1.35}
thead th{border-bottom:1px solid var(--ink)}
tbody tr{border-bottom:1px solid #E3E6E9}
.num{text-align:right}
.scroll{overflow-x:auto}
.part h2{font-size:17px;margin:18px 0 4px;padding-top:8px;border-top:1px solid var(--line)}
.fold>summary{cursor:pointer;padding:4px 0}
footer{margin-top:36px;border-top:1px solid var(--line);padding-top:8px}
@media (max-width:760px){main{padding:12px 16px 32px}h1{font-size:21px}.sub{font-size:15px}.wide{display:none}.narrow{display:block}}
@media print{body{font-size:10pt;color:#000}main{max-width:none;padding:0}h2,h3{break-after:avoid}figure,tr{break-inside:avoid}details:not(.fold){display:none}}
`;

const cell = (tag: string, text: string, isNumber: boolean): string =>
  `<${tag}${isNumber ? ' class="num"' : ""}${tag === "th" ? ' scope="col"' : ""}>${escapeText(text)}</${tag}>`;

const tableHtml = (table: Chart["table"]): string => {
  const head = table.columns.map(({ label, isNumber }) => cell("th", label, isNumber)).join("");
  const rows = table.rows.map(
    (row) => `<tr>${row.map((text, i) => cell("td", text, table.columns[i].isNumber)).join("")}</tr>`,
  );
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escapeText(table.caption)}"><table><thead><tr>${head}</tr></thead><tbody>${rows.join("")}</tbody></table></div>`;
};

const figureHtml = (draw: Drawing, id: string, language: Language): string => {
  const wide = draw({ id: `${id}-w`, width: WIDE, language });
  const narrow = draw({ id: `${id}-n`, width: NARROW, language });
  return `<figure><figcaption><h3>${escapeText(wide.title)}</h3><p>${escapeText(wide.sentence)}</p></figcaption><div class="wide">${wide.svg}</div><div class="narrow">${narrow.svg}</div><details><summary>${pageSays("values", language)}</summary>${tableHtml(wide.table)}</details></figure>`;
};

const paragraph = (text: string): string => `<p>${escapeText(text)}</p>`;

const sectionHtml = (
  { title, isFolded = false, sentences, notes = [], drawings = [], tables = [], commands = [] }: PageSection,
  s: number,
  language: Language,
): string => {
  const standing = isFolded ? sentences.slice(0, 1) : sentences;
  const rest = [
    ...(isFolded ? sentences.slice(1).map(paragraph) : []),
    ...drawings.map((draw, d) => figureHtml(draw, `s${s}d${d}`, language)),
    ...tables.map((table) => `<h3>${escapeText(table.caption)}</h3>${tableHtml(table)}`),
    ...commands.map(({ line, does }) => `<p>${escapeText(does)}<br><code>${escapeText(line)}</code></p>`),
    ...notes.map((sentence) => `<p class="note">${escapeText(sentence)}</p>`),
  ];
  const folded = isFolded
    ? [
        `<details class="fold"><summary>${escapeText(pageSays("more", language, { title }))}</summary>`,
        ...rest,
        "</details>",
      ]
    : rest;
  return [
    `<section${isFolded ? ' class="part"' : ""}><h2>${escapeText(title)}</h2>`,
    ...standing.map(paragraph),
    ...folded,
    "</section>",
  ].join("\n");
};

/** The page of an analysis. */
export const analysisPage = ({ language = "en", title, kicker, sub, sections, foot }: Page): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeText(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header><p class="kicker">${escapeText(kicker)}</p><h1>${escapeText(title)}</h1><p class="sub">${escapeText(sub)}</p></header>
${sections.map((section, s) => sectionHtml(section, s, language)).join("\n")}
<footer>${escapeText([foot, pageSays("names", language)].join(" ").trim())}</footer>
</main>
</body>
</html>
`;
