/**
 * Which observable answers first, and what further data would bring the answer nearer.
 * Each candidate is one change to how the observable is seen: a control, earlier or monthly figures, no revisions, more history, more
 * units. Source: own list; correlations and counts are stated in the name of each (assumption). Limit: units are taken as independent
 * and alike, and a control as untouched by the intervention.
 */
import {
  type Detectability,
  type DetectionSetup,
  detectability,
  type MonthsToAnswer,
  type SimulationOptions,
} from "./detectability.ts";

export interface Signal {
  readonly name: string;
  readonly setup: DetectionSetup;
  /** True effects on this observable, in logarithms. */
  readonly effects: ArrayLike<number>;
}

export interface RankedSignal extends Detectability {
  readonly name: string;
}

export interface Shortening {
  /** What further data there would be. */
  readonly what: string;
  readonly monthsToAnswer: MonthsToAnswer;
  /** Share of worlds without an answer at the horizon. */
  readonly never: number;
  /** Mean months to an answer, worlds without one counted at the horizon. */
  readonly meanMonths: number;
  /** Months by which that mean comes nearer. */
  readonly monthsSaved: number;
}

/** Below zero where a answers before b in the mean, worlds without an answer counted at the horizon. */
const sooner = (a: { readonly meanMonths: number }, b: { readonly meanMonths: number }): number =>
  a.meanMonths - b.meanMonths;

/** Signals in the order in which they answer, the best first. */
export const rankSignals = (signals: readonly Signal[], options: SimulationOptions = {}): RankedSignal[] =>
  signals.map(({ name, setup, effects }) => ({ name, ...detectability(setup, effects, options) })).sort(sooner);

const CONTROLS = [0.7, 0.9];
const UNITS = 4;

interface Change {
  readonly what: string;
  readonly setup: DetectionSetup;
}

/** What could be changed about how an observable is seen. */
export function changesTo(setup: DetectionSetup): Change[] {
  const { noise, reporting = {}, before } = setup;
  const { lagMonths = 0, revisionSd = [], windowMonths = 1 } = reporting;
  const root = Math.sqrt(UNITS);
  const { sd, drift = 0, slopeDrift = 0, sampling = 0, control = 0 } = noise;
  const units = {
    ...noise,
    sd: sd / root,
    drift: drift / root,
    slopeDrift: slopeDrift / root,
    sampling: sampling / root,
  };
  return [
    ...CONTROLS.filter((rho) => rho > control).map((rho) => ({
      what: `a control, untouched by the intervention, whose monthly shocks correlate ${rho}`,
      setup: { ...setup, noise: { ...noise, control: rho } },
    })),
    { what: `${UNITS} independent units alike instead of one`, setup: { ...setup, noise: units } },
    { what: "twice the history before", setup: { ...setup, before: 2 * before } },
    ...(lagMonths > 1
      ? [{ what: "figures published after 1 month", setup: { ...setup, reporting: { ...reporting, lagMonths: 1 } } }]
      : []),
    ...(revisionSd.length > 0
      ? [
          {
            what: "first figures that need no revision",
            setup: { ...setup, reporting: { ...reporting, revisionSd: [] } },
          },
        ]
      : []),
    ...(windowMonths > 1
      ? [
          {
            what: `monthly figures instead of ${windowMonths}-month ones`,
            setup: { ...setup, reporting: { ...reporting, windowMonths: 1 } },
          },
        ]
      : []),
  ];
}

/** What each further kind of data would do to the months until an answer, the most helpful first. */
export function shortenings({ setup, effects }: Signal, options: SimulationOptions = {}): Shortening[] {
  const now = detectability(setup, effects, options).meanMonths;
  return changesTo(setup)
    .map(({ what, setup: changed }) => {
      const { monthsToAnswer, never, meanMonths } = detectability(changed, effects, options);
      return { what, monthsToAnswer, never, meanMonths, monthsSaved: now - meanMonths };
    })
    .sort(sooner);
}
