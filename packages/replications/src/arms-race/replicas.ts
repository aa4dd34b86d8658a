/** Published results of the arms race beside ours. */
import { type Replica, replica } from "../replica.ts";
import { armsAfter, equilibrium, isStable } from "./arms-race.ts";
import { runawayPair, stablePair } from "./published-pairs.ts";

const model = "arms race (Richardson 1960)";
const source = "equilibrium of the textbook case x' = 2y − 5x + 5, y' = 2x − 3y + 5, derived";

/** Every published number of the arms race beside ours. */
export function armsRaceReplicas(): readonly Replica[] {
  const [x, y] = equilibrium(...stablePair);
  const [settledX, settledY] = armsAfter([0, 0], ...stablePair, 20, 2000);
  const [runawayX, runawayY] = armsAfter([0, 0], ...runawayPair, 20, 2000);
  const exact = { model, grade: "A", tolerance: 1e-4, source } as const;
  const property = {
    model,
    grade: "C",
    published: 1,
    tolerance: 0,
    source: "Richardson (1960), condition of stability",
  } as const;
  return [
    replica({
      ...exact,
      id: "arms-race.equilibrium-x",
      quantity: "arms of the first side at rest, 1",
      published: 2.2727,
      ours: x,
    }),
    replica({
      ...exact,
      id: "arms-race.equilibrium-y",
      quantity: "arms of the second side at rest, 1",
      published: 3.1818,
      ours: y,
    }),
    replica({
      ...exact,
      id: "arms-race.settled-x",
      quantity: "arms of the first side long after starting from none, 1",
      published: 2.2727,
      ours: settledX,
    }),
    replica({
      ...exact,
      id: "arms-race.settled-y",
      quantity: "arms of the second side long after starting from none, 1",
      published: 3.1818,
      ours: settledY,
    }),
    replica({
      ...property,
      id: "arms-race.stable",
      quantity: "the pair comes to rest where fatigue outweighs defence (15 > 4), 1 yes",
      ours: isStable(...stablePair) ? 1 : 0,
    }),
    replica({
      ...property,
      id: "arms-race.runaway",
      quantity: "the pair runs away where defence outweighs fatigue (18 > 15), 1 yes",
      ours: !isStable(...runawayPair) && runawayX > 1000 && runawayY > 1000 ? 1 : 0,
    }),
  ];
}
