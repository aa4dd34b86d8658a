/**
 * Which policies stand beside each other: added by a list, removed by a button; at most three beside the one in question.
 * Two together are a mix and stand in one column. Limit: the lists make mixes of two; a link or a study can name more.
 */
import { policyName } from "@inflow/brief";
import { BASE_POLICY } from "@inflow/study";
import { useState } from "react";
import { useHeld, useStore } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { COMPARE_WORDS } from "../../words/compare-words.ts";

const MOST = 3;
const SUGGESTED = "ports-of-entry";
/** Records that lie under every policy, and are none to choose. */
const isRecord = (id: string): boolean => id === BASE_POLICY || id.startsWith("record-");

interface MixProps {
  readonly ids: readonly string[];
  readonly compared: readonly string[];
  readonly onAdd: (mix: string) => void;
}

/** Two policies that are in force at once, chosen from two lists. */
const MixPicker = ({ ids, compared, onAdd }: MixProps) => {
  const t = useWords();
  const language = useStore((state) => state.language);
  const [chosen, choose] = useState<readonly [string, string]>(["", ""]);
  const [first, second] = chosen;
  const mix = `${first}+${second}`;
  const isWhole = first !== "" && second !== "" && first !== second;
  const list = (label: string, value: string, other: string, onChoose: (id: string) => void) => (
    <select aria-label={label} value={value} onChange={({ target }) => onChoose(target.value)}>
      <option value="">{t(COMPARE_WORDS.choose)}</option>
      {ids
        .filter((id) => id !== other)
        .map((id) => (
          <option key={id} value={id}>
            {policyName(id, language)}
          </option>
        ))}
    </select>
  );
  return (
    <details className="compare-mix">
      <summary>{t(COMPARE_WORDS.mix)}</summary>
      <div>
        {list(t(COMPARE_WORDS.mixFirst), first, second, (id) => choose([id, second]))}
        <span aria-hidden="true">+</span>
        {list(t(COMPARE_WORDS.mixSecond), second, first, (id) => choose([first, id]))}
        <button
          type="button"
          disabled={!isWhole || compared.includes(mix)}
          onClick={() => {
            onAdd(mix);
            choose(["", ""]);
          }}
        >
          {t(COMPARE_WORDS.mixAdd)}
        </button>
      </div>
      <p className="quiet">{t(COMPARE_WORDS.mixNote)}</p>
    </details>
  );
};

export const PolicyPicker = () => {
  const t = useWords();
  const { scenario, change, policies, judged, language } = useHeld(
    "scenario",
    "change",
    "policies",
    "judged",
    "language",
  );
  const { compared } = scenario;
  const own = judged?.plan.policies[0]?.id;
  const against = judged?.plan.against;
  const left = policies.filter(({ id }) => !isRecord(id) && id !== own && id !== against && !compared.includes(id));
  const alone = policies.filter(({ id }) => !isRecord(id) && id !== own && id !== against).map(({ id }) => id);
  const become = (next: readonly string[]): void => change({ ...scenario, compared: next });
  return (
    <div className="compare-picker">
      {compared.length === 0 ? (
        <p>
          {t(COMPARE_WORDS.nothing, { policy: policyName(SUGGESTED, language) })}{" "}
          <button type="button" onClick={() => become([SUGGESTED])}>
            {t(COMPARE_WORDS.addNamed, { policy: policyName(SUGGESTED, language) })}
          </button>
        </p>
      ) : (
        <ul>
          {compared.map((id) => (
            <li key={id}>
              {policyName(id, language)}
              <button
                type="button"
                aria-label={t(COMPARE_WORDS.remove, { policy: policyName(id, language) })}
                onClick={() => become(compared.filter((one) => one !== id))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {compared.length >= MOST ? (
        <p className="quiet">{t(COMPARE_WORDS.most)}</p>
      ) : (
        <>
          <label>
            {t(COMPARE_WORDS.add)}{" "}
            <select value="" onChange={({ target }) => target.value !== "" && become([...compared, target.value])}>
              <option value="">{t(COMPARE_WORDS.choose)}</option>
              {left.map(({ id }) => (
                <option key={id} value={id}>
                  {policyName(id, language)}
                </option>
              ))}
            </select>
          </label>
          <MixPicker
            ids={own === undefined ? alone : [own, ...alone]}
            compared={compared}
            onAdd={(mix) => become([...compared, mix])}
          />
        </>
      )}
    </div>
  );
};
