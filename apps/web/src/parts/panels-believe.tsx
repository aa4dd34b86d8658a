/**
 * What we believe: fourteen facts in doubt, then rival readings. Each varies over its range or among its forms until the reader
 * fixes a value, another range or one form.
 */
import { amount } from "@inflow/charts";
import { useRef } from "react";
import {
  BELIEFS,
  type BeliefId,
  type BeliefNumbers,
  beliefNumbers,
  beliefText,
  POLITICAL,
  withoutPolitics,
} from "../dials/index.ts";
import { useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { FORM_WORDS } from "../words/dial-beliefs.ts";
import { PANEL_WORDS } from "../words/panel-words.ts";
import { Dial, DialBands } from "./dial.tsx";
import { DialEntry } from "./dial-entry.tsx";
import { DialRange } from "./dial-range.tsx";
import { Group } from "./panels-group.tsx";
import { PathBeliefs, RivalBeliefs } from "./panels-paths.tsx";
import { useBelief, VARY } from "./use-belief.ts";

const FormBelief = ({ id, numbers }: { readonly id: BeliefId; readonly numbers: BeliefNumbers }) => {
  const t = useWords();
  const { own, set } = useBelief(id);
  const { words } = BELIEFS[id];
  return (
    <Dial panel="believe" id={id} words={words} isChanged={own !== undefined} badge={numbers.badge}>
      <select
        aria-label={t(words.label)}
        value={typeof own === "string" ? own : VARY}
        onChange={({ target }) => set(target.value === VARY ? null : target.value)}
      >
        <option value={VARY}>{t(PANEL_WORDS.vary)}</option>
        {numbers.forms?.map((form) => (
          <option key={form} value={form}>
            {FORM_WORDS[form] === undefined ? form : t(FORM_WORDS[form])}
          </option>
        ))}
      </select>
    </Dial>
  );
};

interface ScaleProps {
  readonly id: BeliefId;
  readonly numbers: BeliefNumbers;
}

/** Two sliders, for the ends of a range. */
const RangeEnds = ({ id, numbers, own }: ScaleProps & { readonly own: readonly [number, number] }) => {
  const t = useWords();
  const { set } = useBelief(id);
  const { min, max, step, bands } = numbers;
  const unit = t(BELIEFS[id].words.unit);
  const ends = [PANEL_WORDS.from, PANEL_WORDS.to] as const;
  return ends.map((end, i) => {
    const label = `${t(BELIEFS[id].words.label)}, ${t(end)}`;
    const put = (value: number, gesture?: string): void =>
      set(i === 0 ? [value, Math.max(value, own[1])] : [Math.min(own[0], value), value], gesture);
    return (
      <div className="scale" key={end.en}>
        <span className="end">{t(end)}</span>
        <DialRange
          id={`believe-${id}-${i}`}
          label={label}
          spoken={t(PANEL_WORDS.spoken, { value: `${amount(own[i]!)} ${unit}`, min: amount(min), max: amount(max) })}
          {...{ min, max, step }}
          value={own[i]!}
          stops={bands}
          {...(i === 0 ? { span: own } : {})}
          onInput={(value) => put(value, `believe-${id}-${i}`)}
        />
        <DialEntry
          id={`entry-${id}-${i}`}
          {...{ label, min, max, unit }}
          value={own[i]!}
          onValue={(value) => put(value)}
        />
      </div>
    );
  });
};

const OneValue = ({ id, numbers }: ScaleProps) => {
  const t = useWords();
  const language = useStore((state) => state.language);
  const { own, set } = useBelief(id);
  const entry = useRef<HTMLDivElement>(null);
  const { min, max, step, span, bands } = numbers;
  const { words } = BELIEFS[id];
  const label = t(words.label);
  const value = typeof own === "number" ? own : span[1];
  const varies = t(PANEL_WORDS.varies, { low: amount(span[0], 2), high: amount(span[2], 2), unit: t(words.unit) });
  return (
    <div className="scale" ref={entry}>
      <DialRange
        id={`believe-${id}`}
        label={label}
        spoken={t(PANEL_WORDS.spoken, {
          value: own === undefined ? varies : beliefText(id, own, language),
          min: amount(min),
          max: amount(max),
        })}
        {...{ value, min, max, step }}
        stops={bands}
        span={[span[0], span[2]]}
        isVarying={own === undefined}
        onInput={(next) => set(next, `believe-${id}`)}
        onEnter={() => entry.current?.querySelector<HTMLInputElement>("input[type=text]")?.focus()}
      />
      {own === undefined ? (
        <span className="varies">{varies}</span>
      ) : (
        <DialEntry
          id={`entry-${id}`}
          {...{ label, value, min, max }}
          unit={t(words.unit)}
          onValue={(next) => set(next)}
        />
      )}
    </div>
  );
};

const ScaleBelief = ({ id, numbers }: ScaleProps) => {
  const t = useWords();
  const { own, set } = useBelief(id);
  const { words } = BELIEFS[id];
  const { bands, span, step } = numbers;
  const isRange = typeof own === "object";
  const onStep = (value: number): number => Number((Math.round(value / step) * step).toPrecision(12));
  return (
    <Dial panel="believe" id={id} words={words} isChanged={own !== undefined} badge={numbers.badge}>
      {isRange ? <RangeEnds id={id} numbers={numbers} own={own} /> : <OneValue id={id} numbers={numbers} />}
      <DialBands
        label={t(words.label)}
        bands={bands.map((value, i) => ({ value, label: t(words.bands![i]!) }))}
        chosen={typeof own === "number" ? own : null}
        onChoose={(value) => set(value)}
      >
        <button type="button" aria-pressed={isRange} onClick={() => set([onStep(span[0]), onStep(span[2])])}>
          {t(PANEL_WORDS.range)}
        </button>
        <button type="button" aria-pressed={own === undefined} onClick={() => set(null)}>
          {t(PANEL_WORDS.vary)}
        </button>
      </DialBands>
    </Dial>
  );
};

const BeliefDial = ({ id }: { readonly id: BeliefId }) => {
  const parameters = useStore((state) => state.parameters);
  const numbers = beliefNumbers(id, parameters);
  return numbers.forms === null ? <ScaleBelief id={id} numbers={numbers} /> : <FormBelief id={id} numbers={numbers} />;
};

/** The switch that holds the reactions of governments and the public at nothing. */
const WithoutPolitics = () => {
  const t = useWords();
  const { own, set } = useBelief(withoutPolitics.id);
  return (
    <label className="switch">
      <input
        type="checkbox"
        checked={own === withoutPolitics.value}
        onChange={({ target }) => set(target.checked ? withoutPolitics.value : null)}
      />
      <span>
        {t(PANEL_WORDS.political)}
        <small>{t(PANEL_WORDS.politicalLine)}</small>
      </span>
    </label>
  );
};

const TRADE: readonly BeliefId[] = [
  "reaction",
  "shifting",
  "replaced",
  "people",
  "cargo",
  "reach",
  "teaching",
  "error",
];
const MARKET: readonly BeliefId[] = ["passThrough", "buyers", "trend"];

const dialsOf = (ids: readonly BeliefId[]) => ids.map((id) => <BeliefDial key={id} id={id} />);

export const BelieveDials = () => (
  <>
    <Group title={PANEL_WORDS.ofTrade}>{dialsOf(TRADE)}</Group>
    <Group title={PANEL_WORDS.ofMarket}>{dialsOf(MARKET)}</Group>
    <Group title={PANEL_WORDS.ofPolitics}>
      {dialsOf(POLITICAL)}
      <WithoutPolitics />
    </Group>
    <RivalBeliefs />
    <PathBeliefs />
  </>
);
