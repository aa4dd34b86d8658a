/** What we count as success: the reader's criteria. Each starts at the study's own. */
import { dateWords } from "@inflow/brief";
import { amount } from "@inflow/charts";
import { DEATH_WORDS, type DeathGroup, type Test, wordsOfCommodity, wordsOfComparison } from "@inflow/study";
import {
  type Criterion,
  changedCriteria,
  criterionText,
  differences,
  SUCCESS,
  type SuccessId,
  shownOf,
  testOf,
  withNumber,
} from "../dials/index.ts";
import type { DialFacts } from "../engine/services/dials.ts";
import { useHeld, useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { COST_WORDS, SUCCESS_TEXTS } from "../words/dial-success.ts";
import { PANEL_WORDS } from "../words/panel-words.ts";
import { Dial } from "./dial.tsx";
import { DialEntry } from "./dial-entry.tsx";
import { DialRange } from "./dial-range.tsx";
import { Group } from "./panels-group.tsx";

const useTest = (base: Test) => {
  const { change, language } = useHeld("change", "language");
  const success = useStore(({ scenario }) => scenario.success);
  const test = testOf(base, success);
  const put = (next: Partial<Test>, gesture?: string): void =>
    change({ ...useStore.getState().scenario, success: next }, gesture);
  return {
    test,
    language,
    changes: success,
    put,
    set: (next: Partial<Test>) => put(differences(base, { ...test, ...next })),
  };
};

interface Props {
  readonly id: SuccessId;
  readonly dials: DialFacts;
}

const NumberDial = ({ id, dials }: Props) => {
  const t = useWords();
  const { test, changes, put, language } = useTest(dials.test);
  const criterion: Criterion = SUCCESS[id];
  if (criterion.kind !== "number") return null;
  const { min, max, step, words } = criterion;
  const standard = shownOf(dials.test, criterion) ?? max;
  const value = shownOf(test, criterion) ?? max;
  const label = t(words.label);
  const set = (shown: number, gesture?: string): void =>
    put(withNumber(dials.test, changes, criterion, shown), gesture);
  return (
    <div className="scale">
      <DialRange
        id={`success-${id}`}
        label={label}
        spoken={t(PANEL_WORDS.spoken, { value: criterionText(id, test, language), min: amount(min), max: amount(max) })}
        {...{ value, min, max, step, standard }}
        stops={[min, standard, max]}
        onInput={(next) => set(next, `success-${id}`)}
      />
      <DialEntry
        id={`entry-${id}`}
        {...{ label, value, min, max }}
        unit={t(words.unit)}
        onValue={(next) => set(next)}
      />
    </div>
  );
};

const OWN_NUMBER = "number";
/** Where a reader's own highest cost begins [USD per pure kilogram]. */
const FIRST_COST = 50_000;

const CostDial = ({ id, dials }: Props) => {
  const t = useWords();
  const { test, set, language } = useTest(dials.test);
  const criterion: Criterion = SUCCESS[id];
  if (criterion.kind !== "cost") return null;
  const { costUpTo } = test;
  const { per, max, step, words } = criterion;
  const label = t(words.label);
  const put = (shown: number): void => set({ costUpTo: shown / per });
  return (
    <>
      <select
        aria-label={label}
        value={typeof costUpTo === "number" ? OWN_NUMBER : costUpTo.costOf}
        onChange={({ target }) =>
          set({ costUpTo: target.value === OWN_NUMBER ? FIRST_COST : { costOf: target.value } })
        }
      >
        {dials.policies.map((policy) => (
          <option key={policy} value={policy}>
            {t(SUCCESS_TEXTS.costOf, { policy: wordsOfComparison(policy, language) })}
          </option>
        ))}
        <option value={OWN_NUMBER}>{t(SUCCESS_TEXTS.number)}</option>
      </select>
      {typeof costUpTo === "number" ? (
        <div className="scale">
          <DialRange
            id={`success-${id}`}
            label={label}
            spoken={t(PANEL_WORDS.spoken, { value: criterionText(id, test, language), min: "0", max: amount(max) })}
            {...{ max, step }}
            min={0}
            value={costUpTo * per}
            stops={[0, max]}
            onInput={put}
          />
          <DialEntry
            id={`entry-${id}`}
            {...{ label, max }}
            min={0}
            value={costUpTo * per}
            unit={t(words.unit)}
            onValue={put}
          />
        </div>
      ) : null}
    </>
  );
};

const ChoiceDial = ({ id, dials }: Props) => {
  const t = useWords();
  const { test, set, language } = useTest(dials.test);
  const criterion: Criterion = SUCCESS[id];
  if (criterion.kind !== "choice") return null;
  const { field, of, words } = criterion;
  const named = (option: string): string =>
    field === "cost" ? t(COST_WORDS[option as Test["cost"]]) : wordsOfCommodity(option, language);
  return (
    <select aria-label={t(words.label)} value={test[field]} onChange={({ target }) => set({ [field]: target.value })}>
      {of.map((option) => (
        <option key={option} value={option}>
          {named(option)}
          {option === dials.test[field] ? " ▲" : ""}
        </option>
      ))}
    </select>
  );
};

const GroupsDial = ({ id, dials }: Props) => {
  const t = useWords();
  const { test, set } = useTest(dials.test);
  const criterion: Criterion = SUCCESS[id];
  if (criterion.kind !== "groups") return null;
  const flip = (group: DeathGroup): void =>
    set({ counting: criterion.of.filter((one) => (one === group) !== test.counting.includes(one)) });
  return (
    <div className="groups">
      {criterion.of.map((group) => (
        <label key={group} className="check">
          <input type="checkbox" checked={test.counting.includes(group)} onChange={() => flip(group)} />
          <span className="harm" aria-hidden="true">
            ✚
          </span>
          {t(DEATH_WORDS[group])}
        </label>
      ))}
    </div>
  );
};

const BODY = { number: NumberDial, cost: CostDial, choice: ChoiceDial, groups: GroupsDial } as const;

const SuccessDial = ({ id, dials }: Props) => {
  const changes = useStore((state) => state.scenario.success);
  const Body = BODY[SUCCESS[id].kind];
  return (
    <Dial
      panel="success"
      id={id}
      words={SUCCESS[id].words}
      isChanged={changedCriteria(dials.test, changes).includes(id)}
    >
      <Body id={id} dials={dials} />
    </Dial>
  );
};

const GROUPS: readonly (readonly [keyof typeof PANEL_WORDS, readonly SuccessId[]])[] = [
  ["ofReduction", ["fall", "forWeeks", "costUpTo", "cost"]],
  ["ofFloors", ["budgetUsd", "readiness", "partners", "support"]],
  ["ofHarm", ["deathsUp", "counting", "confidence", "primary"]],
];

export const SuccessDials = ({ dials }: { readonly dials: DialFacts }) => {
  const t = useWords();
  const { language } = useHeld("language");
  return (
    <>
      {GROUPS.map(([title, ids]) => (
        <Group key={title} title={PANEL_WORDS[title]}>
          {ids.map((id) => (
            <SuccessDial key={id} id={id} dials={dials} />
          ))}
        </Group>
      ))}
      <p className="small">{t(SUCCESS_TEXTS.horizon, { date: dateWords(dials.until, language) })}</p>
    </>
  );
};
