/**
 * Beliefs that have no dial of their own, by the path of their parameter: rival forms, each a choice whether it is set or
 * varies, in one group that is folded until it is opened; and numbers, as a link, a file or the answer set them.
 */
import { badgeOf } from "@inflow/brief";
import type { Evidence } from "@inflow/evidence";
import { calledUnit } from "@inflow/study";
import { useMemo, useState } from "react";
import { isPath, pathLabel, pathScale, pathText } from "../dials/index.ts";
import type { ParameterView } from "../engine/contract.ts";
import { useHeld, useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { PANEL_WORDS } from "../words/panel-words.ts";
import { Dial } from "./dial.tsx";
import { DialEntry } from "./dial-entry.tsx";
import { wordsOfPath } from "./drawer-path.tsx";
import { Group } from "./panels-group.tsx";
import { heldByLever, leverLabel, rivalReadings } from "./rival-readings.ts";
import { type Setting, useBelief, VARY } from "./use-belief.ts";

/** What a lever holds a reading at while it varies here. */
const HeldByLever = ({ path }: { readonly path: string }) => {
  const t = useWords();
  const { parameters, language } = useHeld("parameters", "language");
  const levers = useStore(({ scenario }) => scenario.levers);
  const held = heldByLever(path, levers);
  if (held === null) return null;
  const form = pathText(path, held.form, parameters, language);
  return <p className="dial-line">{t(PANEL_WORDS.heldByLever, { lever: t(leverLabel(held.lever)), form })}</p>;
};

const PathForms = ({ path, forms }: { readonly path: string; readonly forms: readonly string[] }) => {
  const t = useWords();
  const { parameters, language } = useHeld("parameters", "language");
  const { own, set } = useBelief(path);
  return (
    <>
      <select
        aria-label={pathLabel(path, parameters, language)}
        value={typeof own === "string" ? own : VARY}
        onChange={({ target }) => set(target.value === VARY ? null : target.value)}
      >
        <option value={VARY}>{t(PANEL_WORDS.vary)}</option>
        {forms.map((form) => (
          <option key={form} value={form}>
            {pathText(path, form, parameters, language)}
          </option>
        ))}
      </select>
      {own === undefined ? <HeldByLever path={path} /> : null}
    </>
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

/** A belief that has no dial: its forms to choose from, or its number as a link or the answer set it. */
const PathBelief = ({ path }: { readonly path: string }) => {
  const parameters = useStore((state) => state.parameters);
  const { own } = useBelief(path);
  const parameter = parameters.find((one) => one.path === path);
  if (parameter === undefined) return null;
  const { prior, evidence } = parameter;
  const badge = badgeOf(evidence as readonly Evidence[]);
  return (
    <Dial panel="believe" id={path} words={wordsOfPath(path, parameters)} isChanged={own !== undefined} badge={badge}>
      {"forms" in prior ? <PathForms path={path} forms={Object.keys(prior.forms)} /> : null}
      {"forms" in prior || own === undefined ? null : <PathEntries of={parameter} own={own} />}
    </Dial>
  );
};

const useRivals = () => {
  const parameters = useStore((state) => state.parameters);
  return useMemo(() => rivalReadings(parameters), [parameters]);
};

/** Every choice among rival forms that has no dial, folded at first; what is in it is made only while it is open. */
export const RivalBeliefs = () => {
  const t = useWords();
  const rivals = useRivals();
  const beliefs = useStore(({ scenario }) => scenario.beliefs);
  const [isOpen, setOpen] = useState(false);
  const fixed = rivals.filter(({ path }) => beliefs[path] !== undefined).length;
  if (rivals.length === 0) return null;
  const readings = rivals.reduce((sum, { forms }) => sum + forms.length, 0);
  const fixedWords =
    fixed === 0 ? PANEL_WORDS.rivalsFree : fixed === 1 ? PANEL_WORDS.rivalsFixedOne : PANEL_WORDS.rivalsFixed;
  return (
    <details className="dial-group rivals" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <h3>{t(PANEL_WORDS.rivals)}</h3>
        <small>
          {t(PANEL_WORDS.rivalsCount, { questions: rivals.length, readings })} · {t(fixedWords, { n: fixed })}
        </small>
      </summary>
      {isOpen ? (
        <>
          <p className="dial-line">{t(PANEL_WORDS.rivalsLine)}</p>
          {rivals.map(({ path }) => (
            <PathBelief key={path} path={path} />
          ))}
        </>
      ) : null}
    </details>
  );
};

/** Numbers without a dial that are set; set back they vary again and stand here no longer. */
export const PathBeliefs = () => {
  const t = useWords();
  const rivals = useRivals();
  const beliefs = useStore(({ scenario }) => scenario.beliefs);
  const paths = Object.keys(beliefs).filter((id) => isPath(id) && !rivals.some(({ path }) => path === id));
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
