/**
 * The brief as one HTML file: inline SVG and CSS, no script, no network. Every bound number links to what it comes from
 * and carries the name of that place, so that a page around it can lead there too.
 * Each chart stands twice, drawn for a wide and for a narrow page, so that its letters never shrink; one is shown.
 */
import { type Chart, type ChartTable, escapeText } from "@inflow/charts";
import { explainKey } from "./annex.ts";
import { documentOf } from "./brief.ts";
import type { Block, BriefDocument, Figure, Section, VerdictCard } from "./document.ts";
import { type BriefInput, type Context, words } from "./input.ts";
import { createKeys, type Keys } from "./keys.ts";
import { nameOfOrigin, type Part, plainText, type Sentence } from "./prose.ts";
import { pageRules, STYLE } from "./style.ts";

/** Letters from which a bound part is a quotation rather than a number, and is not underlined. */
const QUOTED = 30;

interface Pen {
  readonly keys: Keys;
  readonly context: Context;
}

const nextBound = (parts: readonly Part[], from: number): Exclude<Part, string> | undefined =>
  parts.slice(from).find((part): part is Exclude<Part, string> => typeof part !== "string");

/** A sentence with its links; the key stands after the last of several parts in a row from one origin. */
const written = ({ parts }: Sentence, { keys }: Pen): string =>
  parts
    .map((part, i) => {
      if (typeof part === "string") return escapeText(part);
      const key = keys.keyOf(part.to);
      const next = nextBound(parts, i + 1);
      const again = next !== undefined && keys.keyOf(next.to) === key;
      const mark = again ? "" : `<sup>${key}</sup>`;
      const kind = part.shown.length > QUOTED ? "q" : "n";
      const condition = part.condition === undefined ? "" : ` data-condition="${escapeText(part.condition)}"`;
      return `<a data-from="${escapeText(nameOfOrigin(part.to))}"${condition} class="${kind}${part.isHarm === true ? " harm" : ""}" href="#${key}">${escapeText(part.shown)}${mark}</a>`;
    })
    .join("");

const sentences = (list: readonly Sentence[], pen: Pen): string =>
  list
    .map((one) => written(one, pen))
    .filter((text) => text !== "")
    .join(" ");

const tableHtml = (columns: ChartTable["columns"], rows: readonly (readonly string[])[], caption: string): string => {
  const cell = (tag: string, text: string, isNumber: boolean): string =>
    `<${tag}${isNumber ? ' class="num"' : ""}>${text}</${tag}>`;
  const head = columns
    .map(({ label, isNumber }) => `<th scope="col"${isNumber ? ' class="num"' : ""}>${escapeText(label)}</th>`)
    .join("");
  const body = rows
    .map((cells) => `<tr>${cells.map((text, i) => cell("td", text, columns[i]?.isNumber ?? false)).join("")}</tr>`)
    .join("");
  return `<div class="scroll" tabindex="0" role="region"><table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
};

const chartTable = ({ table }: Chart, pen: Pen): string =>
  `<details><summary>${words(pen.context, "table")}</summary>${tableHtml(
    table.columns,
    table.rows.map((cells) => cells.map(escapeText)),
    escapeText(table.caption),
  )}</details>`;

const drawings = (figure: Figure): { readonly html: string; readonly chart: Chart } => {
  const [wide, narrow] = figure.widths;
  const chart = figure.draw({ id: `${figure.id}-w`, width: wide });
  if (wide === narrow) return { html: `<div>${chart.svg}</div>`, chart };
  const small = figure.draw({ id: `${figure.id}-n`, width: narrow });
  return { html: `<div class="wide">${chart.svg}</div><div class="narrow">${small.svg}</div>`, chart };
};

const figureHtml = (figure: Figure, pen: Pen): string => {
  const { html, chart } = drawings(figure);
  const from = figure.from.map((origin) => {
    const key = pen.keys.keyOf(origin);
    return `<a href="#${key}">${key}</a>`;
  });
  const source = `<p class="from">${words(pen.context, "source")} ${from.join(", ")}</p>`;
  return `<figure id="${figure.id}"${figure.widths[0] > 600 ? ' class="side"' : ""}><figcaption><h3>${escapeText(figure.title)}</h3><p>${written(figure.sentence, pen)}</p></figcaption><div class="chart">${html}<div class="under">${source}${chartTable(chart, pen)}</div></div></figure>`;
};

const cardHtml = (card: VerdictCard, pen: Pen): string => {
  const { html, chart } = drawings(card.dots);
  return `<article class="card"><h3>${escapeText(card.commodity)}</h3><p class="line">${escapeText(card.modelLine)}</p><p class="verdict">${written(card.verdict, pen)}</p><div class="dots">${html}<div class="notes">${card.notes.map((one) => `<p>${written(one, pen)}</p>`).join("")}</div></div><p class="line">${written(card.dataLine, pen)}</p><p>${written(card.data, pen)}</p>${chartTable(chart, pen)}</article>`;
};

const blockHtml = (block: Block, pen: Pen): string => {
  switch (block.kind) {
    case "heading":
      return `<h3>${block.text.startsWith("✚") ? `<span class="harm">${escapeText(block.text)}</span>` : escapeText(block.text)}</h3>`;
    case "text": {
      if (block.role === "harm")
        return `<div class="human">${block.sentences.map((one) => `<p>${written(one, pen).replaceAll("✚", '<span class="harm">✚</span>')}</p>`).join("")}</div>`;
      if (block.role === "glance")
        return `<div class="glance">${block.sentences.map((one) => `<p>${written(one, pen).replaceAll("✚", '<span class="harm">✚</span>')}</p>`).join("")}</div>`;
      const tag = block.role === "quote" ? "blockquote" : "p";
      const inside = sentences(block.sentences, pen);
      return inside === "" ? "" : `<${tag}${block.role === "note" ? ' class="note"' : ""}>${inside}</${tag}>`;
    }
    case "list": {
      const tag = block.isNumbered ? "ol" : "ul";
      return `<${tag}>${block.items.map((item) => `<li>${sentences(item, pen)}</li>`).join("")}</${tag}>`;
    }
    case "table":
      return tableHtml(
        block.columns,
        block.rows.map((cells) => cells.map((cell) => written(cell, pen))),
        written(block.caption, pen),
      );
    case "fold":
      return `<details class="fold"><summary>${escapeText(block.summary)}</summary>${block.blocks.map((one) => blockHtml(one, pen)).join("\n")}</details>`;
    case "figures":
      return block.figures.length === 0
        ? ""
        : `<div class="figures${block.figures.every(({ widths }) => widths[0] < 600) ? " pair" : ""}">${block.figures.map((figure) => figureHtml(figure, pen)).join("")}</div>`;
    case "verdicts":
      return `<div class="cards">${block.cards.map((card) => cardHtml(card, pen)).join("")}</div>`;
  }
};

const sectionHtml = (section: Section, pen: Pen): string => {
  const number = section.number === "" ? "" : `<span class="no">${section.number}</span> `;
  return `<section id="${section.id}"><h2>${number}${escapeText(section.title)}</h2>${section.blocks.map((block) => blockHtml(block, pen)).join("\n")}</section>`;
};

const keyListHtml = (pen: Pen): string => {
  const { context } = pen;
  const items = pen.keys.list().map((keyed) => {
    const { key, says, sources } = explainKey(context, keyed);
    const behind = sources.map(({ title, url, at, mark }) => {
      const name =
        url === null ? escapeText(title) : `<a href="${escapeText(url)}" rel="noreferrer">${escapeText(title)}</a>`;
      return [name, escapeText(at), escapeText(mark)].filter((text) => text !== "").join(", ");
    });
    return `<li id="${key}"><b>${key}</b> ${escapeText(says)}${behind.length === 0 ? "" : `. ${behind.join("; ")}`}</li>`;
  });
  return `<section id="keys"><details class="fold"><summary>${words(context, "keysTitle")} (${items.length})</summary><ul class="keys">${items.join("")}</ul></details></section>`;
};

const contentsHtml = (document: BriefDocument, context: Context): string =>
  `<nav aria-label="${words(context, "contents")}">${document.sections.map(({ id, number, title }) => `<a href="#${id}">${number === "" ? "" : `${number} `}${escapeText(title.replace(/^[^:]*: /, "").replace(/^¿?./, (start) => start.toUpperCase()))}</a>`).join(" ")}</nav>`;

/** The brief as one self-contained HTML page. */
export const briefHtml = (input: BriefInput): string => {
  const { document, context } = documentOf(input);
  const pen: Pen = { keys: createKeys(), context };
  const preview = document.preview === null ? "" : `<p class="preview">${written(document.preview, pen)}</p>`;
  const head = `<header>${preview}<p class="kicker">${written(document.kicker, pen)}</p><h1>${written(document.title, pen)}</h1><p class="sub">${written(document.sub, pen)}</p>${contentsHtml(document, context)}</header>`;
  const body = document.sections.map((section) => sectionHtml(section, pen)).join("\n");
  const foot = plainText(document.foot);
  const keys = keyListHtml(pen);
  return `<!doctype html>
<html lang="${context.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeText(plainText(document.title))}</title>
<style>${STYLE}${pageRules(foot)}</style>
</head>
<body>
<main>
${head}
${body}
${keys}
<footer>${escapeText(foot)}</footer>
</main>
</body>
</html>
`;
};
