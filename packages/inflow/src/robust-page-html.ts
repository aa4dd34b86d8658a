/** The parts of HTML that sections of the page of a comparison share: tables that fold on a narrow page, sections, notes. */
import { escapeText } from "@inflow/charts";

/** A table whose first column names its rows; on a narrow page each row becomes a small list. */
export const gridHtml = (titles: readonly string[], rows: readonly (readonly string[])[], isNumber = true): string => {
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

/** A section under a heading. */
export const sectionHtml = (title: string, html: string): string =>
  `<section><h2>${escapeText(title)}</h2>${html}</section>`;

/** A paragraph in small type. */
export const noteHtml = (text: string): string => `<p class="note">${escapeText(text)}</p>`;

/** A paragraph. */
export const paragraphHtml = (text: string): string => `<p>${escapeText(text)}</p>`;
