/** Under the answer, at one size: people killed, cost by three definitions, when data could tell, what would change it. */
import { type AnswerView, plainText } from "@inflow/brief";
import { amount } from "@inflow/charts";
import { dateOf, type Verdict } from "@inflow/study";
import type { Answer } from "../../engine/contract.ts";
import { Said, SaidAll } from "../../parts/said.tsx";
import { useIsPhone } from "../../parts/use-media.ts";
import { useView } from "../../parts/use-view.ts";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { ANSWER_WORDS } from "../../words/answer-words.ts";
import { namesOf } from "./flip-rows.ts";
import { Flips } from "./flips.tsx";

const DAYS = 7;

const HumanCost = () => {
  const t = useWords();
  const view = useView();
  return (
    <section className="stake lives" aria-labelledby="human-cost">
      <h2 id="human-cost">{t(ANSWER_WORDS.humanCost)}</h2>
      <ul>
        {view?.humanCost.map((one) => (
          <li key={plainText(one)}>
            <Said of={one} />
          </li>
        ))}
      </ul>
    </section>
  );
};

type CostTable = NonNullable<AnswerView["cost"]>;

/** Whether a row has no figure in any definition: then a sentence says so, once. */
const isSilent = ([, ...cells]: CostTable["rows"][number]): boolean =>
  cells.every(({ parts }) => parts.every((part) => typeof part === "string"));

/** The name of a definition without what it means. */
const shortOf = (label: string): string => label.split(":")[0]!;

/** The definitions side by side. */
const CostRows = ({ cost }: { readonly cost: CostTable }) => (
  <div className="scroll">
    <table className="costs">
      <caption>
        <Said of={cost.caption} />
      </caption>
      <thead>
        <tr>
          {cost.columns.map(({ label }) =>
            label === "" ? (
              <td key={label} />
            ) : (
              <th key={label} scope="col" className="number" title={label}>
                {shortOf(label)}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {cost.rows
          .filter((row) => !isSilent(row))
          .map(([head, ...cells]) => (
            <tr key={plainText(head!)}>
              <th scope="row">
                <Said of={head!} />
              </th>
              {cells.map((cell, i) => (
                <td key={cost.columns[i + 1]!.label} className="number">
                  <Said of={cell} />
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  </div>
);

/** The definitions one under the other, where they do not fit side by side. */
const CostList = ({ cost }: { readonly cost: CostTable }) => (
  <>
    <p className="small">
      <Said of={cost.caption} />
    </p>
    {cost.rows
      .filter((row) => !isSilent(row))
      .map(([head, ...cells]) => (
        <section key={plainText(head!)}>
          <p>
            <Said of={head!} />
          </p>
          <dl className="cost-list">
            {cells.map((cell, i) => (
              <div key={cost.columns[i + 1]!.label}>
                <dt>{shortOf(cost.columns[i + 1]!.label)}</dt>
                <dd>
                  <Said of={cell} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
  </>
);

const Cost = () => {
  const t = useWords();
  const isPhone = useIsPhone();
  const view = useView();
  const language = useStore((state) => state.language);
  const cost = view?.cost ?? null;
  if (view === null || cost === null) return null;
  const [, ...perTonne] = cost.rows;
  const silent = view.cards.filter((_, i) => perTonne[i] !== undefined && isSilent(perTonne[i]));
  return (
    <section className="stake" aria-labelledby="cost">
      <h2 id="cost">{t(ANSWER_WORDS.cost)}</h2>
      {isPhone ? <CostList cost={cost} /> : <CostRows cost={cost} />}
      <p className="small">
        {cost.columns
          .filter(({ label }) => label !== "")
          .map(({ label }) => label)
          .join(". ")}
        .
      </p>
      {view.costOnRecord === null ? null : (
        <p>
          <Said of={view.costOnRecord} />
        </p>
      )}
      {silent.length === 0 ? null : (
        <p>
          {namesOf(
            silent.map(({ commodity }) => commodity),
            language,
          )}
          : <SaidAll of={view.costSilence} />
        </p>
      )}
    </section>
  );
};

/** The year in which the horizon has passed, from the calendar of the run. */
const yearAfter = ({ plan }: Answer): number =>
  Number(dateOf(plan.calendar.firstDay + DAYS * plan.weeks).slice(0, 4)) + 1;

const useShortTime = (): ((verdict: Verdict) => string) => {
  const t = useWords();
  const judged = useStore((state) => state.judged);
  const language = useStore((state) => state.language);
  return ({ answerTime, monthsToAnswer }) => {
    if (answerTime === null || judged === null) return t(ANSWER_WORDS.notComputed);
    const best = answerTime.bestSignalIs === null ? "" : answerTime.bestSignalIs[language];
    const signal = best === "" ? "" : ` (${t(ANSWER_WORDS.best, { signal: best })})`;
    if (monthsToAnswer === null) return `${t(ANSWER_WORDS.notWithin, { year: yearAfter(judged) })}${signal}`;
    const span = [monthsToAnswer.p10, monthsToAnswer.p90].map((months) => amount(Math.round(months))).join("–");
    return `${t(ANSWER_WORDS.months, { span })}${signal}`;
  };
};

const When = () => {
  const t = useWords();
  const view = useView();
  const short = useShortTime();
  const assessment = useStore((state) => state.judged?.assessment);
  if (view === null || assessment === undefined) return null;
  const verdicts = assessment.verdicts[assessment.primaryPolicy] ?? {};
  return (
    <section className="stake" aria-labelledby="could-tell">
      <h2 id="could-tell">{t(ANSWER_WORDS.couldTell)}</h2>
      <ul>
        {view.cards.map(({ commodity, name }) => (
          <li key={commodity}>
            {name}: <strong>{short(verdicts[commodity]!)}</strong>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t(ANSWER_WORDS.because)}</summary>
        {view.cards.map(({ commodity, name, couldTell }) => (
          <p key={commodity}>
            {name}: <SaidAll of={couldTell} />
          </p>
        ))}
      </details>
    </section>
  );
};

export const Stakes = () => (
  <div className="stakes">
    <HumanCost />
    <Cost />
    <div className="stake-pair">
      <When />
      <Flips />
    </div>
  </div>
);
