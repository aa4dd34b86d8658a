/** What differs from the default, one chip a dial; each sets its dial back. Below it what a link could not carry over. */
import { chipsOf } from "../dials/index.ts";
import { useHeld } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { PANEL_WORDS } from "../words/panel-words.ts";
import "../style/panels.css";

const LinkNotices = () => {
  const t = useWords();
  const { notices, dismiss } = useHeld("notices", "dismiss");
  if (notices.length === 0) return null;
  return (
    <div className="notices" role="status">
      <ul>
        {notices.map(({ entry, slots }) => (
          <li key={t(entry, slots)}>{t(entry, slots)}</li>
        ))}
      </ul>
      <button type="button" className="quiet" onClick={dismiss}>
        {t(PANEL_WORDS.close)}
      </button>
    </div>
  );
};

/** The strip of chips; nothing where nothing differs. */
export const Chips = () => {
  const t = useWords();
  const { scenario, dials, language, reset } = useHeld("scenario", "dials", "language", "reset");
  const chips = dials === null ? [] : chipsOf(scenario, dials, language);
  return (
    <>
      {chips.length === 0 ? null : (
        <div className="chips">
          <h2>{t(PANEL_WORDS.chips)}</h2>
          <ul>
            {chips.map(({ panel, id, label, value }) => (
              <li key={`${panel}.${id}`}>
                <button
                  type="button"
                  className={`chip ${panel}`}
                  aria-label={t(PANEL_WORDS.chip, { label, value })}
                  onClick={() => reset(panel, id)}
                >
                  <span>{label}:</span> {value} <span aria-hidden="true">×</span>
                </button>
              </li>
            ))}
          </ul>
          <button type="button" onClick={() => reset()}>
            {t(PANEL_WORDS.resetAll)}
          </button>
        </div>
      )}
      <LinkNotices />
    </>
  );
};
