/** The line above every page while a study from a file is on view: its name, where it differs, and the way back. */
import { useHeld } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { TAKE_AWAY_WORDS } from "../words/take-away-words.ts";
import { useOpenedStudy } from "./take-away-about.ts";
import "../style/brief.css";

export const OpenedStudyLine = () => {
  const t = useWords();
  const { scenario, change } = useHeld("scenario", "change");
  const said = useOpenedStudy();
  if (said === null) return null;
  const back = (): void => {
    const { study: _, opened: __, ...settings } = scenario;
    change(settings);
  };
  return (
    <div className="opened-study" role="status">
      <p>{said}</p>
      <button type="button" onClick={back}>
        {t(TAKE_AWAY_WORDS.backToShipped)}
      </button>
    </div>
  );
};
