/** What further data would shorten the wait for one series, and what looking again and again does to its false alarms. */
import { percentOf } from "@inflow/charts";
import { PHASED_MONTHS, SHORTENED_FALL } from "@inflow/study";
import type { SignalView, Watched, WhenOverview } from "../../engine/services/when.ts";
import { Wide } from "../../parts/wide.tsx";
import { useHeld } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { WHEN_WORDS } from "../../words/when-words.ts";
import { furtherData } from "./said.ts";

interface Props {
  readonly overview: WhenOverview;
  readonly watched: Watched;
  readonly signal: SignalView | undefined;
}

const whole = (months: number): string => (Math.round(months) > 0 ? `${Math.round(months)}` : "0");

export const Further = ({ overview, watched, signal }: Props) => {
  const t = useWords();
  const { language } = useHeld("language");
  const series = watched.label[language];
  const horizon = overview.horizonMonths;
  return (
    <section aria-labelledby="when-shorten">
      <h2 id="when-shorten">{t(WHEN_WORDS.shorten)}</h2>
      <p>{t(WHEN_WORDS.shortenLead, { series, horizon, fall: percentOf(SHORTENED_FALL), months: PHASED_MONTHS })}</p>
      {signal === undefined ? (
        <p role="status">{t(WHEN_WORDS.working)}</p>
      ) : (
        <>
          <Wide label={t(WHEN_WORDS.shortenWhat)}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t(WHEN_WORDS.shortenWhat)}</th>
                  <th scope="col" className="number">
                    {t(WHEN_WORDS.shortenSaved)}
                  </th>
                  <th scope="col" className="number">
                    {t(WHEN_WORDS.shortenHalf)}
                  </th>
                  <th scope="col" className="number">
                    {t(WHEN_WORDS.shortenHere)}
                  </th>
                </tr>
              </thead>
              <tbody>
                {signal.shortenings.map(({ what, p50, monthsSaved, monthsSavedHere }) => (
                  <tr key={what}>
                    <th scope="row">{furtherData(what, language)}</th>
                    <td className="number">{whole(monthsSaved)}</td>
                    <td className="number">{p50 ?? t(WHEN_WORDS.none, { horizon })}</td>
                    <td className="number">{whole(monthsSavedHere)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
          {signal.shortenings.every(({ monthsSaved }) => monthsSaved < 1) ? <p>{t(WHEN_WORDS.shortenNone)}</p> : null}
        </>
      )}
    </section>
  );
};

export const Looks = ({ overview, watched, signal }: Props) => {
  const t = useWords();
  const { language } = useHeld("language");
  const { once, looks, error } = overview.repeated;
  const series = watched.label[language];
  return (
    <section aria-labelledby="when-looks">
      <h2 id="when-looks">{t(WHEN_WORDS.looks)}</h2>
      <p>{t(WHEN_WORDS.looksNote, { once: percentOf(once), looks, error: percentOf(error) })}</p>
      {signal === undefined ? null : (
        <p>
          {t(WHEN_WORDS.looksHere, {
            series: `${series.charAt(0).toUpperCase()}${series.slice(1)}`,
            repeated: Math.round(100 * signal.falseAlarms.repeated),
            valid: Math.round(100 * signal.falseAlarms.alwaysValid),
            planned: Math.round(100 * signal.falseAlarms.planned),
          })}
        </p>
      )}
    </section>
  );
};
