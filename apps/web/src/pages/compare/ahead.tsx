/** Where each policy wins and where it loses, in sentences: only what keeps off zero in 8 of 10 futures, against each of the others first. */
import { policyName } from "@inflow/brief";
import type { WideBand } from "@inflow/charts";
import { countOf100, type Language, wordsOfCommodity, wordsOfComparison } from "@inflow/study";
import type { ComparedOutcome, CompareResult, Lead } from "../../engine/services/compare.ts";
import { useHeld } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { COMPARE_WORDS } from "../../words/compare-words.ts";
import { say } from "../../words/words.ts";
import { outcomeWords, standing, writerOf } from "./written.ts";

/** Costs beside the definition that decides say the same again. */
const told = ({ outcomes, cost }: CompareResult): readonly ComparedOutcome[] =>
  outcomes.filter(({ id, kind }) => kind !== "usd" || id === `cost.${cost}`);

const spanOf = ({ kind }: ComparedOutcome, { p10, p90 }: WideBand, language: Language): string => {
  const write = writerOf(kind, true, language);
  const [low, high] = [write(p10), write(p90)];
  return low === high ? low : say(COMPARE_WORDS.span, language, { low, high });
};

/** Outcomes on which a policy is better than each of the others that are shown; a difference that is written as none is none. */
const leadItems = (result: CompareResult, leads: readonly Lead[], p: number, language: Language): string[] =>
  told(result).flatMap((outcome) => {
    const lead = leads.find((one) => one.outcome === outcome.id && one.policy === p);
    if (lead === undefined || standing(outcome, lead.band, language) !== "better") return [];
    return [
      say(COMPARE_WORDS.leadItem, language, {
        outcome: outcomeWords(outcome.id)[language],
        span: spanOf(outcome, lead.band, language),
        policy: policyName(result.policies[lead.nearest]!, language),
      }),
    ];
  });

interface Standings {
  readonly better: readonly string[];
  readonly worse: readonly string[];
}

/** Outcomes on which a policy is better and worse than the comparison. */
const standingsOf = (result: CompareResult, p: number, language: Language): Standings => {
  const found = { better: [] as string[], worse: [] as string[] };
  for (const outcome of told(result)) {
    const band = outcome.differences[p] ?? null;
    const how = standing(outcome, band, language);
    if (how === null || band === null) continue;
    const span = spanOf(outcome, band, language);
    found[how].push(say(COMPARE_WORDS.item, language, { outcome: outcomeWords(outcome.id)[language], span }));
  }
  return found;
};

const Leads = ({
  result,
  leads,
  p,
}: {
  readonly result: CompareResult;
  readonly leads: readonly Lead[];
  readonly p: number;
}) => {
  const t = useWords();
  const { language } = useHeld("language");
  const items = leadItems(result, leads, p, language);
  return (
    <p>{items.length === 0 ? t(COMPARE_WORDS.bestOnNothing) : t(COMPARE_WORDS.bestOn, { list: items.join("; ") })}</p>
  );
};

const Standing = ({ result, p }: { readonly result: CompareResult; readonly p: number }) => {
  const t = useWords();
  const { language } = useHeld("language");
  if (result.policies[p] === result.against) return null;
  const comparison = wordsOfComparison(result.against, language);
  const { better, worse } = standingsOf(result, p, language);
  return (
    <>
      <p>
        {better.length === 0
          ? t(COMPARE_WORDS.aheadOnNothing, { comparison })
          : t(COMPARE_WORDS.betterOn, { comparison, list: better.join("; ") })}
      </p>
      {worse.length === 0 ? null : <p>{t(COMPARE_WORDS.worseOn, { comparison, list: worse.join("; ") })}</p>}
    </>
  );
};

/** In how many draws each policy has the lowest inflow; nothing where no draws are in hand. */
const ByInflow = ({ result }: { readonly result: CompareResult }) => {
  const t = useWords();
  const { language } = useHeld("language");
  const wins = result.regrets.find(({ criterion }) => criterion === "inflow")?.wins ?? [];
  const shares = result.policies
    .map((policy, p) => ({ policy, share: wins[p] ?? 0 }))
    .filter(({ share }) => countOf100(share) > 0)
    .sort((a, b) => b.share - a.share)
    .map(({ policy, share }) =>
      t(COMPARE_WORDS.winsShare, { policy: policyName(policy, language), count: countOf100(share) }),
    );
  if (shares.length === 0) return null;
  return (
    <p>
      {t(COMPARE_WORDS.winsByInflow, {
        commodity: wordsOfCommodity(result.commodity, language),
        list: shares.join(", "),
      })}
    </p>
  );
};

/** What the policy in question and the comparison are, beside their names. */
const Role = ({ result, p }: { readonly result: CompareResult; readonly p: number }) => {
  const t = useWords();
  const isComparison = result.policies[p] === result.against;
  if (p !== 0 && !isComparison) return null;
  return <span className="quiet">{t(isComparison ? COMPARE_WORDS.isComparison : COMPARE_WORDS.ofReader)}</span>;
};

export const Ahead = ({ result }: { readonly result: CompareResult }) => {
  const t = useWords();
  const { language } = useHeld("language");
  const { leads } = result;
  return (
    <section aria-labelledby="compare-wins">
      <h2 id="compare-wins">{t(COMPARE_WORDS.wins)}</h2>
      <dl className="compare-wins">
        {result.policies.map((policy, p) =>
          leads === null && policy === result.against ? null : (
            <div key={policy}>
              <dt>
                {policyName(policy, language)} <Role result={result} p={p} />
              </dt>
              <dd>
                {leads === null ? null : <Leads {...{ result, leads, p }} />}
                <Standing result={result} p={p} />
              </dd>
            </div>
          ),
        )}
      </dl>
      <ByInflow result={result} />
      <p className="quiet">{t(COMPARE_WORDS.winsNote)}</p>
    </section>
  );
};
