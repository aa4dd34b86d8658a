/** Published results of the willingness function beside ours, under both closures. */
import { type Replica, replica } from "../replica.ts";
import { capacityCases, coverageCases, mostInterdicted, peru, potential, thresholds } from "./thresholds.ts";
import {
  attemptsUnderCapacity,
  attemptsUnderCoverage,
  interdictedShare,
  thresholdFrom,
  willingAt,
} from "./willingness-closures.ts";

const model = "willingness (Anthony 2003; IDA P-3472)";
const ABSTRACT_2003 = "Anthony, UNODC Forum on Crime and Society 3 (2003), abstract";
const ABSTRACT_2000 = "Anthony, Crane & Hanson, IDA P-3472 (2000), abstract";

/** Every published number of the willingness function beside ours. */
export function willingnessReplicas(): readonly Replica[] {
  return [...closureRows(), ...peruRows(), ...featureRows()];
}

const closureRows = (): readonly Replica[] => {
  const about = { model, grade: "A", tolerance: 1, source: "closures of W = min(1, P0/P), derived" } as const;
  return [
    ...capacityCases.map(({ threshold, interdictions, attempts }) =>
      replica({
        ...about,
        id: `willingness.capacity-${threshold}-${interdictions}`,
        quantity: `attempts of ${potential} when ${interdictions} are interdicted whatever the traffic, threshold ${threshold}, attempt`,
        published: attempts,
        ours: attemptsUnderCapacity(potential, interdictions, threshold, mostInterdicted),
      }),
    ),
    ...coverageCases.map(({ threshold, chance, attempts }) =>
      replica({
        ...about,
        id: `willingness.coverage-${threshold}-${chance}`,
        quantity: `attempts of ${potential} when each meets a chance of ${chance}, threshold ${threshold}, attempt`,
        published: attempts,
        ours: attemptsUnderCoverage(potential, chance, threshold),
      }),
    ),
  ];
};

const peruRows = (): readonly Replica[] => {
  const [low, high] = peru.intercepted;
  const middle = (low + high) / 2;
  const about = { model, grade: "B" } as const;
  return [
    ...(
      [
        ["low", low, 0.012],
        ["high", high, 0.018],
      ] as const
    ).map(([id, intercepted, published]) =>
      replica({
        ...about,
        id: `willingness.peru-threshold-${id}`,
        quantity: `lethal threshold that ${intercepted} intercepted with 15 % of traffic left implies, 1`,
        published,
        ours: thresholdFrom(intercepted, peru.left),
        tolerance: 1e-9,
        source: ABSTRACT_2003,
      }),
    ),
    replica({
      ...about,
      id: "willingness.peru-threshold-range",
      quantity: "lethal threshold at the middle of the intercepted share, 0.01 to 0.03, 1",
      published: 0.02,
      ours: thresholdFrom(middle, peru.left),
      tolerance: 0.01,
      source: `${ABSTRACT_2003}; ${ABSTRACT_2000}`,
    }),
    replica({
      ...about,
      id: "willingness.peru-thwarted",
      quantity:
        "share of flights thwarted at 10 % intercepted by the threshold that the record at 8 % implies, 0.8 to 0.9, 1",
      published: 0.85,
      ours: 1 - willingAt(middle, thresholdFrom(low, peru.left)),
      tolerance: 0.05,
      source: ABSTRACT_2000,
    }),
    replica({
      ...about,
      id: "willingness.peru-interdicted-of-potential",
      quantity:
        "share of potential flights interdicted at the middle of the intercepted share with 15 % of traffic left, 1",
      published: peru.interdictedOfPotential,
      ours: interdictedShare(middle, thresholdFrom(middle, peru.left)),
      tolerance: 0.005,
      source: `${ABSTRACT_2000} against ${ABSTRACT_2003}`,
      because:
        "the two abstracts do not agree: 8-12 % of flights made, with 15 % of them left, is 1.2-1.8 % of potential flights, not 3 %; the threshold is therefore a range",
    }),
  ];
};

const featureRows = (): readonly Replica[] => {
  const about = { model, grade: "C", published: 1, tolerance: 0, source: ABSTRACT_2003 } as const;
  const { prison } = thresholds;
  const settled = (interdictions: number): number =>
    attemptsUnderCapacity(potential, interdictions, prison, mostInterdicted);
  return [
    replica({
      ...about,
      id: "willingness.ignored-below",
      quantity: "risk below a threshold is ignored, 1 yes",
      ours: willingAt(prison / 2, prison) === 1 ? 1 : 0,
    }),
    replica({
      ...about,
      id: "willingness.collapse-above",
      quantity: "above the threshold four in five give up at five times it, 1 yes",
      ours: willingAt(5 * prison, prison) <= 1 / 5 ? 1 : 0,
    }),
    replica({
      ...about,
      id: "willingness.some-continue",
      quantity: "some go on at any risk, 1 yes",
      ours: willingAt(1, prison) > 0 ? 1 : 0,
    }),
    replica({
      ...about,
      id: "willingness.closures-differ",
      quantity:
        "a tenth more effort past the threshold takes a tenth of traffic under coverage and nine tenths under capacity, 1 yes",
      ours:
        attemptsUnderCoverage(potential, 1.1 * prison, prison) > 0.9 * potential &&
        settled(1.1 * prison * potential) < 0.1 * potential
          ? 1
          : 0,
      source: "closures of W = min(1, P0/P), derived; Kleiman & Kilmer (2009) on tipping",
    }),
  ];
};
