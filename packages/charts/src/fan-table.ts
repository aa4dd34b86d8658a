/** The values of a fan once a year, in the middle of it, beside what was observed. */
import { dateOf, dayOf } from "@inflow/study";
import { amount } from "./amount.ts";
import type { ChartTable, Frame } from "./chart.ts";
import { CHART_WORDS } from "./chart-words.ts";
import { coursesOf, DAYS, type FanBand, type FanInput } from "./fan-input.ts";

/** The table of a fan: a row for each observed day and one for each year of the futures [unit of the fan]. */
export const fanTable = (input: FanInput, frame: Frame, lastDay: number): ChartTable => {
  const { language } = frame;
  const words = (key: "low" | "middle" | "high", band: FanBand) => `${band.label}, ${CHART_WORDS[key][language]}`;
  const bands = [input.policy, ...(input.comparison === null ? [] : [input.comparison])];
  const courses = coursesOf(input);
  const weeks = input.policy.p10.length;
  const rows: string[][] = input.history.map(({ day, value }) => [
    dateOf(day),
    amount(value),
    ...bands.flatMap(() => ["–", "–", "–"]),
    ...courses.map(() => "–"),
  ]);
  const firstYear = Number(dateOf(input.firstDay).slice(0, 4));
  for (let year = firstYear; dayOf(`${year}-06-30`) < lastDay; year++) {
    const week = Math.floor((dayOf(`${year}-06-30`) - input.firstDay) / DAYS);
    if (week < 0 || week >= weeks) continue;
    const cells = bands.flatMap(({ p10, p50, p90 }) => [p10, p50, p90].map((values) => amount(values[week]!)));
    const single = courses.map(({ values }) => amount(values[week]!));
    rows.push([dateOf(input.firstDay + DAYS * week), ...(input.history.length > 0 ? ["–"] : []), ...cells, ...single]);
  }
  return {
    caption: `${input.sentence} (${input.unit})`,
    columns: [
      { label: CHART_WORDS.week[language], isNumber: false },
      ...(input.history.length > 0 ? [{ label: CHART_WORDS.history[language], isNumber: true }] : []),
      ...bands.flatMap((band) =>
        (["low", "middle", "high"] as const).map((key) => ({ label: words(key, band), isNumber: true })),
      ),
      ...courses.map(({ label }) => ({ label, isNumber: true })),
    ],
    rows: rows.sort((a, b) => (a[0]! < b[0]! ? -1 : a[0]! > b[0]! ? 1 : 0)),
  };
};
