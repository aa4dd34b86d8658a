/** One chart as files: its numbers as CSV or Parquet, its picture as SVG or PNG, each with what it is and whence inside. */
import { LIGHT } from "@inflow/charts";
import { useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { TAKE_AWAY_WORDS } from "../words/take-away-words.ts";
import type { Entry } from "../words/words.ts";
import type { ShownChart } from "./chart-registry.ts";
import { useAbout } from "./take-away-about.ts";
import { pictureBytes, pictureText } from "./take-away-picture.ts";
import { saveFile } from "./take-away-save.ts";
import { headLines, tableColumns, tableText } from "./take-away-table.ts";

/** Width at which a chart is drawn for a file [pixels]. */
const WIDTH = 880;

/** A file that can be made: its short name, its name with that of the chart, and what makes it. */
export interface FileMaker {
  readonly entry: Entry;
  readonly name: string;
  readonly make: () => void | Promise<void>;
}

/** A part of a page that is told what came of something. */
export type Said = (text: string | null) => void;

/** A chart without its place on the page. */
export type FileChart = Omit<ShownChart, "toggle" | "element">;

/** The files of a chart; what fails is told in words. */
export const useChartFiles = (shown: FileChart, tell: Said): readonly FileMaker[] => {
  const t = useWords();
  const about = useAbout()(shown);
  const answered = useStore((state) => state.judged?.plan.runId ?? "");
  const run = shown.source === undefined ? (shown.run ?? answered) : "";
  const { title } = shown.chart;
  const name = ["inflow", shown.id, run].filter((text) => text !== "").join("-");
  const failed = (cause: unknown): void =>
    tell(t(TAKE_AWAY_WORDS.failed, { because: cause instanceof Error ? cause.message : String(cause) }));
  const parquet = async (): Promise<void> => {
    const { client } = useStore.getState();
    if (client === null) return tell(t(TAKE_AWAY_WORDS.noDesk));
    const [heading = "", sentence = "", ...lines] = headLines(shown.chart, about);
    const notes = { "inflow.title": heading, "inflow.sentence": sentence, "inflow.about": lines.join("\n") };
    try {
      const bytes = await client.call("tableParquet", { columns: tableColumns(shown.chart), notes });
      saveFile(`${name}.parquet`, bytes, "application/vnd.apache.parquet");
    } catch (cause) {
      failed(cause);
    }
  };
  const picture = (): string => pictureText(shown.redraw(WIDTH, LIGHT) ?? shown.chart, about);
  const png = async (): Promise<void> => {
    try {
      saveFile(`${name}.png`, await pictureBytes(picture()), "image/png");
    } catch (cause) {
      failed(cause);
    }
  };
  return [
    {
      entry: TAKE_AWAY_WORDS.csv,
      name: t(TAKE_AWAY_WORDS.csvOf, { title }),
      make: () => saveFile(`${name}.csv`, tableText(shown.chart, about), "text/csv;charset=utf-8"),
    },
    {
      entry: TAKE_AWAY_WORDS.chartParquet,
      name: t(TAKE_AWAY_WORDS.chartParquetOf, { title }),
      make: parquet,
    },
    {
      entry: TAKE_AWAY_WORDS.svg,
      name: t(TAKE_AWAY_WORDS.svgOf, { title }),
      make: () => saveFile(`${name}.svg`, picture(), "image/svg+xml"),
    },
    { entry: TAKE_AWAY_WORDS.png, name: t(TAKE_AWAY_WORDS.pngOf, { title }), make: png },
  ];
};

/** A button that makes a file; its name says of what. */
export const Maker = ({ entry, name, isOff = false, make }: FileMaker & { readonly isOff?: boolean }) => {
  const t = useWords();
  return (
    <button type="button" disabled={isOff} aria-label={name} title={name} onClick={() => void make()}>
      {t(entry)}
    </button>
  );
};
