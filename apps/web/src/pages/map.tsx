/** The map at full width: flow or difference, one drug at a time, through time, with the list that is its keyboard path. */
import { type MapGround, policyName } from "@inflow/brief";
import type { Frame } from "@inflow/charts";
import { type PointerEvent, useCallback, useState } from "react";
import { ChartFrame } from "../parts/chart-frame.tsx";
import { Choice } from "../parts/choice.tsx";
import { useCommand } from "../parts/commands.ts";
import { StageLine } from "../parts/states.tsx";
import { useLinks } from "../parts/use-links.ts";
import { useView } from "../parts/use-view.ts";
import { useHeld, useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { PAGE_WORDS } from "../words/frame-words.ts";
import { MAP_WORDS } from "../words/map-words.ts";
import { CorridorList } from "./map/corridor-list.tsx";
import { flowChart, flowsOf, type Judged, type Look, sumsSaid } from "./map/flows.ts";
import { TimeLine } from "./map/time-line.tsx";
import "../style/map.css";

interface PolicyProps {
  readonly label: string;
  readonly policies: readonly string[];
  readonly value: string;
  readonly onChoose: (policy: string) => void;
}

const PolicyChoice = ({ label, policies, value, onChoose }: PolicyProps) => {
  const language = useStore((state) => state.language);
  return (
    <label className="field">
      {label}
      <select value={value} onChange={({ target }) => onChoose(target.value)}>
        {policies.map((policy) => (
          <option key={policy} value={policy}>
            {policyName(policy, language)}
          </option>
        ))}
      </select>
    </label>
  );
};

/** The water under the pointer, by the mark that it is over. */
const waterAt = (event: PointerEvent): string | null =>
  event.target instanceof Element ? (event.target.closest("[data-water]")?.getAttribute("data-water") ?? null) : null;

const useLook = (judged: Judged) => {
  const { assessment, plan } = judged;
  const policies = plan.policies.map(({ id }) => id);
  const [policy, setPolicy] = useState(assessment.primaryPolicy);
  const [other, setOther] = useState(assessment.against);
  const [isDifference, setDifference] = useState(false);
  const [quarter, setQuarter] = useState<number | null>(null);
  const [highlight, setHighlight] = useState<string | null>(null);
  useCommand(
    "difference",
    useCallback(() => setDifference((now) => !now), []),
  );
  const known = (id: string, fallback: string): string => (policies.includes(id) ? id : fallback);
  const own = known(policy, assessment.primaryPolicy);
  const against = isDifference ? known(other, assessment.against) : null;
  return {
    policies,
    own,
    other: known(other, assessment.against),
    against,
    quarter,
    highlight,
    isDifference,
    setPolicy,
    setOther,
    setDifference,
    setQuarter,
    setHighlight,
  };
};

const Controls = ({ looked }: { readonly looked: ReturnType<typeof useLook> }) => {
  const t = useWords();
  const view = useView();
  const { commodity, show } = useHeld("commodity", "show");
  const { policies, own, other, isDifference, setPolicy, setOther, setDifference } = looked;
  return (
    <div className="choices">
      <Choice
        label={t(MAP_WORDS.drug)}
        value={commodity}
        onChoose={(id) => show({ commodity: id })}
        options={(view?.cards ?? []).map((card) => ({ id: card.commodity, label: card.name }))}
      />
      <Choice
        label={t(MAP_WORDS.view)}
        value={isDifference ? "difference" : "flow"}
        onChoose={(id) => setDifference(id === "difference")}
        options={[
          { id: "flow", label: t(MAP_WORDS.flow) },
          { id: "difference", label: t(MAP_WORDS.difference) },
        ]}
      />
      <PolicyChoice label={t(MAP_WORDS.policy)} policies={policies} value={own} onChoose={setPolicy} />
      {isDifference ? (
        <PolicyChoice label={t(MAP_WORDS.againstPolicy)} policies={policies} value={other} onChoose={setOther} />
      ) : null}
    </div>
  );
};

const WholeMap = ({ judged, ground }: { readonly judged: Judged; readonly ground: MapGround }) => {
  const t = useWords();
  const link = useLinks();
  const language = useStore((state) => state.language);
  const looked = useLook(judged);
  const { own: policy, against, quarter, highlight, setHighlight, setQuarter } = looked;
  const draw = useCallback(
    (frame: Frame) => flowChart(judged, ground, { policy, against, quarter, highlight }, frame),
    [judged, ground, policy, against, quarter, highlight],
  );
  const look: Look = { policy, against, quarter, highlight };
  return (
    <>
      <Controls looked={looked} />
      <TimeLine judged={judged} quarter={quarter} onQuarter={setQuarter} />
      <div className="map-and-list">
        <div
          className="map"
          onPointerOver={(event) => setHighlight(waterAt(event))}
          onPointerLeave={() => setHighlight(null)}
        >
          <ChartFrame heading="h2" id="map" draw={draw} why={link("why")} />
        </div>
        <CorridorList
          input={flowsOf(judged, ground, look, language)}
          highlight={highlight}
          onHighlight={setHighlight}
          sums={sumsSaid(judged, ground, look, language)}
        />
      </div>
      <p className="small">{t(MAP_WORDS.note)}</p>
    </>
  );
};

export const MapPage = () => {
  const t = useWords();
  const link = useLinks();
  const view = useView();
  const { judged, commodity } = useHeld("judged", "commodity");
  const ground = view?.cards.find((card) => card.commodity === commodity)?.ground ?? null;
  return (
    <div className="map-page">
      <p className="within">
        <a href={link("answer")}>{t(PAGE_WORDS.answer)}</a> <span aria-hidden="true">›</span> {t(PAGE_WORDS.map)}
      </p>
      <h1>{t(PAGE_WORDS.map)}</h1>
      <StageLine />
      {judged === null || ground === null ? null : <WholeMap judged={judged} ground={ground} />}
    </div>
  );
};
