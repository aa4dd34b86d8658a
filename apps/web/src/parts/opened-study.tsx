/**
 * The line above every page while a study from a file is on view: its name, where it differs, the way back, and that it is
 * not kept where it is not. In its place, a study that was kept from before and no longer passes.
 */
import { amount } from "@inflow/charts";
import { LONGEST_STUDY } from "../state/keep.ts";
import { dismissKeptStudy, useKeptStudy } from "../state/kept-study.ts";
import { useHeld } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { TAKE_AWAY_WORDS } from "../words/take-away-words.ts";
import { ProblemList } from "./study-problems.tsx";
import { useOpenedStudy } from "./take-away-about.ts";
import { saveFile } from "./take-away-save.ts";
import "../style/brief.css";

/** A kept study that this version refuses: nothing of it is lost, and nothing of it is on view. */
const KeptRefused = () => {
  const t = useWords();
  const refused = useKeptStudy((state) => state.refused);
  if (refused === null) return null;
  const { name, text, problems } = refused;
  const n = problems.length;
  return (
    <div className="file-problems" role="alert">
      <p className="finding">
        {t(n === 1 ? TAKE_AWAY_WORDS.keptRefusedOne : TAKE_AWAY_WORDS.keptRefused, { name, n })}
      </p>
      <ProblemList problems={problems} />
      <p className="buttons">
        <button type="button" onClick={() => saveFile(name, text, "text/yaml;charset=utf-8")}>
          {t(TAKE_AWAY_WORDS.saveKept)}
        </button>
        <button type="button" onClick={dismissKeptStudy}>
          {t(TAKE_AWAY_WORDS.forget)}
        </button>
      </p>
    </div>
  );
};

export const OpenedStudyLine = () => {
  const t = useWords();
  const { scenario, change } = useHeld("scenario", "change");
  const unkept = useKeptStudy((state) => state.unkept);
  const said = useOpenedStudy();
  if (said === null) return <KeptRefused />;
  const back = (): void => {
    const { study: _, opened: __, ...settings } = scenario;
    change(settings);
  };
  const most = amount(LONGEST_STUDY, 6);
  return (
    <div className="opened-study" role="status">
      <p>
        {said}
        {unkept === null
          ? null
          : ` ${t(unkept === "too large" ? TAKE_AWAY_WORDS.tooLarge : TAKE_AWAY_WORDS.unkept, { most })}`}
      </p>
      <button type="button" onClick={back}>
        {t(TAKE_AWAY_WORDS.backToShipped)}
      </button>
    </div>
  );
};
