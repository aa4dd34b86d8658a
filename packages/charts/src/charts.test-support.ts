/** Made-up bands and a world of four places for the tests of charts. */
import type { Plan, Shares } from "@inflow/study";
import type { FanBand, FanInput } from "./fan-input.ts";
import { LIGHT, styleOfPolicy } from "./theme.ts";

export const FRAME = { id: "c", width: 680, language: "en" } as const;

export const sharesOfFour = (s: number, u: number, n: number, h: number): Shares => ({
  "reduces sustainably": s,
  "reduces unsustainably": u,
  "no effect": n,
  harmful: h,
});

export const flatBand = (label: string, middle: number, weeks = 60): FanBand => {
  const level = (value: number) => new Float64Array(weeks).fill(value);
  return {
    label,
    p10: level(0.8 * middle),
    p50: level(middle),
    p90: level(1.2 * middle),
    futures: [0, 1, 2, 3].map((run) => ({ run, values: level(middle * (0.85 + 0.1 * run)) })),
  };
};

export const fanInput = (middle: number): FanInput => ({
  title: "Inflow",
  sentence: "Inflow stays.",
  unit: "kg a week",
  firstDay: 20_094,
  policy: flatBand("Campaign", middle),
  style: styleOfPolicy("campaign-2025", LIGHT),
  comparison: flatBand("No campaign", middle),
  history: [],
  rules: [{ day: 20_333, label: "first strike" }],
});

/** Cocaine leaves a coast by two legs in one water and crosses a border by a gate; one leg serves another market. */
export const toyWorld = {
  names: {
    commodity: ["cocaine", "fentanyl"],
    zone: ["wcar", "ports-east"],
    corridor: ["caribbean", "cocaine-ports"],
    leg: ["a", "b", "elsewhere", "feeder", "gate"],
    place: ["coast", "panama", "honduras", "border", "entry"],
  },
  placeLongitude: Float64Array.from([-75, -80, -87, -99.5, -99.4]),
  placeLatitude: Float64Array.from([10, 9, 16, 27.4, 27.6]),
  placeKind: ["coast", "landing", "landing", "border", "entry"],
  legLine: [
    [-75, 10, -80, 9],
    [-75, 10, -80, 13, -87, 16],
    [-75, 10, -87, 16],
    [-87, 16, -99.5, 27.4],
    [-99.5, 27.4, -99.4, 27.6],
  ],
  relation: {
    legCommodity: Int32Array.from([0, 0, 0, 0, 0]),
    legZone: Int32Array.from([0, 0, 0, -1, 1]),
    legOutlet: Int32Array.from([-1, -1, 0, -1, -1]),
    legCorridor: Int32Array.from([0, 0, -1, -1, 1]),
    legFrom: Int32Array.from([0, 0, 0, 2, 3]),
    legTo: Int32Array.from([1, 2, 2, 3, 4]),
    zoneControl: Int32Array.from([0, 1]),
  },
} as unknown as Plan["world"];
