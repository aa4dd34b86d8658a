/** Which policies stand beside each other: added by a list, removed by a button; at most three beside the one in question. */
import { policyName } from "@inflow/brief";
import { BASE_POLICY } from "@inflow/study";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { COMPARE_WORDS } from "../../words/compare-words.ts";

const MOST = 3;
const SUGGESTED = "ports-of-entry";
/** Records that lie under every policy, and are none to choose. */
const isRecord = (id: string): boolean => id === BASE_POLICY || id.startsWith("record-");

export const PolicyPicker = () => {
  const t = useWords();
  const { scenario, change, policies, judged, language } = useStore();
  const { compared } = scenario;
  const own = judged?.plan.policies[0]?.id;
  const against = judged?.plan.against;
  const left = policies.filter(({ id }) => !isRecord(id) && id !== own && id !== against && !compared.includes(id));
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
      )}
    </div>
  );
};
