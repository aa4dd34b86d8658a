/** The map on the answer page: the flow of the policy in question, or what differs from the comparison. */
import type { Frame } from "@inflow/charts";
import { useCallback, useState } from "react";
import { ChartFrame } from "../../parts/chart-frame.tsx";
import { Choice } from "../../parts/choice.tsx";
import { useLinks } from "../../parts/use-links.ts";
import { useIsPhone } from "../../parts/use-media.ts";
import { useView } from "../../parts/use-view.ts";
import { useHeld } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { ANSWER_WORDS } from "../../words/answer-words.ts";
import { MAP_WORDS } from "../../words/map-words.ts";
import { CorridorList } from "./corridor-list.tsx";
import { flowChart, flowsOf, type Look, sumsSaid } from "./flows.ts";

export const SmallMap = () => {
  const t = useWords();
  const link = useLinks();
  const isPhone = useIsPhone();
  const view = useView();
  const { judged, commodity, language } = useHeld("judged", "commodity", "language");
  const [isDifference, setDifference] = useState(false);
  const [highlight, setHighlight] = useState<string | null>(null);
  const ground = view?.cards.find((card) => card.commodity === commodity)?.ground ?? null;
  const assessment = judged?.assessment;
  const policy = assessment?.primaryPolicy ?? "";
  const against = isDifference ? (assessment?.against ?? null) : null;
  const draw = useCallback(
    (frame: Frame) => {
      if (judged === null || ground === null) return null;
      return flowChart(judged, ground, { policy, against, quarter: null, highlight }, frame);
    },
    [judged, ground, policy, against, highlight],
  );
  if (judged === null || ground === null) return null;
  const look: Look = { policy, against, quarter: null, highlight };
  const controls = (
    <>
      <div className="choices">
        <Choice
          label={t(MAP_WORDS.view)}
          value={isDifference ? "difference" : "flow"}
          onChoose={(id) => setDifference(id === "difference")}
          options={[
            { id: "flow", label: t(MAP_WORDS.flow) },
            { id: "difference", label: t(MAP_WORDS.difference) },
          ]}
        />
        <a className="onward" href={link("map")}>
          {t(ANSWER_WORDS.wholeMap)}
        </a>
      </div>
      {isPhone ? (
        <CorridorList
          input={flowsOf(judged, ground, look, language)}
          highlight={highlight}
          onHighlight={setHighlight}
          sums={sumsSaid(judged, ground, look, language)}
        />
      ) : null}
    </>
  );
  return (
    <section className="small-map">
      <ChartFrame id="small-map" draw={draw} controls={controls} why={link("map")} />
    </section>
  );
};
