import { expect, test } from "vitest";
import { type AssuranceInput, assuranceChart } from "./assurance-curve.ts";
import { FRAME } from "./charts.test-support.ts";

const input: AssuranceInput = {
  title: "When would the data tell?",
  sentence: "Half of the futures have an answer by month 24.",
  horizonMonths: 40,
  curves: [
    { label: "retail price", months: [12, 24, 36], shares: [0.2, 0.5, 0.75], isBest: true, isIdeal: false },
    { label: "inflow itself", months: [1, 2, 40], shares: [0.1, 0.4, 0.99], isBest: false, isIdeal: true },
  ],
};

test("the assurance curve holds a share from one look to the next, in the picture and in its table", () => {
  const { table, svg } = assuranceChart(input, { ...FRAME, width: 680 });
  expect(table.rows).toEqual([
    ["12", "20", "40"],
    ["24", "50", "40"],
    ["36", "75", "40"],
    ["40", "75", "99"],
  ]);
  const [first] = [...svg.matchAll(/ d="(M[^"]+)"/g)].map(([, d]) => d!);
  expect(first).toMatch(/^M34\.0 266\.0(H[\d.]+V[\d.]+){3}H410\.0$/);
  const heights = [...first!.matchAll(/V([\d.]+)/g)].map(([, y]) => Number(y));
  expect(heights).toEqual([218, 146, 86]);
});

test("nothing of it runs out of the page, wide or narrow, and every curve is named", () => {
  for (const width of [358, 680, 1040]) {
    const { svg } = assuranceChart(input, { ...FRAME, width });
    const places = [...svg.matchAll(/ x="(-?[\d.]+)"/g)].map(([, x]) => Number(x));
    for (const x of places) expect(x >= 0 && x <= width).toBe(true);
    expect(svg).toContain("75\u2002retail price");
    expect(svg).toContain("99\u2002inflow itself");
  }
});

test("the best series and inflow itself stand out, and a series that shows nothing recedes instead of taking a dash", () => {
  const flat = { label: "purity", months: [12], shares: [0.01], isBest: false, isIdeal: false };
  const { svg } = assuranceChart({ ...input, curves: [...input.curves, flat] }, { ...FRAME, width: 1040 });
  const widths = [...svg.matchAll(/<path [^>]*stroke-width="([\d.]+)"/g)].map(([, width]) => Number(width));
  const [best, ideal, little] = widths as [number, number, number];
  expect(best).toBeGreaterThan(ideal);
  expect(ideal).toBeGreaterThan(2 * little);
});
