/**
 * What can be taken away from a page: the chart on view as table or picture, every run, the page on paper, the study file
 * and the command that makes it again. Everything is made on this machine and says run, comparison and the reader's changes.
 */
import { LIGHT } from "@inflow/charts";
import { useCallback, useEffect, useId, useRef, useState } from "react";
import { countsText } from "../dials/index.ts";
import { useHeld, useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { FRAME_WORDS } from "../words/frame-words.ts";
import { TAKE_AWAY_WORDS } from "../words/take-away-words.ts";
import type { Entry } from "../words/words.ts";
import { type ShownChart, useChartRegistry, useWantedChart } from "./chart-registry.ts";
import { useCommand } from "./commands.ts";
import { Dialog } from "./dialog.tsx";
import { pictureBytes, pictureText } from "./take-away-picture.ts";
import { saveFile } from "./take-away-save.ts";
import { tableText } from "./take-away-table.ts";
import { useChanges, useView } from "./use-view.ts";
import "../style/brief.css";

/** Width at which a chart is drawn for a file [pixels]. */
const WIDTH = 880;

/** The lines that every file carries: run, data and comparison; the reader's changes; model and licence. */
const useAbout = (): readonly string[] => {
  const t = useWords();
  const view = useView();
  const { all, ...changes } = useChanges();
  const language = useStore((state) => state.language);
  const run = useStore((state) => state.judged?.plan.runId ?? "–");
  const model = useStore((state) => state.judged?.assessment.model ?? "–");
  return [
    t(FRAME_WORDS.source, { run, date: view?.dataTo?.words ?? "–", comparison: view?.comparison ?? "–" }),
    all === 0 ? t(TAKE_AWAY_WORDS.unchanged) : t(TAKE_AWAY_WORDS.changed, { n: all, counts: countsText(changes, language) }),
    t(TAKE_AWAY_WORDS.model, { model: model.slice(0, 12) }),
  ];
};

interface MakerProps {
  readonly entry: Entry;
  readonly name: string;
  readonly isOff?: boolean;
  readonly make: () => void | Promise<void>;
}

/** A button that makes a file; its name says of what. */
const Maker = ({ entry, name, isOff = false, make }: MakerProps) => {
  const t = useWords();
  return (
    <button type="button" disabled={isOff} aria-label={name} title={name} onClick={() => void make()}>
      {t(entry)}
    </button>
  );
};

type Said = (text: string | null) => void;

const ChartFiles = ({ shown, tell }: { readonly shown: ShownChart; readonly tell: Said }) => {
  const t = useWords();
  const about = useAbout();
  const run = useStore((state) => state.judged?.plan.runId ?? "");
  const { title } = shown.chart;
  const name = ["inflow", shown.id, run].filter((text) => text !== "").join("-");
  const picture = (): string => pictureText(shown.redraw(WIDTH, LIGHT) ?? shown.chart, about);
  const png = async (): Promise<void> => {
    try {
      saveFile(`${name}.png`, await pictureBytes(picture()), "image/png");
    } catch (cause) {
      tell(t(TAKE_AWAY_WORDS.failed, { because: cause instanceof Error ? cause.message : String(cause) }));
    }
  };
  return (
    <>
      <Maker
        entry={TAKE_AWAY_WORDS.csv}
        name={t(TAKE_AWAY_WORDS.csvOf, { title })}
        make={() => saveFile(`${name}.csv`, tableText(shown.chart, about), "text/csv;charset=utf-8")}
      />
      <Maker
        entry={TAKE_AWAY_WORDS.svg}
        name={t(TAKE_AWAY_WORDS.svgOf, { title })}
        make={() => saveFile(`${name}.svg`, picture(), "image/svg+xml")}
      />
      <Maker entry={TAKE_AWAY_WORDS.png} name={t(TAKE_AWAY_WORDS.pngOf, { title })} make={png} />
    </>
  );
};

const ChartChoice = ({ tell }: { readonly tell: Said }) => {
  const t = useWords();
  const id = useId();
  const charts = useChartRegistry();
  const [chosen, choose] = useState("");
  const wanted = useWantedChart();
  useEffect(() => {
    if (wanted !== null) choose(wanted.id);
  }, [wanted]);
  const shown = charts.find((one) => one.id === chosen) ?? charts[0];
  if (shown === undefined) return <span>{t(TAKE_AWAY_WORDS.noChart)}</span>;
  return (
    <>
      {charts.length < 2 ? null : (
        <>
          <label htmlFor={id}>{t(TAKE_AWAY_WORDS.chart)}</label>
          <select id={id} value={shown.id} onChange={({ target }) => choose(target.value)}>
            {charts.map((one) => (
              <option key={one.id} value={one.id}>
                {one.chart.title}
              </option>
            ))}
          </select>
        </>
      )}
      <ChartFiles shown={shown} tell={tell} />
    </>
  );
};

const StudyFiles = ({ tell }: { readonly tell: Said }) => {
  const t = useWords();
  const { client, change } = useHeld("client", "change");
  const run = useStore((state) => state.judged?.plan.runId ?? "");
  const failed = (cause: unknown): void =>
    tell(t(TAKE_AWAY_WORDS.failed, { because: cause instanceof Error ? cause.message : String(cause) }));
  const save = (): void => {
    client
      ?.call("studyYaml", undefined)
      .then((text) => saveFile(`inflow-${run}.yaml`, text, "text/yaml;charset=utf-8"), failed);
  };
  const open = async (file: File): Promise<void> => {
    if (client === null) return;
    try {
      const opened = await client.call("openScenarioFile", await file.text());
      if ("problems" in opened) {
        const [first] = opened.problems;
        const slots = {
          name: file.name,
          n: opened.problems.length,
          place: first?.place ?? "",
          what: first?.what ?? "",
          fix: first?.fix ?? "",
        };
        tell(t(TAKE_AWAY_WORDS.bad, slots));
      } else {
        change(opened.scenario);
        tell(t(TAKE_AWAY_WORDS.opened, { name: file.name }));
      }
    } catch (cause) {
      failed(cause);
    }
  };
  return (
    <>
      <button type="button" disabled={client === null} onClick={save}>
        {t(TAKE_AWAY_WORDS.study)}
      </button>
      <label className="file">
        {t(TAKE_AWAY_WORDS.open)}
        <input
          type="file"
          accept=".yaml,.yml"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file !== undefined) void open(file);
            target.value = "";
          }}
        />
      </label>
    </>
  );
};

const Reproduce = ({ command, close }: { readonly command: string; readonly close: () => void }) => {
  const t = useWords();
  const [said, say] = useState<Entry | null>(null);
  const copy = (): void => {
    const done = navigator.clipboard?.writeText(command) ?? Promise.reject(new Error("refused"));
    done.then(
      () => say(FRAME_WORDS.copied),
      () => say(FRAME_WORDS.notCopied),
    );
  };
  return (
    <Dialog id="reproduce-title" title={t(TAKE_AWAY_WORDS.reproduce)} onClose={close}>
      <p>{t(TAKE_AWAY_WORDS.reproduceIs)}</p>
      <pre className="command">{command}</pre>
      <button type="button" onClick={copy}>
        {t(TAKE_AWAY_WORDS.copy)}
      </button>{" "}
      <span role="status">{said === null ? "" : t(said)}</span>
    </Dialog>
  );
};

/** The group of buttons in the foot; the key for it moves the focus here. */
export const TakeAway = () => {
  const t = useWords();
  const place = useRef<HTMLFieldSetElement | null>(null);
  const client = useStore((state) => state.client);
  const run = useStore((state) => state.judged?.plan.runId ?? "");
  const [said, tell] = useState<string | null>(null);
  const [command, setCommand] = useState<string | null>(null);
  useCommand(
    "take-away",
    useCallback(() => {
      place.current?.scrollIntoView({ block: "end" });
      place.current?.querySelector<HTMLElement>("select, button:not(:disabled)")?.focus();
    }, []),
  );
  const failed = (cause: Error): void => tell(t(TAKE_AWAY_WORDS.failed, { because: cause.message }));
  const parquet = (): void => {
    client
      ?.call("parquet", {})
      .then((bytes) => saveFile(`inflow-${run}.parquet`, bytes, "application/vnd.apache.parquet"), failed);
  };
  const reproduce = (): void => {
    client?.call("command", undefined).then(setCommand, failed);
  };
  return (
    <fieldset className="take-away" ref={place}>
      <legend>{t(TAKE_AWAY_WORDS.title)}</legend>
      <ChartChoice tell={tell} />
      <Maker
        entry={TAKE_AWAY_WORDS.parquet}
        name={t(TAKE_AWAY_WORDS.parquetOf)}
        isOff={client === null}
        make={parquet}
      />
      <Maker entry={TAKE_AWAY_WORDS.pdf} name={t(TAKE_AWAY_WORDS.pdfOf)} make={() => window.print()} />
      <StudyFiles tell={tell} />
      <button type="button" disabled={client === null} onClick={reproduce}>
        {t(TAKE_AWAY_WORDS.reproduce)}
      </button>
      <span role="status">{said}</span>
      {command === null ? null : <Reproduce command={command} close={() => setCommand(null)} />}
    </fieldset>
  );
};
