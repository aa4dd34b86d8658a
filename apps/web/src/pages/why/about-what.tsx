/**
 * What an analysis is about: a policy of the plan beside the comparison, and one substance; those of the number that the address
 * names, where it names one, until the reader chooses others.
 */
import { policyName } from "@inflow/brief";
import { wordsOfCommodity } from "@inflow/study";
import { useState } from "react";
import { useHeld } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { WHY_WORDS } from "../../words/why-words.ts";
import { numberOf } from "./number-of.ts";
import { columnIn } from "./root-of.ts";

export interface About {
  readonly policy: string;
  readonly against: string;
  readonly commodity: string;
}

/** Marks a column that belongs to no one substance. */
const OF_EVERY = ".every.";

/** What a reader chose while a number was on view; another number starts anew. */
interface Chosen {
  readonly place: string;
  readonly policy?: string;
  readonly commodity?: string;
}

type Choose = (chosen: Omit<Chosen, "place">) => void;

/** What is asked about, and the two lists by which it is changed; null before there is an answer. */
export const useAbout = (): { readonly about: About | null; readonly choose: Choose } => {
  const { judged, commodity, place, language } = useHeld("judged", "commodity", "place", "language");
  const [last, setLast] = useState<Chosen>({ place });
  const chosen: Chosen = last.place === place ? last : { place };
  const choose: Choose = (next) => setLast({ ...chosen, ...next });
  if (judged === null) return { about: null, choose };
  const { policies, against, commodities } = judged.plan;
  const column = columnIn(place);
  const named = column === null ? null : (numberOf(column, judged, language)?.asked ?? null);
  const others = policies.filter(({ id }) => id !== against);
  const policy = others.find(({ id }) => id === (chosen.policy ?? named?.policy))?.id ?? others[0]?.id ?? "";
  const isOfOne = named !== null && column?.includes(OF_EVERY) !== true;
  const asked = chosen.commodity ?? (isOfOne ? named.commodity : commodity);
  return { about: { policy, against, commodity: commodities.includes(asked) ? asked : commodity }, choose };
};

interface Props {
  readonly about: About;
  readonly choose: Choose;
}

export const AboutWhat = ({ about, choose }: Props) => {
  const t = useWords();
  const { judged, language, show } = useHeld("judged", "language", "show");
  if (judged === null) return null;
  const chooseCommodity = (commodity: string): void => {
    choose({ commodity });
    show({ commodity });
  };
  return (
    <div className="about-what">
      <label>
        {t(WHY_WORDS.policy)}{" "}
        <select value={about.policy} onChange={({ target }) => choose({ policy: target.value })}>
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
        <select value={about.commodity} onChange={({ target }) => chooseCommodity(target.value)}>
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
