/**
 * Settings that the desk cannot run: each problem with its place and its fix, and the ways out. It is no stop of the model:
 * the last result stays on view, and nothing that was set is lost.
 */
import { DEFAULT_SCENARIO } from "../engine/contract.ts";
import { isSame } from "../state/past.ts";
import { useHeld, useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { STATE_WORDS } from "../words/states-words.ts";
import { ProblemList } from "./study-problems.tsx";
import { saveFile } from "./take-away-save.ts";
import "../style/brief.css";

/** The study that was opened, as a file; settings by dials stand in the address and need none. */
const SaveOpened = () => {
  const t = useWords();
  const { study, opened } = useStore((state) => state.scenario);
  if (study === undefined) return null;
  const save = (): void =>
    saveFile(opened?.name ?? "study.yaml", JSON.stringify(study, null, 2), "text/yaml;charset=utf-8");
  return (
    <button type="button" onClick={save}>
      {t(STATE_WORDS.saveOpened)}
    </button>
  );
};

export const Refusal = () => {
  const t = useWords();
  const { refusal, past, scenario, undo, change } = useHeld("refusal", "past", "scenario", "undo", "change");
  if (refusal === null) return null;
  const problems = refusal.map((one) => ({ ...one, why: "" }));
  return (
    <div className="file-problems" role="alert">
      <p className="finding">
        {t(problems.length === 1 ? STATE_WORDS.refusedOne : STATE_WORDS.refused, { n: problems.length })}
      </p>
      <ProblemList problems={problems} />
      <p className="buttons">
        {past.length === 0 ? null : (
          <button type="button" onClick={undo}>
            {t(STATE_WORDS.undo)}
          </button>
        )}
        {isSame(scenario, DEFAULT_SCENARIO) ? null : (
          <button type="button" onClick={() => change(DEFAULT_SCENARIO)}>
            {t(STATE_WORDS.resetAll)}
          </button>
        )}
        <SaveOpened />
      </p>
    </div>
  );
};
