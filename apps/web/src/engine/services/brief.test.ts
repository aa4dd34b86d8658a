import { describe, expect, test } from "vitest";
import { twoPageHtml, twoPageMarkdown } from "./brief.ts";

const section = (id: string, inside: string): string => `<section id="${id}"><h2>${id}</h2>${inside}</section>\n`;

const html = [
  '<head></head><header><nav aria-label="c"><a href="#annex">a</a></nav></header>',
  section(
    "bottom-line",
    '<p><a data-from="event/a" class="n harm" href="#E1">175<sup>E1</sup></a> <a data-from="result/b.flips" data-condition="b is c" class="q" href="#R1">if so</a></p>',
  ),
  section("what-happened", "<p>events</p>"),
  section("compared-with-what", '<p class="from">Source <a href="#R1">R1</a></p>'),
  section("questions", "<ol><li>one</li></ol>"),
  section("annex", "<p>criteria</p>"),
  "<footer>run 39cf</footer>",
].join("");

describe("the sections that lead a brief", () => {
  const short = twoPageHtml(html);

  test("are the answer, the comparison and the questions, with the foot that names the run", () => {
    expect([...short.matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      "bottom-line",
      "compared-with-what",
      "questions",
    ]);
    expect(short).toContain("<footer>run 39cf</footer>");
  });

  test("hold no link to a part that is left out, and lose no number with its link", () => {
    expect(short).not.toMatch(/href="#/);
    expect(short).toContain('<span data-from="event/a" class="n harm">175</span>');
    expect(short).toContain('<span data-from="result/b.flips" data-condition="b is c" class="q">if so</span>');
  });

  test("are the same parts in Markdown, by their order", () => {
    const markdown = "# t\n\n## Bottom\nb\n## 1 Happened\nh\n## 5 Compared\nc\n## 9 Questions\nq\n## Annex\na\n";
    expect(twoPageMarkdown(markdown, html)).toBe("# t\n\n## Bottom\nb\n## 5 Compared\nc\n## 9 Questions\nq\n");
  });
});
