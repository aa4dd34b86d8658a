/** What the pages say of the answer on view, in the language on view, and how far it is from Inflow's own settings. */
import { changeCounts } from "../dials/index.ts";
import type { Scenario } from "../engine/contract.ts";
import type { PageView } from "../engine/views.ts";
import { areRunsStale, isStaleOf } from "../state/judged.ts";
import { useStore } from "../state/store.ts";

/** The sentences of the answer on view; null before there is one. */
export const useView = (): PageView | null => {
  const judged = useStore((state) => state.judged);
  const language = useStore((state) => state.language);
  return judged?.views?.[language] ?? null;
};

export interface Changes {
  readonly levers: number;
  readonly beliefs: number;
  readonly criteria: number;
  /** Beliefs and criteria together: what turns an answer into the reader's own. */
  readonly own: number;
  /** All of them: the number of changes that charts, texts and files say. */
  readonly all: number;
}

/** Counts how many settings of a scenario differ from Inflow's own. */
export const useChangesOf = (): ((scenario: Scenario) => Changes) => {
  const base = useStore((state) => state.dials?.test ?? null);
  return (scenario) => {
    const { choose, believe, success } = changeCounts(scenario, base);
    return {
      levers: choose,
      beliefs: believe,
      criteria: success,
      own: believe + success,
      all: choose + believe + success,
    };
  };
};

/** How many settings of the answer on view, or of other settings where they are given, differ from Inflow's own. */
export const useChanges = (of?: Scenario): Changes =>
  useChangesOf()(useStore((state) => of ?? state.judged?.scenario ?? state.scenario));

/** How many settings in hand differ from Inflow's own, answered or not. */
export const useChangesInHand = (): Changes => useChangesOf()(useStore((state) => state.scenario));

/** The sentence of each drug after its name, as it is announced and shared; empty before there is an answer. */
export const useVerdictWords = (): readonly string[] => {
  const view = useView();
  const judged = useStore((state) => state.judged);
  const language = useStore((state) => state.language);
  const verdicts = judged?.assessment.verdicts[judged.assessment.primaryPolicy] ?? {};
  return (view?.cards ?? []).flatMap(({ commodity, name }) => {
    const verdict = verdicts[commodity];
    return verdict === undefined ? [] : [`${name}: ${verdict.sentences[language]}`];
  });
};

/** Whether the answer on view is of other settings than those in hand. */
export const useIsStale = (): boolean => useStore(isStaleOf);

/** Whether a page that speaks of the runs in hand, too, shows anything of other settings than those in hand. */
export const useIsAnyStale = (): boolean => useStore((state) => isStaleOf(state) || areRunsStale(state));
