/** The first rows: the answer for each drug under each policy, at one size, with its count and one sentence on why. */
import { nameOfOrigin, policyName } from "@inflow/brief";
import { type Verdict, wordsOfCommodity } from "@inflow/study";
import type { CompareResult } from "../../engine/services/compare.ts";
import { useOriginLinks } from "../../parts/use-links.ts";
import { useHeld } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { COMPARE_WORDS } from "../../words/compare-words.ts";
import { becauseOf, wordOfVerdict } from "./because.ts";

const Cell = ({ verdict }: { readonly verdict: Verdict }) => {
  const link = useOriginLinks();
  const { language } = useHeld("language");
  const { word, count } = wordOfVerdict(verdict, language);
  const origin = { kind: "result", column: `verdicts.${verdict.policy}.${verdict.commodity}.shares` } as const;
  return (
    <>
      <b>{word}</b>{" "}
      <a className="bound" href={link(origin)} data-from={nameOfOrigin(origin)}>
        {count}
      </a>
      <small>{becauseOf(verdict, language)}</small>
    </>
  );
};

interface RowsProps {
  readonly result: CompareResult;
  /** Places of the policies in the order of the columns. */
  readonly shown: readonly number[];
}

/** One row for each drug of the answer on view. */
export const VerdictRows = ({ result, shown }: RowsProps) => {
  const t = useWords();
  const { judged, language } = useHeld("judged", "language");
  if (judged === null) return null;
  const { verdicts } = judged.assessment;
  return (
    <tbody className="compare-answers">
      <tr className="group">
        <th scope="rowgroup" colSpan={shown.length + 1}>
          {t(COMPARE_WORDS.groupAnswer)}
        </th>
      </tr>
      {judged.plan.commodities.map((commodity) => (
        <tr key={commodity}>
          <th scope="row">{t(COMPARE_WORDS.answerFor, { commodity: wordsOfCommodity(commodity, language) })}</th>
          {shown.map((p) => {
            const policy = result.policies[p]!;
            const verdict = verdicts[policy]?.[commodity];
            return (
              <td key={policy} data-label={policyName(policy, language)}>
                {verdict === undefined ? (
                  <span className="quiet">{policy === result.against ? t(COMPARE_WORDS.isComparison) : "–"}</span>
                ) : (
                  <Cell verdict={verdict} />
                )}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
};
