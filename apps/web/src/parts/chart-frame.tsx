/** The frame of every chart: title, sentence, chart or table, source line. Charts are drawn at the width that there is. */
import { type Chart, DARK, type Frame, LIGHT } from "@inflow/charts";
import { useState } from "react";
import { useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { FRAME_WORDS } from "../words/frame-words.ts";
import { useWidth } from "./use-width.ts";

interface Props {
  /** Draws the chart in a frame; null where there is nothing to draw yet. */
  readonly draw: (frame: Frame) => Chart | null;
  readonly id: string;
}

const Table = ({ table }: { readonly table: Chart["table"] }) => (
  <div className="scroll">
    <table>
      <caption>{table.caption}</caption>
      <thead>
        <tr>
          {table.columns.map(({ label, isNumber }) => (
            <th key={label} scope="col" className={isNumber ? "number" : undefined}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.join("|")}>
            {row.map((cell, i) => (
              <td key={table.columns[i]?.label} className={table.columns[i]?.isNumber ? "number" : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

export const ChartFrame = ({ draw, id }: Props) => {
  const [place, width] = useWidth();
  const [isTable, setTable] = useState(false);
  const language = useStore((state) => state.language);
  const theme = useStore((state) => (state.theme === "dark" ? DARK : LIGHT));
  const t = useWords();
  const chart = width === 0 ? null : draw({ id, width, language, theme });
  return (
    <figure className="chart" ref={place}>
      {chart === null ? null : (
        <>
          <h3>{chart.title}</h3>
          <p>{chart.sentence}</p>
          {isTable ? (
            <Table table={chart.table} />
          ) : (
            // biome-ignore lint/security/noDangerouslySetInnerHtml: the chart is our own SVG text with every label escaped
            <div dangerouslySetInnerHTML={{ __html: chart.svg }} />
          )}
          <div className="tabs">
            <button type="button" aria-pressed={!isTable} onClick={() => setTable(false)}>
              {t(FRAME_WORDS.chart)}
            </button>
            <button type="button" aria-pressed={isTable} onClick={() => setTable(true)}>
              {t(FRAME_WORDS.table)}
            </button>
          </div>
        </>
      )}
    </figure>
  );
};
