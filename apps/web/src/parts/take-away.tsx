/**
 * What can be taken away from a page: the chart on view as table or picture, every run, the page on paper, the study file
 * and the command that makes it again. Everything is made on this machine and says run, comparison and the reader's changes.
 */
import { useCallback, useId, useRef, useState } from "react";
import type { Client } from "../engine/client.ts";
import { askOf, runOnView } from "../state/ask-on-view.ts";
import { isSame } from "../state/past.ts";
import { type RunsInHand, type State, useHeld, useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { FRAME_WORDS } from "../words/frame-words.ts";
import { TAKE_AWAY_WORDS } from "../words/take-away-words.ts";
import { countText, type Entry } from "../words/words.ts";
import { Maker, type Said, useChartFiles } from "./chart-files.tsx";
import { type ShownChart, useChartRegistry } from "./chart-registry.ts";
import { useCommand } from "./commands.ts";
import { Dialog } from "./dialog.tsx";
import { StudyFiles } from "./study-files.tsx";
import { useAbout } from "./take-away-about.ts";
import { saveFile } from "./take-away-save.ts";
import "../style/brief.css";

const ChartFiles = ({ shown, tell }: { readonly shown: ShownChart; readonly tell: Said }) =>
  useChartFiles(shown, tell).map((file) => <Maker key={file.entry.en} {...file} />);

const ChartChoice = ({ tell }: { readonly tell: Said }) => {
  const t = useWords();
  const id = useId();
  const charts = useChartRegistry();
  const [chosen, choose] = useState("");
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

const runsInHand = ({ runs }: State): RunsInHand | null => runs;

/** The runs in hand as a file under the name of their own run; off while they are of other settings than the answer on view. */
const Parquet = ({ tell }: { readonly tell: Said }) => {
  const t = useWords();
  const about = useAbout();
  const { client, runs, judged } = useHeld("client", "runs", "judged");
  if (client === null || runs === null || judged === null || !isSame(runs.scenario, judged.scenario))
    return <Maker entry={TAKE_AWAY_WORDS.parquet} name={t(TAKE_AWAY_WORDS.parquetLater)} isOff make={() => {}} />;
  const isFewer = runs.futures < judged.futures;
  const slots = { held: countText(runs.futures), all: countText(judged.futures) };
  const parquetOf = async ({ runId, futures, scenario }: RunsInHand) => {
    const file = await client.call("parquet", { runId, about: about({ run: runId, futures, scenario }) });
    return file === null ? null : { ...file, futures };
  };
  /** What a saved file holds, where the answer on view is of more futures. */
  const savedInWords = (run: string, file: string, futures: number): string | null => {
    const now = useStore.getState().judged ?? judged;
    if (futures >= now.futures) return null;
    const [held, all] = [futures, now.futures].map(countText) as [string, string];
    return t(TAKE_AWAY_WORDS.savedRuns, { file, run, held, own: now.plan.runId, all });
  };
  const save = async (): Promise<void> => {
    try {
      const found = await askOf(runsInHand, parquetOf);
      if (found === null) return tell(t(TAKE_AWAY_WORDS.notInHand, { run: runs.runId }));
      const { runId: run, told } = found;
      saveFile(told.name, told.bytes, "application/vnd.apache.parquet");
      tell(savedInWords(run, told.name, told.futures));
    } catch (cause) {
      tell(t(TAKE_AWAY_WORDS.failed, { because: cause instanceof Error ? cause.message : String(cause) }));
    }
  };
  const name = isFewer ? t(TAKE_AWAY_WORDS.parquetFewer, slots) : t(TAKE_AWAY_WORDS.parquetOf);
  return <Maker entry={TAKE_AWAY_WORDS.parquet} name={name} make={save} />;
};

/** The group of buttons in the foot; the key for it moves the focus here. */
export const TakeAway = () => {
  const t = useWords();
  const place = useRef<HTMLFieldSetElement | null>(null);
  const client = useStore((state) => state.client);
  const runId = useStore((state) => state.judged?.plan.runId ?? null);
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
  const reproduce = (desk: Client, run: string): void =>
    void askOf(runOnView, ({ runId: named }) => desk.call("command", { runId: named })).then((found) => {
      tell(found === null ? t(TAKE_AWAY_WORDS.notInHand, { run }) : null);
      setCommand(found?.told ?? null);
    }, failed);
  return (
    <fieldset className="take-away" ref={place}>
      <legend>{t(TAKE_AWAY_WORDS.title)}</legend>
      <ChartChoice tell={tell} />
      <Parquet tell={tell} />
      <Maker entry={TAKE_AWAY_WORDS.pdf} name={t(TAKE_AWAY_WORDS.pdfOf)} make={() => window.print()} />
      <StudyFiles tell={tell} />
      <button
        type="button"
        disabled={client === null || runId === null}
        onClick={() => client !== null && runId !== null && reproduce(client, runId)}
      >
        {t(TAKE_AWAY_WORDS.reproduce)}
      </button>
      <span role="status">{said}</span>
      {command === null ? null : <Reproduce command={command} close={() => setCommand(null)} />}
    </fieldset>
  );
};
