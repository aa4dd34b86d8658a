/** One draw opened: what its futures come to, its line among all, what is particular in it, and the command that opens the same. */
import { policyName } from "@inflow/brief";
import { type FanBand, fanChart, LIGHT, signed, styleOfPolicy } from "@inflow/charts";
import {
  calledAmount,
  calledForm,
  FINDING_WORDS,
  type Language,
  labelOfBelief,
  wordsOfCommodity,
  wordsOfComparison,
} from "@inflow/study";
import type { OpenedFuture, OpenedParameter } from "../../engine/services/worlds.ts";
import { ChartFrame } from "../../parts/chart-frame.tsx";
import { Loading } from "../../parts/states.tsx";
import { Wide } from "../../parts/wide.tsx";
import { useHeld } from "../../state/store.ts";
import { useCall } from "../../state/use-call.ts";
import { useWords } from "../../state/use-words.ts";
import { WHY_WORDS } from "../../words/why-words.ts";
import type { About } from "./about-what.tsx";
import { contrastWords, unitWords } from "./drivers.tsx";

const WEEKS_A_YEAR = 52;
const KG_PER_TONNE = 1000;

const yearly = (weekly: ArrayLike<number>): Float64Array =>
  Float64Array.from(weekly, (kg) => (kg * WEEKS_A_YEAR) / KG_PER_TONNE);

const Fan = ({ opened, about }: { readonly opened: OpenedFuture; readonly about: About }) => {
  const t = useWords();
  const { judged, language } = useHeld("judged", "language");
  const series = `inflowKg.${about.commodity}`;
  const band = judged?.bands.find((one) => one.policy === about.policy && one.series === series);
  const [future] = opened.futures;
  if (judged === null || band === undefined || future === undefined || future.weekly.length === 0) return null;
  const { p10, p25, p50, p75, p90 } = band;
  const policy: FanBand = {
    label: policyName(about.policy, language),
    p10: yearly(p10),
    p25: yearly(p25),
    p50: yearly(p50),
    p75: yearly(p75),
    p90: yearly(p90),
    futures: [],
  };
  const named = (of: string): string =>
    t(WHY_WORDS.openedOne, { run: future.run + 1, policy: policyName(of, language) });
  const slots = {
    run: future.run + 1,
    policy: policyName(about.policy, language),
    comparison: wordsOfComparison(about.against, language),
    commodity: wordsOfCommodity(about.commodity, language),
  };
  return (
    <ChartFrame
      id="opened-draw"
      run={opened.runId}
      futures={opened.of}
      draw={(frame) =>
        fanChart(
          {
            title: t(WHY_WORDS.openedFan, slots),
            sentence: t(WHY_WORDS.openedFanSentence, slots),
            unit: t(WHY_WORDS.tonnesYear),
            firstDay: judged.plan.calendar.firstDay,
            policy,
            style: styleOfPolicy(about.policy, frame.theme ?? LIGHT),
            comparison: null,
            history: [],
            rules: [],
            highlight: {
              label: named(about.policy),
              values: yearly(future.weekly),
              against: { label: named(about.against), values: yearly(future.weeklyAgainst) },
            },
          },
          frame,
        )
      }
    />
  );
};

const valueText = ({ path, value, unit }: OpenedParameter, language: Language): string =>
  typeof value === "string" ? calledForm(path, value, language) : calledAmount(value, unit, language);

const Parameters = ({ opened }: { readonly opened: OpenedFuture }) => {
  const t = useWords();
  const { language } = useHeld("language");
  const caption = t(WHY_WORDS.openedParameters, { n: opened.parameters.length, vary: opened.vary });
  return (
    <Wide label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t(WHY_WORDS.parameter)}</th>
            <th scope="col" className="number">
              {t(WHY_WORDS.value)}
            </th>
            <th scope="col" className="number">
              {t(WHY_WORDS.rank)}
            </th>
          </tr>
        </thead>
        <tbody>
          {opened.parameters.map((one) => (
            <tr key={one.path}>
              <th scope="row">
                {labelOfBelief(one, language)} <code className="path">{one.path}</code>
              </th>
              <td className="number">{valueText(one, language)}</td>
              <td className="number">{one.rank === null ? "–" : Math.round(100 * one.rank)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
};

interface Props {
  readonly about: About;
  readonly runs: string;
  readonly draw: number;
  readonly first: readonly string[];
  readonly onClose: () => void;
  readonly onStep: (by: number) => void;
}

export const OpenedDraw = ({ about, runs, draw, first, onClose, onStep }: Props) => {
  const t = useWords();
  const { language } = useHeld("language");
  const { policy, commodity } = about;
  const { result, trouble } = useCall("openFuture", { policy, commodity, draw, first }, runs);
  if (trouble !== null) return <p role="alert">{trouble}</p>;
  if (result === null) return <Loading>{t(WHY_WORDS.working)}</Loading>;
  const file = /\S+\.yaml/.exec(result.command)?.[0] ?? null;
  return (
    <section className="opened" aria-labelledby="opened-title">
      <h3 id="opened-title">
        {t(WHY_WORDS.opened, { draw: result.draw + 1, draws: result.draws })}
        <button type="button" aria-keyshortcuts="[" onClick={() => onStep(-1)}>
          ‹ <span className="said">{t(WHY_WORDS.previous)}</span>
        </button>
        <button type="button" aria-keyshortcuts="]" onClick={() => onStep(1)}>
          <span className="said">{t(WHY_WORDS.next)}</span> ›
        </button>
        <button type="button" onClick={onClose}>
          {t(WHY_WORDS.close)}
        </button>
      </h3>
      {result.futures.map(({ run, fate, differences }) => (
        <p key={run}>
          {t(WHY_WORDS.openedRun, {
            run: run + 1,
            fate: FINDING_WORDS[fate][language],
            list: differences
              .map(({ outcome, value, unit }) =>
                t(WHY_WORDS.openedItem, {
                  outcome: contrastWords(outcome, commodity, language),
                  value: signed(value, 2, language),
                  unit: unitWords(unit, language),
                }),
              )
              .join("; "),
          })}
        </p>
      ))}
      <Fan opened={result} about={about} />
      <Parameters opened={result} />
      <p>
        {t(WHY_WORDS.command)} <code className="line">{result.command}</code>{" "}
        <span className="quiet">{file === null ? null : t(WHY_WORDS.study, { file })}</span>
      </p>
    </section>
  );
};
