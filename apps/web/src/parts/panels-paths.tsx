/** Beliefs that have no dial of their own, as a link, a file or the answer set them by the path of their parameter. */
import { badgeOf } from "@inflow/brief";
import type { Evidence } from "@inflow/evidence";
import { calledUnit } from "@inflow/study";
import { isPath, pathLabel, pathScale, pathText } from "../dials/index.ts";
import type { ParameterView } from "../engine/contract.ts";
import { useHeld, useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { PANEL_WORDS } from "../words/panel-words.ts";
import { Dial } from "./dial.tsx";
import { DialEntry } from "./dial-entry.tsx";
import { wordsOfPath } from "./drawer-path.tsx";
import { Group } from "./panels-group.tsx";
import { type Setting, useBelief, VARY } from "./use-belief.ts";

const PathForms = ({ path, forms }: { readonly path: string; readonly forms: readonly string[] }) => {
  const t = useWords();
  const { parameters, language } = useHeld("parameters", "language");
  const { own, set } = useBelief(path);
  return (
    <select
      aria-label={pathLabel(path, parameters, language)}
      value={String(own)}
      onChange={({ target }) => set(target.value === VARY ? null : target.value)}
    >
      <option value={VARY}>{t(PANEL_WORDS.vary)}</option>
      {forms.map((form) => (
        <option key={form} value={form}>
          {pathText(path, form, parameters, language)}
        </option>
      ))}
    </select>
  );
};

/** The value of a belief that has no dial, or the two ends of its range, to be typed in on the scale of its parameter. */
const PathEntries = ({ of, own }: { readonly of: ParameterView; readonly own: Setting }) => {
  const t = useWords();
  const language = useStore((state) => state.language);
  const { set } = useBelief(of.path);
  const [min, max] = pathScale(of) ?? [0, 0];
  const label = pathLabel(of.path, [of], language);
  const unit = calledUnit(of.unit, language);
  if (typeof own === "string") return null;
  if (typeof own === "number")
    return (
      <div className="scale">
        <DialEntry id={`entry-${of.path}`} {...{ label, min, max, unit }} value={own} onValue={(value) => set(value)} />
      </div>
    );
  return [PANEL_WORDS.from, PANEL_WORDS.to].map((end, i) => (
    <div className="scale" key={end.en}>
      <span className="end">{t(end)}</span>
      <DialEntry
        id={`entry-${of.path}-${i}`}
        label={`${label}, ${t(end)}`}
        {...{ min, max, unit }}
        value={own[i]!}
        onValue={(value) => set(i === 0 ? [value, Math.max(value, own[1])] : [Math.min(own[0], value), value])}
      />
    </div>
  ));
};

/** A belief that has no dial, as a link or the answer set it; set back it varies again and stands here no longer. */
const PathBelief = ({ path }: { readonly path: string }) => {
  const parameters = useStore((state) => state.parameters);
  const { own } = useBelief(path);
  const parameter = parameters.find((one) => one.path === path);
  if (own === undefined || parameter === undefined) return null;
  const { prior, evidence } = parameter;
  const badge = badgeOf(evidence as readonly Evidence[]);
  return (
    <Dial panel="believe" id={path} words={wordsOfPath(path, parameters)} isChanged badge={badge}>
      {"forms" in prior ? (
        <PathForms path={path} forms={Object.keys(prior.forms)} />
      ) : (
        <PathEntries of={parameter} own={own} />
      )}
    </Dial>
  );
};

export const PathBeliefs = () => {
  const t = useWords();
  const beliefs = useStore(({ scenario }) => scenario.beliefs);
  const paths = Object.keys(beliefs).filter(isPath);
  if (paths.length === 0) return null;
  return (
    <Group title={PANEL_WORDS.fromAnswer}>
      <p className="dial-line">{t(PANEL_WORDS.fromAnswerLine)}</p>
      {paths.map((path) => (
        <PathBelief key={path} path={path} />
      ))}
    </Group>
  );
};
