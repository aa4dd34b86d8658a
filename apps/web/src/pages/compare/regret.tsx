/** Regret, last on the page: one line of explanation, a table by criterion, whether halves of the draws agree, and a picture. */
import { policyName } from "@inflow/brief";
import { amount, dollars, regretMap } from "@inflow/charts";
import type { RankStability } from "@inflow/methods";
import { countOf100, type Language } from "@inflow/study";
import { useState } from "react";
import type { CompareResult, Regretted } from "../../engine/services/compare.ts";
import { ChartFrame } from "../../parts/chart-frame.tsx";
import { Wide } from "../../parts/wide.tsx";
import { useHeld } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { COMPARE_WORDS } from "../../words/compare-words.ts";
import { say } from "../../words/words.ts";
import { tieOf } from "./tie.ts";
import { capital, criterionWords } from "./written.ts";

const percent = (share: number): string => `${Math.round(100 * share)}\u00a0%`;

/** Writes regret in the unit of its criterion. */
export const regretWriter = ({ unit }: Regretted, language: Language): ((regret: number) => string) => {
  if (unit === "share") return (regret) => `${amount(100 * regret, 2)}\u00a0%`;
  if (unit === "USD") return (regret) => dollars(regret, language);
  return (regret) => amount(Math.round(regret), 2, language);
};

const RegretTable = ({ result }: { readonly result: CompareResult }) => {
  const t = useWords();
  const { language } = useHeld("language");
  const caption = t(COMPARE_WORDS.regretCaption, { draws: amount(result.draws) });
  return (
    <Wide label={caption}>
      <table className="regret">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <td />
            {result.regrets.map(({ criterion }) => (
              <th key={criterion} scope="col" className="number">
                {criterion.startsWith("deaths") ? "✚ " : ""}
                {capital(criterionWords(result, criterion)[language])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.policies.map((policy, p) => (
            <tr key={policy}>
              <th scope="row">{policyName(policy, language)}</th>
              {result.regrets.map((one) => {
                const write = regretWriter(one, language);
                return (
                  <td key={one.criterion} className="number">
                    {write(one.largest[p] ?? 0)}
                    <small>{write(one.high[p] ?? 0)}</small>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
};

/** Whether halves agree on the first; where several are even with the least, who is worst is no matter of doubt and is said. */
const stabilityWords = (
  result: CompareResult,
  one: Regretted,
  stability: RankStability,
  language: Language,
): string => {
  const { policies } = result;
  const criterion = capital(criterionWords(result, one.criterion)[language]);
  const slots = { criterion, share: percent(stability.sameFirst) };
  const named = (policy: string): string => policyName(policy, language);
  if (stability.kind === "stable")
    return say(COMPARE_WORDS.stable, language, { ...slots, policy: named(stability.first) });
  const write = regretWriter(one, language);
  const tie = tieOf(one);
  const even = (tie?.even ?? []).map((p) => one.largest[p]!);
  if (tie === null) return say(COMPARE_WORDS.unstable, language, slots);
  const [least, greatest] = [write(Math.min(...even)), write(Math.max(...even))];
  return say(least === greatest ? COMPARE_WORDS.tiedExactly : COMPARE_WORDS.tied, language, {
    criterion,
    worst: named(policies[tie.worst]!),
    most: write(one.largest[tie.worst]!),
    list: tie.even.map((p) => named(policies[p]!)).join(", "),
    least,
    greatest,
  });
};

const Stability = ({ result }: { readonly result: CompareResult }) => {
  const t = useWords();
  const { language } = useHeld("language");
  if (result.regrets.every(({ stability }) => stability === null))
    return <p>{t(COMPARE_WORDS.tooFewHalves, { draws: result.draws, fewest: result.fewestDraws })}</p>;
  return (
    <>
      <h3>{t(COMPARE_WORDS.stability)}</h3>
      <ul className="compare-halves">
        {result.regrets.map((one) =>
          one.stability === null ? null : (
            <li key={one.criterion}>{stabilityWords(result, one, one.stability, language)}</li>
          ),
        )}
      </ul>
    </>
  );
};

/** The picture of one criterion: who would regret what, where. */
export const RegretPicture = ({
  one,
  name,
  id,
  of,
}: {
  readonly one: Regretted;
  readonly name: string;
  readonly id: string;
  /** The comparison that it is of: its run, which may be another than that of the answer on view, and its futures of each policy. */
  readonly of: Pick<CompareResult, "runId" | "futures">;
}) => {
  const t = useWords();
  const { language } = useHeld("language");
  const named = (policy: string): string => policyName(policy, language);
  const write = regretWriter(one, language);
  const list = one.map.policies
    .map((policy, p) => ({ policy, share: one.wins[p] ?? 0 }))
    .filter(({ share }) => countOf100(share) > 0)
    .map(({ policy, share }) => t(COMPARE_WORDS.winsShare, { policy: named(policy), count: countOf100(share) }))
    .join(", ");
  return (
    <ChartFrame
      id={id}
      run={of.runId}
      futures={of.futures}
      draw={(frame) =>
        regretMap(
          {
            title: t(COMPARE_WORDS.mapTitle, { criterion: name }),
            sentence: t(COMPARE_WORDS.mapSentence, {
              list,
              cell: write(Math.max(0, ...one.map.regret.flat())),
              largest: write(Math.max(0, ...one.largest)),
            }),
            policies: one.map.policies.map(named),
            groups: one.map.groups.map(({ best, draws }) => ({ best: named(best), draws })),
            regret: one.map.regret,
            write,
          },
          frame,
        )
      }
    />
  );
};

export const Regret = ({ result }: { readonly result: CompareResult }) => {
  const t = useWords();
  const { language } = useHeld("language");
  const [chosen, choose] = useState("inflow");
  const one = result.regrets.find(({ criterion }) => criterion === chosen) ?? result.regrets[0];
  return (
    <section aria-labelledby="compare-regret">
      <h2 id="compare-regret">{t(COMPARE_WORDS.regret)}</h2>
      <p>{t(COMPARE_WORDS.regretIs)}</p>
      <RegretTable result={result} />
      <p>{t(COMPARE_WORDS.regretCost, { cost: criterionWords(result, "cost")[language] })}</p>
      <Stability result={result} />
      {one === undefined ? null : (
        <>
          <label>
            {t(COMPARE_WORDS.criterion)}{" "}
            <select value={one.criterion} onChange={({ target }) => choose(target.value)}>
              {result.regrets.map(({ criterion }) => (
                <option key={criterion} value={criterion}>
                  {criterionWords(result, criterion)[language]}
                </option>
              ))}
            </select>
          </label>
          <RegretPicture one={one} name={criterionWords(result, one.criterion)[language]} id="regret" of={result} />
        </>
      )}
    </section>
  );
};
