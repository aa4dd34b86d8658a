/** One file of the reader: the account of its rows, a picture of one of its series, and a way to remove it. */
import type { Chart, Frame } from "@inflow/charts";
import type { ImportedSeries } from "@inflow/importers";
import { useState } from "react";
import type { ImportView } from "../../engine/services/import.ts";
import { ChartFrame } from "../../parts/chart-frame.tsx";
import { useWords } from "../../state/use-words.ts";
import { EVIDENCE_WORDS } from "../../words/evidence-words.ts";
import { IMPORT_WORDS } from "../../words/import-words.ts";
import { useMark } from "./cited.tsx";
import { firstDayOf, seriesChart } from "./series-chart.ts";

const MILLION = 1_000_000;

/** What the importer writes where a file names no unit. */
const NO_UNIT = "not stated";

const nameOfSeries = ({ measure, place }: ImportedSeries): string =>
  [measure, place].filter((text) => text.trim() !== "").join(", ");

const Account = ({ view }: { readonly view: ImportView }) => {
  const t = useWords();
  const aside = view.setAside.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <p className="finding">
        {t(IMPORT_WORDS.account, {
          name: view.name,
          format: view.format,
          read: view.rowsRead,
          kept: view.kept,
          aside,
        })}
      </p>
      {view.setAside.length === 0 ? null : (
        <div className="scroll">
          <table>
            <caption>{t(IMPORT_WORDS.asideCaption)}</caption>
            <thead>
              <tr>
                <th scope="col">{t(IMPORT_WORDS.reason)}</th>
                <th scope="col" className="number">
                  {t(IMPORT_WORDS.count)}
                </th>
              </tr>
            </thead>
            <tbody>
              {view.setAside.map(({ reason, count }) => (
                <tr key={reason}>
                  <td>{reason}</td>
                  <td className="number">{count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {view.events === 0 ? null : <p>{t(IMPORT_WORDS.events, { n: view.events })}</p>}
      {view.notes.length === 0 ? null : (
        <details>
          <summary>{t(IMPORT_WORDS.notes)}</summary>
          <ul>
            {view.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
};

const Picture = ({ series, name }: { readonly series: ImportedSeries; readonly name: string }) => {
  const t = useWords();
  const mark = useMark();
  const points = [...series.points].sort((a, b) => (a.date < b.date ? -1 : 1));
  const given = points.filter(({ value }) => value !== null);
  const last = given.at(-1);
  const unit = series.unit === NO_UNIT ? t(IMPORT_WORDS.noUnit) : series.unit;
  const isStated = unit === series.unit;
  const draw = (frame: Frame): Chart =>
    seriesChart(
      {
        title: t(IMPORT_WORDS.chartTitle, { series: nameOfSeries(series), name }),
        sentence: t(isStated ? IMPORT_WORDS.chartSentence : IMPORT_WORDS.chartSentenceNoUnit, {
          n: given.length,
          first: given[0]?.date ?? "–",
          last: last?.date ?? "–",
          value: last?.value ?? "–",
          unit,
          missing: points.length - given.length,
          name,
        }),
        unit,
        periodLabel: `${t(IMPORT_WORDS.period)}, ${mark(series.period)}`,
        valueLabel: t(IMPORT_WORDS.value, { unit }),
        points: points.map(({ date, value }) => ({ day: firstDayOf(date), label: date, value })),
        rules: [],
        missing: t(EVIDENCE_WORDS.none),
      },
      frame,
    );
  return <ChartFrame id={`import-${series.id}`} draw={draw} source={t(IMPORT_WORDS.source, { name })} />;
};

interface Props {
  readonly view: ImportView;
  readonly isKept: boolean;
  readonly remove: () => void;
}

/** The largest file that is read, in whole megabytes. */
export const megabytes = (bytes: number): number => Math.floor(bytes / MILLION);

export const ImportCard = ({ view, isKept, remove }: Props) => {
  const t = useWords();
  const [chosen, choose] = useState(0);
  const series = view.series[chosen];
  return (
    <article className="import">
      <Account view={view} />
      {view.series.length < 2 ? null : (
        <label>
          {t(IMPORT_WORDS.which)}{" "}
          <select value={chosen} onChange={({ target }) => choose(Number(target.value))}>
            {view.series.map((one, i) => (
              <option key={one.id} value={i}>
                {nameOfSeries(one)}
              </option>
            ))}
          </select>
        </label>
      )}
      {series === undefined ? null : <Picture series={series} name={view.name} />}
      <p className="small">
        {t(isKept ? IMPORT_WORDS.keptHere : IMPORT_WORDS.keptNot)} {t(IMPORT_WORDS.changesNothing)}
      </p>
      <button type="button" onClick={remove}>
        {t(IMPORT_WORDS.remove, { name: view.name })}
      </button>
    </article>
  );
};
