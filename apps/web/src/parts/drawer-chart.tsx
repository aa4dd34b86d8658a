/** The one chart of a drawer: a belief's default and draws, rival forms, what policies set, or goals of the past. */
import { policyName } from "@inflow/brief";
import { amount, beliefShape, type Frame, percentOf, valueStrips } from "@inflow/charts";
import { calledForm } from "@inflow/study";
import { useCallback } from "react";
import { type BeliefId, beliefNumbers, isPath, SUCCESS, shownOf, testOf } from "../dials/index.ts";
import type { ParameterView } from "../engine/contract.ts";
import type { Related } from "../engine/services/dial-related.ts";
import { useHeld, useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { FORM_WORDS } from "../words/dial-beliefs.ts";
import { RELATED_WORDS as W } from "../words/drawer-words.ts";
import { ChartFrame } from "./chart-frame.tsx";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly related: Related;
}

/** The line of the source of what is drawn from the ledger alone; undefined where draws of the run stand beside it. */
const useLedgerSource = (draws: number): string | undefined => {
  const t = useWords();
  const model = useStore((state) => state.judged?.assessment.model.slice(0, 12) ?? "–");
  return draws > 0 ? undefined : t(W.ledgerSource, { model });
};

/** Nine in ten of the default of a belief, by its dial or by its path. */
const nineInTen = (id: string, parameters: readonly ParameterView[]): readonly [number, number] => {
  const own = parameters.find(({ path }) => path === id)?.span;
  const [low, , high] = isPath(id) && own != null ? own : beliefNumbers(id as BeliefId, parameters).span;
  return [low, high];
};

type Of<K extends Related["kind"]> = Omit<Props, "related"> & { readonly related: Extract<Related, { kind: K }> };

const Shape = ({ id, label, unit, related }: Of<"shape">) => {
  const t = useWords();
  const { scenario, parameters } = useHeld("scenario", "parameters");
  const set = scenario.beliefs[id];
  const source = useLedgerSource(related.draws);
  const draw = useCallback(
    (frame: Frame) => {
      const [low, high] = nineInTen(id, parameters);
      return beliefShape(
        {
          title: t(W.shapeTitle, { label }),
          sentence: t(related.draws === 0 ? W.shapeIdle : W.shapeSentence, {
            low: amount(low),
            high: amount(high),
            draws: amount(related.draws, 6),
          }),
          label: unit,
          steps: related.steps,
          set: set === undefined || typeof set === "string" ? null : set,
          words: { believed: t(W.believed), drawn: t(W.drawn), set: t(W.set), from: t(W.from), to: t(W.to) },
          write: (value) => amount(value, 3, frame.language),
          writeShare: percentOf,
        },
        frame,
      );
    },
    [id, label, unit, related, set, parameters, t],
  );
  return <ChartFrame id={`dial-${id}`} draw={draw} source={source} />;
};

const Forms = ({ id, label, related }: Of<"forms">) => {
  const t = useWords();
  const { language } = useHeld("language");
  const source = useLedgerSource(related.draws);
  const draw = useCallback(
    (frame: Frame) =>
      valueStrips(
        {
          title: t(W.formsTitle, { label }),
          sentence: t(related.rows.some(({ drawn }) => drawn !== null) ? W.formsSentence : W.formsIdle, {
            draws: amount(related.draws, 6),
          }),
          label: t(W.formsScale),
          rows: related.rows.map(({ form, weight, drawn }) => ({
            label: FORM_WORDS[form] === undefined ? calledForm(id, form, language) : t(FORM_WORDS[form]),
            dots: [100 * weight],
            rings: drawn === null ? [] : [100 * drawn],
          })),
          words: { row: t(W.form), dot: t(W.believed), ring: t(W.drawn) },
          write: (value) => amount(value, 3, frame.language),
        },
        frame,
      ),
    [id, label, related, language, t],
  );
  return <ChartFrame id={`dial-${id}`} draw={draw} source={source} />;
};

const Policies = ({ id, label, related }: Of<"policies">) => {
  const t = useWords();
  const source = useLedgerSource(0);
  const { language } = useHeld("language");
  const draw = useCallback(
    (frame: Frame) => {
      const unit = related.unit === "1" ? t(W.ratio) : related.unit;
      return valueStrips(
        {
          title: t(W.policiesTitle, { label }),
          sentence: t(W.policiesSentence, { quantity: related.quantity.replace(/\.$/, ""), unit }),
          label: unit,
          rows: related.rows.map(({ policy, isOwn, values }) => ({
            label: policyName(policy, language),
            dots: isOwn ? [] : values,
            rings: isOwn ? values : [],
          })),
          words: { row: t(W.policy), dot: t(W.shipped), ring: t(W.set) },
          write: (value) => amount(value, 3, frame.language),
        },
        frame,
      );
    },
    [label, related, language, t],
  );
  return <ChartFrame id={`dial-${id}`} draw={draw} source={source} />;
};

const Goals = ({ id, related }: Of<"goals">) => {
  const t = useWords();
  const { scenario, dials } = useHeld("scenario", "dials");
  const publishers = [...new Set(related.goals.flatMap(({ publishers: of }) => of))];
  const draw = useCallback(
    (frame: Frame) => {
      if (dials === null) return null;
      const standard = shownOf(dials.test, SUCCESS.fall) ?? 0;
      const mine = shownOf(testOf(dials.test, scenario.success), SUCCESS.fall) ?? standard;
      return valueStrips(
        {
          title: t(W.goalsTitle),
          sentence: t(W.goalsSentence),
          label: t(W.goalsScale),
          rows: [
            { label: t(W.inflows), dots: [standard], rings: mine === standard ? [] : [mine] },
            ...related.goals.map(({ date, goal, reached }) => ({
              label: t(W.goalOf, { date }),
              dots: [100 * goal],
              rings: reached === null ? [] : [100 * reached],
            })),
          ],
          words: { row: t(W.criterion), dot: t(W.stated), ring: t(W.reached) },
          write: (value) => amount(value, 3, frame.language),
        },
        frame,
      );
    },
    [related, scenario.success, dials, t],
  );
  return (
    <>
      <ChartFrame id={`dial-${id}`} draw={draw} source={t(W.goalsSource, { publishers: publishers.join(", ") })} />
      <ul lang="en">
        {related.goals.map(({ event, says }) => (
          <li key={event}>{says}</li>
        ))}
      </ul>
    </>
  );
};

export const DrawerChart = ({ related, ...of }: Props) => {
  switch (related.kind) {
    case "shape":
      return <Shape {...of} related={related} />;
    case "forms":
      return <Forms {...of} related={related} />;
    case "policies":
      return <Policies {...of} related={related} />;
    case "goals":
      return <Goals {...of} related={related} />;
  }
};
