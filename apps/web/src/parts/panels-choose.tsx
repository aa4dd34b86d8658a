/** What we choose: twelve levers. */
import { amount } from "@inflow/charts";
import { useRef } from "react";
import { bandAt, conflictsOf, LEVERS, type LeverId, leverText, withLever } from "../dials/index.ts";
import type { DialFacts } from "../engine/services/dials.ts";
import { useHeld, useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { PANEL_WORDS } from "../words/panel-words.ts";
import { Dial, DialBands } from "./dial.tsx";
import { DialEntry } from "./dial-entry.tsx";
import { DialRange } from "./dial-range.tsx";
import { Group } from "./panels-group.tsx";

const useLever = (id: LeverId, dials: DialFacts) => {
  const { change, language } = useHeld("change", "language");
  const own = useStore(({ scenario }) => scenario.levers[id]);
  const numbers = dials.levers[id];
  const set = (value: number, gesture?: string): void =>
    change(withLever(useStore.getState().scenario, id, value, numbers.default), gesture);
  return { numbers, own, value: own ?? numbers.default, set, language };
};

interface Props {
  readonly id: LeverId;
  readonly dials: DialFacts;
}

const Conflicts = ({ id, dials }: Props) => {
  const t = useWords();
  const levers = useStore((state) => state.scenario.levers);
  return conflictsOf(levers, dials.levers)
    .filter(({ lever }) => lever === id || id === "authority")
    .map(({ lever, needs, chosen }) => {
      const rungs = dials.levers.authority;
      return (
        <p key={lever} className="conflict" role="status">
          {t(PANEL_WORDS.conflict, {
            lever: t(
              bandAt(dials.levers[lever], levers[lever] ?? dials.levers[lever].default) ?? LEVERS[lever].words.label,
            ),
            needs: t(bandAt(rungs, needs) ?? LEVERS.authority.words.label),
            chosen: t(bandAt(rungs, chosen) ?? LEVERS.authority.words.label),
          })}
        </p>
      );
    });
};

const ChoiceLever = ({ id, dials }: Props) => {
  const t = useWords();
  const { numbers, own, value, set } = useLever(id, dials);
  const { words } = LEVERS[id];
  return (
    <Dial panel="choose" id={id} words={words} isChanged={own !== undefined}>
      <select aria-label={t(words.label)} value={value} onChange={({ target }) => set(Number(target.value))}>
        {numbers.bands.map((band) => (
          <option key={band.value} value={band.value}>
            {t(band.label)}
            {band.value === numbers.default ? ` ▲` : band.value === numbers.asBefore ? ` ┃` : ""}
          </option>
        ))}
      </select>
      <Conflicts id={id} dials={dials} />
    </Dial>
  );
};

const ScaleLever = ({ id, dials }: Props) => {
  const t = useWords();
  const { numbers, own, value, set, language } = useLever(id, dials);
  const { words } = LEVERS[id];
  const entry = useRef<HTMLDivElement>(null);
  const label = t(words.label);
  const { min, max, step, bands, default: standard, asBefore } = numbers;
  return (
    <Dial panel="choose" id={id} words={words} isChanged={own !== undefined}>
      <div className="scale" ref={entry}>
        <DialRange
          id={`choose-${id}`}
          label={label}
          spoken={t(PANEL_WORDS.spoken, {
            value: leverText(id, value, numbers, language),
            min: amount(min),
            max: amount(max),
          })}
          {...{ value, min, max, step, standard, asBefore }}
          stops={bands.map((band) => band.value)}
          onInput={(next) => set(next, `choose-${id}`)}
          onEnter={() => entry.current?.querySelector<HTMLInputElement>("input[type=text]")?.focus()}
        />
        <DialEntry
          id={`entry-${id}`}
          {...{ label, value, min, max }}
          unit={t(words.unit)}
          onValue={(next) => set(next)}
        />
      </div>
      <DialBands
        label={label}
        bands={bands.map((band) => ({ value: band.value, label: t(band.label) }))}
        chosen={value}
        onChoose={(next) => set(next)}
      />
    </Dial>
  );
};

const LeverDial = ({ id, dials }: Props) =>
  LEVERS[id].isChoice ? <ChoiceLever id={id} dials={dials} /> : <ScaleLever id={id} dials={dials} />;

const GROUPS: readonly (readonly [keyof typeof PANEL_WORDS, readonly LeverId[]])[] = [
  ["ofCampaign", ["force", "authority", "where", "target", "duration"]],
  ["beside", ["partners", "pressure", "ports", "precursors", "growing", "domestic", "treatment"]],
];

export const ChooseDials = ({ dials }: { readonly dials: DialFacts }) => (
  <>
    {GROUPS.map(([title, ids]) => (
      <Group key={title} title={PANEL_WORDS[title]}>
        {ids.map((id) => (
          <LeverDial key={id} id={id} dials={dials} />
        ))}
      </Group>
    ))}
  </>
);
