/** Buttons under the brief that set what it says would change the answer. */
import { countOf100, FINDING_WORDS, wordsOfCommodity } from "@inflow/study";
import { useHeld } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { BRIEF_PAGE_WORDS } from "../../words/brief-words.ts";
import { type Trial, trialsOf } from "./trials.ts";

/** Trials that set the same thing, whatever drug they are about, in one row. */
const grouped = (trials: readonly Trial[]): readonly (readonly Trial[])[] => {
  const rows = new Map<string, Trial[]>();
  for (const trial of trials) {
    const key = `${trial.dial} ${trial.setting}`;
    rows.set(key, [...(rows.get(key) ?? []), trial]);
  }
  return [...rows.values()];
};

export const TryIt = () => {
  const t = useWords();
  const { judged, scenario, parameters, language, change } = useHeld(
    "judged",
    "scenario",
    "parameters",
    "language",
    "change",
  );
  if (judged === null || parameters.length === 0) return null;
  const { assessment } = judged;
  const verdicts = Object.values(assessment.verdicts[assessment.primaryPolicy] ?? {});
  const trials = trialsOf(verdicts, scenario, parameters, language);
  const resultOf = ({ commodity, to, share, kind }: Trial): string =>
    t(kind === "belief" ? BRIEF_PAGE_WORDS.result : BRIEF_PAGE_WORDS.resultOfCriterion, {
      commodity: wordsOfCommodity(commodity, language),
      finding: FINDING_WORDS[to][language],
      count: countOf100(share),
    });
  return (
    <section className="try-it" aria-labelledby="try-it">
      <h2 id="try-it">{t(BRIEF_PAGE_WORDS.tryIt)}</h2>
      {trials.length === 0 ? <p>{t(BRIEF_PAGE_WORDS.nothing)}</p> : <p>{t(BRIEF_PAGE_WORDS.tryLead)}</p>}
      <ul>
        {grouped(trials).map((same) => {
          const [{ id, kind, dial, setting, scenario: tried }] = same as [Trial];
          return (
            <li key={id}>
              <button type="button" onClick={() => change(tried)}>
                {t(kind === "belief" ? BRIEF_PAGE_WORDS.setBelief : BRIEF_PAGE_WORDS.setCriterion, {
                  belief: dial,
                  criterion: dial,
                  value: setting,
                })}{" "}
                → {same.map(resultOf).join("; ")}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};
