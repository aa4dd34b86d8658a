/** What is told above every page of a link that was opened, and of settings that were kept from before. */
import { useState } from "react";
import { changeCounts, countsText } from "../dials/index.ts";
import { DEFAULT_SCENARIO } from "../engine/contract.ts";
import { KEPT_AT_OPENING, readAddress } from "../state/address.ts";
import { noticeText, settingsText } from "../state/link.ts";
import { useHeld } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { LINK_WORDS, PANEL_WORDS } from "../words/panel-words.ts";
import "../style/panels.css";

/** Whether the page was opened without settings in its address, and so on those kept on this machine. */
const IS_RESTORED = KEPT_AT_OPENING !== "" && readAddress(globalThis.location?.hash ?? "").settings === null;

const LinkNotices = () => {
  const t = useWords();
  const { notices, dismiss, language } = useHeld("notices", "dismiss", "language");
  if (notices.length === 0) return null;
  const said = [...new Set(notices.map((notice) => noticeText(notice, language)))];
  return (
    <div className="notices" role="status">
      <div>
        <ul>
          {said.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        {notices.every(({ entry }) => entry === LINK_WORDS.unknownPage) ? null : <p>{t(LINK_WORDS.wayOut)}</p>}
      </div>
      <button type="button" className="quiet" onClick={dismiss}>
        {t(PANEL_WORDS.close)}
      </button>
    </div>
  );
};

/** Says that settings of an earlier visit are on view, until one is changed or this is put away. */
const KeptNotice = () => {
  const t = useWords();
  const { scenario, dials, language, change } = useHeld("scenario", "dials", "language", "change");
  const [isAway, setAway] = useState(false);
  if (isAway || !IS_RESTORED || settingsText(scenario) !== KEPT_AT_OPENING) return null;
  const { choose, believe, success } = changeCounts(scenario, dials?.test ?? null);
  if (choose + believe + success === 0) return null;
  return (
    <div className="notices" role="status">
      <p>
        {t(LINK_WORDS.kept, { counts: countsText({ levers: choose, beliefs: believe, criteria: success }, language) })}
      </p>
      <button type="button" onClick={() => change({ ...DEFAULT_SCENARIO, compared: scenario.compared })}>
        {t(LINK_WORDS.shipped)}
      </button>
      <button type="button" className="quiet" onClick={() => setAway(true)}>
        {t(PANEL_WORDS.close)}
      </button>
    </div>
  );
};

export const Notices = () => (
  <>
    <LinkNotices />
    <KeptNotice />
  </>
);
