/** The values of a fan: once a year, in the middle of it, for readers, and week by week for files; beside what was observed. */
import { dateOf, dayOf } from "@inflow/study";
import { amount, dataNumber } from "./amount.ts";
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
    amount(value, 3, frame.language),
    ...bands.flatMap(() => ["–", "–", "–"]),
    ...courses.map(() => "–"),
  ]);
  const firstYear = Number(dateOf(input.firstDay).slice(0, 4));
  for (let year = firstYear; dayOf(`${year}-06-30`) < lastDay; year++) {
    const week = Math.floor((dayOf(`${year}-06-30`) - input.firstDay) / DAYS);
    if (week < 0 || week >= weeks) continue;
    const cells = bands.flatMap(({ p10, p50, p90 }) =>
      [p10, p50, p90].map((values) => amount(values[week]!, 3, frame.language)),
    );
    const single = courses.map(({ values }) => amount(values[week]!, 3, frame.language));
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

interface Column {
  readonly label: string;
  readonly values: ArrayLike<number>;
}

/** The series of a band by name; the half band where there is one. */
const columnsOf = ({ label, p10, p25, p50, p75, p90 }: FanBand, { language }: Frame): readonly Column[] =>
  [
    { key: "low" as const, values: p10 },
    { key: "lowHalf" as const, values: p25 },
    { key: "middle" as const, values: p50 },
    { key: "highHalf" as const, values: p75 },
    { key: "high" as const, values: p90 },
  ].flatMap(({ key, values }) =>
    values === undefined ? [] : [{ label: `${label}, ${CHART_WORDS[key][language]}`, values }],
  );

/** All that a fan draws [unit of the fan]: a row for each observed day and each week, the futures drawn singly among its columns. */
export const fanData = (input: FanInput, frame: Frame, singles: FanBand["futures"]): ChartTable => {
  const { language } = frame;
  const { policy, comparison, history, firstDay, unit, sentence } = input;
  const columns = [
    ...columnsOf(policy, frame),
    ...(comparison === null ? [] : columnsOf(comparison, frame)),
    ...singles.map(({ run, values }) => ({ label: `${CHART_WORDS.oneFuture[language]} (${run})`, values })),
    ...coursesOf(input),
  ];
  const observed = new Map(history.map(({ day, value }) => [day, dataNumber(value)]));
  const days = new Set([...observed.keys(), ...Array.from(policy.p10, (_, week) => firstDay + DAYS * week)]);
  return {
    caption: sentence,
    columns: [
      { label: CHART_WORDS.week[language], isNumber: false },
      ...(history.length > 0 ? [{ label: `${CHART_WORDS.history[language]} [${unit}]`, isNumber: true }] : []),
      ...columns.map(({ label }) => ({ label: `${label} [${unit}]`, isNumber: true })),
    ],
    rows: [...days]
      .sort((a, b) => a - b)
      .map((day) => {
        const week = (day - firstDay) / DAYS;
        const cells = columns.map(({ values }) => {
          const value = values[week];
          return value === undefined ? "" : dataNumber(value);
        });
        return [dateOf(day), ...(history.length > 0 ? [observed.get(day) ?? ""] : []), ...cells];
      }),
  };
};
