import { countOf100, countsOf100, FATES, findingOf } from "@inflow/study";
import { expect, test } from "vitest";
import { amount, dollars, signedPercent, softMaximum } from "./amount.ts";
import type { Chart } from "./chart.ts";
import { CHART_WORDS } from "./chart-words.ts";
import { FRAME, fanInput, flatBand, sharesOfFour, toyWorld } from "./charts.test-support.ts";
import { corridorMap } from "./corridor-map.ts";
import { costBars } from "./cost-bars.ts";
import { hundredDots } from "./dots.ts";
import { driverBars } from "./driver-bars.ts";
import { fanChart, fanTop, threeFutures } from "./fan.ts";
import { floorsChart } from "./floors.ts";
import { intervalPlot } from "./interval-plot.ts";
import { landArcs, seaArcs } from "./map-flows.ts";
import { type MapInput, widthOf } from "./map-marks.ts";
import { DARK, LIGHT, styleOfPolicy } from "./theme.ts";
import { timelineChart } from "./timeline.ts";

const style = styleOfPolicy("campaign-2025", LIGHT);
const band = (middle: number) => ({ p10: middle / 2, p50: middle, p90: 2 * middle });

const map = (isLandOnly: boolean): MapInput => ({
  title: "Map",
  sentence: "Cocaine crosses the sea.",
  arcs: [...seaArcs(toyWorld, "cocaine", { wcar: 40 }), ...landArcs(toyWorld, "cocaine", { "cocaine-ports": 30 })],
  zones: [
    { id: "wcar", label: "Western Caribbean", short: "Western", tonnes: isLandOnly ? null : 40, hours: 0.2 },
    { id: "ports-east", label: "Ports, east", short: "Ports", tonnes: null, hours: 0 },
  ],
  gates: [{ id: "yucatan", label: "Yucatán Channel" }],
  names: [{ at: [-73, 4], label: "Colombia" }],
  edges: [{ from: [-56, 21], to: [-50, 25], label: "to Europe" }],
  widest: 40,
  isLandOnly,
});

const all = (width: number): Chart[] => {
  const frame = { ...FRAME, width };
  const shares = sharesOfFour(0, 0.1, 0.72, 0.18);
  return [
    hundredDots({ title: "Dots", shares, finding: "no effect" }, frame),
    fanChart(fanInput(100), frame),
    intervalPlot(
      {
        title: "Plot",
        sentence: "One differs.",
        policies: [
          { id: "campaign-2025", label: "Campaign" },
          { id: "treatment", label: "Treatment and naloxone" },
        ],
        comparison: "no campaign",
        columns: [
          { label: "Inflow", isHarm: false, write: signedPercent, bands: [band(-0.1), band(0.02)] },
          { label: "Deaths", isHarm: true, write: (value) => amount(value), bands: [band(30), null] },
        ],
      },
      frame,
    ),
    costBars(
      {
        title: "Cost",
        sentence: "Costs.",
        style,
        bars: [
          { label: "Full", is: "all", band: band(4e9) },
          { label: "Ships", is: "ships", band: band(2e9) },
        ],
        write: (usd) => dollars(usd, "en"),
      },
      frame,
    ),
    floorsChart(
      {
        title: "Floors",
        sentence: "Falls.",
        firstDay: 20_094,
        style,
        panels: [{ label: "Partners", floor: 0.75, holds: "holds", band: flatBand("x", 0.5) }],
      },
      frame,
    ),
    timelineChart(
      {
        title: "Timeline",
        sentence: "Deaths.",
        marks: [{ day: 20_320, number: 1, lane: "force", says: "ships" }],
        killed: [
          { day: 20_333, value: 11, by: "press" },
          { day: 20_557, value: 175, by: "press" },
        ],
      },
      frame,
    ),
    driverBars(
      { title: "Drivers", sentence: "Stays.", rows: [{ label: "as it stands", shares, finding: "no effect" }] },
      frame,
    ),
    corridorMap(map(false), frame),
    corridorMap(map(true), frame),
  ];
};

test("the dots are always 100, and the finding has the count that its sentence gives", () => {
  for (let i = 0; i <= 40; i++)
    for (let j = 0; i + j <= 40; j++) {
      const shares = sharesOfFour(i / 80, j / 80, 0.5 - j / 160, 1 - i / 80 - j / 80 - 0.5 + j / 160);
      const finding = findingOf(shares, 0.67);
      const counts = countsOf100(shares, finding);
      expect(FATES.reduce((sum, fate) => sum + counts[fate], 0)).toBe(100);
      if (finding !== "cannot tell yet") expect(counts[finding]).toBe(countOf100(shares[finding]));
    }
});

test("every dot carries the letter of its class, so that colour is not needed to read it", () => {
  const { svg } = hundredDots(
    { title: "Dots", shares: sharesOfFour(0.05, 0.1, 0.7, 0.15), finding: "no effect" },
    FRAME,
  );
  const letters = ["S", "U", "N", "H"].map((letter) => svg.split(`>${letter}</text>`).length - 1);
  expect(letters).toEqual([6, 11, 71, 16]);
});

test("every chart has a name, a description, a sentence and a table of its values", () => {
  for (const chart of all(680)) {
    expect(chart.svg).toContain('role="img"');
    expect(chart.svg).toMatch(/<title id="c-t">[^<]+<\/title><desc id="c-d">[^<]+<\/desc>/);
    expect(chart.sentence.length).toBeGreaterThan(3);
    expect(chart.table.rows.length).toBeGreaterThan(0);
    for (const row of chart.table.rows) expect(row.length).toBe(chart.table.columns.length);
  }
});

test("no text is under 12 pixels at any width, and charts are drawn narrow instead of shrunk", () => {
  for (const width of [340, 358, 680])
    for (const { svg } of all(width)) {
      const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map((found) => Number(found[1]));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
      expect(Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])).toBeLessThanOrEqual(width);
    }
});

test("drawn numbers are finite and rounded to a tenth, so that the same result gives the same bytes", () => {
  const first = all(680).map(({ svg }) => svg);
  expect(all(680).map(({ svg }) => svg)).toEqual(first);
  for (const svg of first) {
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect([...svg.matchAll(/ d="([^"]+)"/g)].every(([, d]) => !/\.\d\d/.test(d!))).toBe(true);
  }
});

test("the colour of harm stands on deaths alone, beside a cross", () => {
  const [dots, fan, plot, cost, floors, timeline, drivers, sea, land] = all(680).map(({ svg }) => svg);
  for (const svg of [dots, fan, cost, floors, drivers, sea, land]) expect(svg).not.toContain(LIGHT.harm);
  for (const svg of [plot, timeline]) {
    expect(svg).toContain(LIGHT.harm);
    expect(svg).toContain("✚");
  }
});

test("an axis stands still while values move within its soft maximum", () => {
  expect([0.9, 1, 1.1, 160, 7001].map(softMaximum)).toEqual([1, 1, 1.5, 200, 8000]);
  const ticks = (middle: number) =>
    [...fanChart(fanInput(middle), FRAME).svg.matchAll(/text-anchor="end"[^>]*>([\d,]+)</g)].map((found) => found[1]);
  expect(ticks(101)).toEqual(ticks(119));
});

test("a bar of cost is as long as its dollars from zero", () => {
  const { svg } = all(680)[3]!;
  const [full, ships] = [...svg.matchAll(/class="bar"[^>]*width="([\d.]+)"/g)].map((found) => Number(found[1]));
  expect(full! / ships!).toBeCloseTo(2, 2);
});

test("a flow is as wide as its tonnes, down to a floor that can still be seen", () => {
  expect(widthOf(40, 40)).toBeCloseTo(2 * widthOf(20, 40), 9);
  expect(widthOf(0.001, 40)).toBe(0.75);
});

test("the arcs of a water add up to its tonnes, and loads for other markets are not among them", () => {
  const arcs = seaArcs(toyWorld, "cocaine", { wcar: 40 });
  expect(arcs.length).toBe(2);
  expect(arcs.reduce((sum, { tonnes }) => sum + (tonnes ?? 0), 0)).toBeCloseTo(40, 9);
  expect(seaArcs(toyWorld, "fentanyl", { wcar: 0 })).toEqual([]);
});

test("an arc through a border gate begins where its loads come from", () => {
  const [arc] = landArcs(toyWorld, "cocaine", { "cocaine-ports": 30 });
  expect(arc?.from).toEqual([-87, 16]);
  expect(arc?.tonnes).toBe(30);
});

test("the map of a drug that does not cross the sea says so over the water and hatches no force zone", () => {
  const [sea, land] = all(680).slice(7) as [Chart, Chart];
  expect(land.svg).toContain("no modelled");
  expect(land.svg).not.toContain("<pattern");
  expect(sea.svg).toContain("<pattern");
  expect(sea.svg).not.toContain("no modelled");
});

test("bands are named on the chart, and three futures of four are drawn from low to high", () => {
  const { svg } = fanChart(fanInput(100), FRAME);
  expect(svg.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ")).toContain(CHART_WORDS.eightInTen.en);
  expect(threeFutures(flatBand("x", 1).futures).map(({ run }) => run)).toEqual([0, 2, 3]);
});

test("policies keep one dash and one colour each, in light and dark", () => {
  const ids = ["campaign-2025", "ports-of-entry", "treatment", "law-enforcement-doubled"];
  for (const theme of [LIGHT, DARK]) {
    expect(new Set(ids.map((id) => String(styleOfPolicy(id, theme).dash))).size).toBe(4);
    expect(new Set(ids.map((id) => styleOfPolicy(id, theme).colour)).size).toBe(4);
  }
});

test("numbers are written with two or three figures, a true minus and no-break spaces", () => {
  expect(amount(74829.2, 5)).toBe("74,829");
  expect(amount(0.0123)).toBe("0.0123");
  expect(amount(-4)).toBe("−4");
  expect(signedPercent(-0.00301)).toBe("−0.3\u00a0%");
  expect(signedPercent(0.00001)).toBe("0\u00a0%");
  expect(dollars(2.12e9, "en")).toBe("$2.1\u00a0billion");
  expect(dollars(2.12e9, "es")).toBe("2100\u00a0millones de US$");
  expect(dollars(-4.2e10, "es")).toBe("−42\u00a0000\u00a0millones de US$");
  expect(dollars(2500, "es")).toBe("2500\u00a0US$");
});

test("an axis does not sink below the height it once had, so that a fan can be watched while settings are tried", () => {
  const ticks = (atLeast: number) =>
    [...fanChart({ ...fanInput(100), atLeast }, FRAME).svg.matchAll(/text-anchor="end"[^>]*>([\d,]+)</g)].map(
      ([, tick]) => tick,
    );
  expect(ticks(fanTop(fanInput(100)))).toEqual(ticks(0));
  expect(ticks(800)).toContain("800");
});

test("each of three single futures can be drawn, and the height of the axis is the same for all of them", () => {
  const drawn = [0, 1, 2].map((single) => fanChart({ ...fanInput(100), single }, FRAME).svg);
  expect(new Set(drawn).size).toBe(3);
  expect(fanChart(fanInput(100), FRAME).svg).toBe(drawn[1]);
});

test("a halo stands around a flow for what one future in ten exceeds, and is wider than the flow", () => {
  const base = map(false);
  const input = { ...base, arcs: base.arcs.map((arc) => ({ ...arc, high: 3 * (arc.tonnes ?? 0) })) };
  const widths = (svg: string, kind: string) =>
    [...svg.matchAll(new RegExp(`class="${kind}"[^>]*stroke-width="([\\d.]+)"`, "g"))].map((found) => Number(found[1]));
  const { svg } = corridorMap(input, FRAME);
  const [halos, flows] = [widths(svg, "halo"), widths(svg, "flow")];
  expect(halos.length).toBe(flows.length);
  halos.forEach((halo, i) => {
    expect(halo).toBeGreaterThan(flows[i]!);
  });
  expect(widths(corridorMap(base, FRAME).svg, "halo")).toEqual([]);
});

test("a picture of differences says more and less by colour and by sign, never in the colour of harm", () => {
  const base = map(false);
  const input = {
    ...base,
    isDifference: true,
    arcs: base.arcs.map((arc, i) => ({ ...arc, change: i === 0 ? 12 : -9 })),
    zones: base.zones.map((zone, i) => ({ ...zone, change: i === 0 ? 3 : -9 })),
  };
  const { svg, table } = corridorMap(input, FRAME);
  for (const colour of [LIGHT.more, LIGHT.less]) expect(svg).toContain(`stroke="${colour}"`);
  expect(svg).not.toContain(LIGHT.harm);
  expect(table.rows.map(([, change]) => change).join(" ")).toMatch(/\+.*−|−.*\+/);
  expect(svg).toContain(CHART_WORDS.moreKey.en);
});

test("the enlarged border of a picture of differences gives changes with their sign, and none of the flows", () => {
  const base = map(true);
  const land = { from: [-105, 26], middle: [-105, 29], to: [-105, 31], tonnes: 30, change: -9 } as const;
  const input = { ...base, isDifference: true, arcs: [{ ...base.arcs.at(-1)!, ...land }] };
  const inset = (of: MapInput): string => corridorMap(of, FRAME).svg.split(`${FRAME.id}-box`).slice(1).join("");
  expect(inset(input)).toMatch(/−9\u00a0t/);
  expect(inset(input)).not.toMatch(/30\u00a0t/);
  expect(inset({ ...input, isDifference: false })).toMatch(/30\u00a0t/);
});

test("what is pointed at stands out by the others receding, and every arc says its name and tonnes", () => {
  const { svg } = corridorMap({ ...map(false), highlight: "wcar" }, FRAME);
  const marks = [...svg.matchAll(/<g data-water="([^"]+)"([^>]*)><title>([^<]+)/g)];
  expect(marks.length).toBeGreaterThan(1);
  for (const [, water, rest, said] of marks) {
    expect(rest!.includes("opacity")).toBe(water !== "wcar");
    expect(said!.length).toBeGreaterThan(3);
  }
});
