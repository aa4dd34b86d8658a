/** Where each policy wins and where it loses, in sentences: only what keeps off zero in 8 of 10 futures. */
import { policyName } from "@inflow/brief";
import { countOf100, type Language, wordsOfCommodity, wordsOfComparison } from "@inflow/study";
import type { ComparedOutcome, CompareResult } from "../../engine/services/compare.ts";
import { useHeld } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { COMPARE_WORDS } from "../../words/compare-words.ts";
import { say } from "../../words/words.ts";
import { outcomeWords, standing, writerOf } from "./written.ts";

/** Costs beside the definition that decides say the same again. */
const told = ({ outcomes, cost }: CompareResult): readonly ComparedOutcome[] =>
  outcomes.filter(({ id, kind }) => kind !== "usd" || id === `cost.${cost}`);

/** The policy that is best on an outcome among those that are better than the comparison; null where none is. */
const bestOn = (outcome: ComparedOutcome, language: Language): number | null => {
  let best: number | null = null;
  outcome.differences.forEach((band, p) => {
    if (band === null || standing(outcome, band, language) !== "better") return;
    const least = best === null ? null : outcome.differences[best]!.p50;
    if (least === null || (outcome.isLessBetter ? band.p50 < least : band.p50 > least)) best = p;
  });
  return best;
};

const itemOf = (outcome: ComparedOutcome, p: number, language: Language): string => {
  const band = outcome.differences[p]!;
  const write = writerOf(outcome.kind, true, language);
  const [low, high] = [write(band.p10), write(band.p90)];
  const span = low === high ? low : say(COMPARE_WORDS.span, language, { low, high });
  return say(COMPARE_WORDS.item, language, { outcome: outcomeWords(outcome.id)[language], span });
};

interface Standings {
  readonly best: readonly string[];
  readonly better: readonly string[];
  readonly worse: readonly string[];
}

const standingsOf = (result: CompareResult, p: number, language: Language): Standings => {
  const found = { best: [] as string[], better: [] as string[], worse: [] as string[] };
  for (const outcome of told(result)) {
    const how = standing(outcome, outcome.differences[p] ?? null, language);
    if (how === null) continue;
    const key = how === "worse" ? "worse" : bestOn(outcome, language) === p ? "best" : "better";
    found[key].push(itemOf(outcome, p, language));
  }
  return found;
};

export const Ahead = ({ result }: { readonly result: CompareResult }) => {
  const t = useWords();
  const { language } = useHeld("language");
  const comparison = wordsOfComparison(result.against, language);
  const wins = result.regrets.find(({ criterion }) => criterion === "inflow")?.wins ?? [];
  const shares = result.policies
    .map((policy, p) => ({ policy, share: wins[p] ?? 0 }))
    .filter(({ share }) => countOf100(share) > 0)
    .sort((a, b) => b.share - a.share)
    .map(({ policy, share }) =>
      t(COMPARE_WORDS.winsShare, { policy: policyName(policy, language), count: countOf100(share) }),
    );
  return (
    <section aria-labelledby="compare-wins">
      <h2 id="compare-wins">{t(COMPARE_WORDS.wins)}</h2>
      <dl className="compare-wins">
        {result.policies.map((policy, p) => {
          if (policy === result.against) return null;
          const { best, better, worse } = standingsOf(result, p, language);
          return (
            <div key={policy}>
              <dt>{policyName(policy, language)}</dt>
              <dd>
                {best.length === 0 ? null : <p>{t(COMPARE_WORDS.bestOn, { list: best.join("; ") })}</p>}
                {better.length === 0 ? null : (
                  <p>{t(COMPARE_WORDS.betterOn, { comparison, list: better.join("; ") })}</p>
                )}
                {best.length + better.length > 0 ? null : <p>{t(COMPARE_WORDS.aheadOnNothing, { comparison })}</p>}
                {worse.length === 0 ? null : <p>{t(COMPARE_WORDS.worseOn, { comparison, list: worse.join("; ") })}</p>}
              </dd>
            </div>
          );
        })}
      </dl>
      <p>
        {t(COMPARE_WORDS.winsByInflow, {
          commodity: wordsOfCommodity(result.commodity, language),
          list: shares.join(", "),
        })}
      </p>
      <p className="quiet">{t(COMPARE_WORDS.winsNote)}</p>
    </section>
  );
};
