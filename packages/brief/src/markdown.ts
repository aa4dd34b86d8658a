/** The brief as Markdown: the same sentences with their keys in brackets, each chart as its sentence and its table. */
import { explainKey } from "./annex.ts";
import { documentOf } from "./brief.ts";
import type { Block, Figure, Section } from "./document.ts";
import { type BriefInput, type Context, words } from "./input.ts";
import { createKeys, type Keys } from "./keys.ts";
import type { Sentence } from "./prose.ts";

const CHART_WIDTH = 680;

const escaped = (text: string): string => text.replaceAll("|", "\\|").replaceAll("<", "&lt;");

/** A sentence with the key of each origin after its last bound part in a row. */
const written = ({ parts }: Sentence, keys: Keys): string =>
  parts
    .map((part, i) => {
      if (typeof part === "string") return escaped(part);
      const key = keys.keyOf(part.to);
      const next = parts.slice(i + 1).find((later) => typeof later !== "string");
      const again = next !== undefined && typeof next !== "string" && keys.keyOf(next.to) === key;
      return `${escaped(part.shown)}${again ? "" : `\u00a0[${key}]`}`;
    })
    .join("");

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

const figureText = (figure: Figure, keys: Keys): string => {
  const { table } = figure.draw({ id: figure.id, width: CHART_WIDTH });
  const keyed = figure.from.map((origin) => keys.keyOf(origin)).join(", ");
  return [
    `**${escaped(figure.title)}** ${written(figure.sentence, keys)} [${keyed}]`,
    "",
    row(table.columns.map(({ label }) => escaped(label))),
    row(table.columns.map(({ isNumber }) => (isNumber ? "---:" : "---"))),
    ...table.rows.map((cells) => row(cells.map(escaped))),
  ].join("\n");
};

const blockText = (block: Block, keys: Keys): string => {
  const join = (sentences: readonly Sentence[]): string => sentences.map((one) => written(one, keys)).join(" ");
  switch (block.kind) {
    case "heading":
      return `### ${block.text}`;
    case "text":
      if (block.role === "glance") return block.sentences.map((one) => `- ${written(one, keys)}`).join("\n");
      return `${block.role === "quote" ? "> " : ""}${join(block.sentences)}`;
    case "list":
      return block.items.map((item, i) => `${block.isNumbered ? `${i + 1}.` : "-"} ${join(item)}`).join("\n");
    case "table":
      return [
        join([block.caption]),
        "",
        row(block.columns.map(({ label }) => escaped(label))),
        row(block.columns.map(({ isNumber }) => (isNumber ? "---:" : "---"))),
        ...block.rows.map((cells) => row(cells.map((cell) => written(cell, keys)))),
      ].join("\n");
    case "fold":
      return [`**${escaped(block.summary)}**`, ...block.blocks.map((one) => blockText(one, keys))].join("\n\n");
    case "figures":
      return block.figures.map((figure) => figureText(figure, keys)).join("\n\n");
    case "verdicts":
      return block.cards
        .map((card) =>
          [
            `### ${card.commodity}`,
            `**${card.modelLine}:** ${written(card.verdict, keys)}`,
            join(card.notes),
            `**${written(card.dataLine, keys)}:** ${written(card.data, keys)}`,
            figureText(card.dots, keys),
          ].join("\n\n"),
        )
        .join("\n\n");
  }
};

const sectionText = (section: Section, keys: Keys): string =>
  [
    `## ${section.number === "" ? "" : `${section.number} `}${section.title}`,
    ...section.blocks.map((block) => blockText(block, keys)),
  ]
    .filter((text) => text.trim() !== "")
    .join("\n\n");

const keyList = (context: Context, keys: Keys): string =>
  [
    `### ${words(context, "keysTitle")}`,
    "",
    ...keys.list().map((keyed) => {
      const { key, says, sources } = explainKey(context, keyed);
      const behind = sources
        .map(({ title, url, at, mark }) =>
          [url === null ? title : `[${escaped(title)}](${url})`, at, mark].filter((text) => text !== "").join(", "),
        )
        .join("; ");
      return `- **${key}** ${escaped(says)}${behind === "" ? "" : `. ${behind}`}`;
    }),
  ].join("\n");

/** The brief as Markdown text. */
export const briefMarkdown = (input: BriefInput): string => {
  const { document, context } = documentOf(input);
  const keys = createKeys();
  const head = [
    ...(document.preview === null ? [] : [`**${written(document.preview, keys)}**`]),
    `# ${written(document.title, keys)}`,
    written(document.kicker, keys),
    written(document.sub, keys),
  ];
  const body = document.sections.map((section) => sectionText(section, keys));
  return `${[...head, ...body, keyList(context, keys), written(document.foot, keys)].join("\n\n")}\n`;
};
