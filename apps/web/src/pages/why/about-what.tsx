/** What an analysis is about: a policy of the plan beside the comparison, and one substance. */
import { policyName } from "@inflow/brief";
import { wordsOfCommodity } from "@inflow/study";
import { useState } from "react";
import { useHeld, useStore } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { WHY_WORDS } from "../../words/why-words.ts";

export interface About {
  readonly policy: string;
  readonly against: string;
  readonly commodity: string;
}

/** What is asked about, and the two lists by which it is changed; null before there is an answer. */
export const useAbout = (): { readonly about: About | null; readonly choose: (policy: string) => void } => {
  const judged = useStore((state) => state.judged);
  const commodity = useStore((state) => state.commodity);
  const [chosen, choose] = useState<string | null>(null);
  if (judged === null) return { about: null, choose };
  const { policies, against } = judged.plan;
  const others = policies.filter(({ id }) => id !== against);
  const policy = others.find(({ id }) => id === chosen)?.id ?? others[0]?.id ?? "";
  return { about: { policy, against, commodity }, choose };
};

interface Props {
  readonly about: About;
  readonly choose: (policy: string) => void;
}

export const AboutWhat = ({ about, choose }: Props) => {
  const t = useWords();
  const { judged, language, show } = useHeld("judged", "language", "show");
  if (judged === null) return null;
  return (
    <div className="about-what">
      <label>
        {t(WHY_WORDS.policy)}{" "}
        <select value={about.policy} onChange={({ target }) => choose(target.value)}>
          {judged.plan.policies
            .filter(({ id }) => id !== about.against)
            .map(({ id }) => (
              <option key={id} value={id}>
                {policyName(id, language)}
              </option>
            ))}
        </select>
      </label>
      <label>
        {t(WHY_WORDS.commodity)}{" "}
        <select value={about.commodity} onChange={({ target }) => show({ commodity: target.value })}>
          {judged.plan.commodities.map((commodity) => (
            <option key={commodity} value={commodity}>
              {wordsOfCommodity(commodity, language)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
};
