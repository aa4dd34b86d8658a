/**
 * What would change the answer, and a way to try each: the belief on its side or in its form, the criterion at its value. What
 * is tried stands above the answer and is set back there.
 */
import {
  BELIEFS,
  type BeliefId,
  beliefText,
  criterionText,
  isPath,
  isTried,
  pathLabel,
  pathText,
  SUCCESS,
  type Trial,
  withTrial,
} from "../../dials/index.ts";
import type { ParameterView } from "../../engine/contract.ts";
import { showChips } from "../../parts/chips.tsx";
import { ask } from "../../parts/commands.ts";
import { Said } from "../../parts/said.tsx";
import { useLinks } from "../../parts/use-links.ts";
import { useView } from "../../parts/use-view.ts";
import { useHeld, useStore } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { ANSWER_WORDS } from "../../words/answer-words.ts";
import { type FlipRow, flipRows, namesOf } from "./flip-rows.ts";

type Language = Parameters<typeof namesOf>[1];

/** What a trial sets, as its chip will say it. */
const trialText = (trial: Trial, parameters: readonly ParameterView[], language: Language): string => {
  if (trial.panel === "success")
    return `${SUCCESS[trial.id].words.label[language]}: ${criterionText(trial.id, trial.test, language)}`;
  const { id, setting } = trial;
  return isPath(id)
    ? `${pathLabel(id, parameters, language)}: ${pathText(id, setting, parameters, language)}`
    : `${BELIEFS[id as BeliefId].words.label[language]}: ${beliefText(id as BeliefId, setting, language)}`;
};

const Try = ({ trial, isOne }: { readonly trial: Trial; readonly isOne: boolean }) => {
  const t = useWords();
  const { dials, parameters, language, change } = useHeld("dials", "parameters", "language", "change");
  const isSet = useStore(({ scenario }) => dials !== null && isTried(scenario, trial, dials.test));
  if (dials === null) return null;
  const what = trialText(trial, parameters, language);
  const name = t(ANSWER_WORDS.tryOf, { what });
  const make = (): void => {
    change(withTrial(useStore.getState().scenario, trial, dials.test));
    requestAnimationFrame(showChips);
  };
  return (
    <button type="button" className="try" aria-label={name} title={name} disabled={isSet} onClick={make}>
      {isOne ? t(ANSWER_WORDS.tryIt) : name}
    </button>
  );
};

const Onward = ({ to }: { readonly to: NonNullable<FlipRow["else"]> }) => {
  const t = useWords();
  const link = useLinks();
  if (to === "why") return <a href={link("why")}>{t(ANSWER_WORDS.seeWhy)}</a>;
  return (
    <button type="button" className="try" onClick={() => ask("success")}>
      {t(ANSWER_WORDS.toCriteria)}
    </button>
  );
};

const Row = ({ row, isOfAll }: { readonly row: FlipRow; readonly isOfAll: boolean }) => {
  const { language } = useHeld("language");
  const { trials, commodities, said, else: onward } = row;
  return (
    <li>
      {isOfAll && commodities.length === 1 ? null : <strong>{namesOf(commodities, language)}: </strong>}
      <Said of={said} />{" "}
      {trials.map((trial) => (
        <Try
          key={JSON.stringify([trial.panel, trial.id, trial.panel === "believe" ? trial.setting : trial.test])}
          {...{ trial }}
          isOne={trials.length === 1}
        />
      ))}
      {trials.length > 0 || onward === null ? null : <Onward to={onward} />}
    </li>
  );
};

export const Flips = () => {
  const t = useWords();
  const view = useView();
  const { judged, parameters, language } = useHeld("judged", "parameters", "language");
  if (view === null || judged === null) return null;
  const { verdicts, primaryPolicy } = judged.assessment;
  const told = Object.values(verdicts[primaryPolicy] ?? {});
  const saidOf = (of: string) => view.cards.find(({ commodity }) => commodity === of)?.flips ?? [];
  return (
    <section className="stake" aria-labelledby="flips">
      <h2 id="flips">{t(ANSWER_WORDS.flips)}</h2>
      <ul>
        {flipRows(told, saidOf, parameters, language).map((row) => (
          <Row
            key={row.said.parts.map((part) => (typeof part === "string" ? part : part.shown)).join("")}
            row={row}
            isOfAll={told.length === 1}
          />
        ))}
      </ul>
    </section>
  );
};
