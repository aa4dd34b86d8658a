/** Interdiction programs with known answers beside ours, solved to optimality. */
import { type Replica, rowsOf } from "../replica.ts";
import { playInspection } from "./inspection.ts";
import { leastFlow, longestPath } from "./interdiction.ts";
import { loadSolver, type Solver } from "./program.ts";
import { ARC, capacities, detections, lengths } from "./six-arcs.ts";

const WOOD = "network interdiction, maximum flow (Wood 1993)";
const ISRAELI = "network interdiction, shortest path (Israeli & Wood 2002)";
const WASHBURN = "inspection game (Washburn & Wood 1995)";
const GALLERY = "Pyomo gallery, network interdiction, printed results";
const GAME = "matrix game over the three paths, solved by others; equals 1 / maximum flow with capacities 1/p";
const EXACT = 1e-6;

const wood = rowsOf("network", WOOD);
const israeli = rowsOf("network", ISRAELI);
const washburn = rowsOf("network", WASHBURN);

const flows = (solve: Solver): Replica[] => {
  const [none, one, two] = [0, 1, 2].map((attacks) => leastFlow(capacities, attacks, solve));
  return [
    wood.row("flow-0", "A", "maximum flow left after no attack", [80, none!.value, EXACT], GALLERY),
    wood.row("flow-1", "A", "maximum flow left after 1 attack", [10, one!.value, EXACT], GALLERY),
    wood.row(
      "flow-1-where",
      "A",
      "the attack falls on Start-C, the only best one",
      [1, one!.struck.join() === `${ARC.startC}` ? 1 : 0, 0],
      GALLERY,
    ),
    wood.row("flow-2", "A", "maximum flow left after 2 attacks", [0, two!.value, EXACT], GALLERY),
  ];
};

const paths = (solve: Solver): Replica[] => {
  const [none, one, two] = [0, 1, 2].map((attacks) => longestPath(lengths, attacks, solve));
  return [
    israeli.row("path-0", "A", "shortest path after no attack", [5, none!.value, EXACT], GALLERY),
    israeli.row("path-1", "A", "shortest path after 1 attack", [17, one!.value, EXACT], GALLERY),
    israeli.row(
      "path-1-where",
      "A",
      "the attack falls on B-End, the only best one",
      [1, one!.struck.join() === `${ARC.bEnd}` ? 1 : 0, 0],
      GALLERY,
    ),
    israeli.row("path-2", "A", "two attacks leave no path", [1, two!.value === Infinity ? 1 : 0, 0], GALLERY),
  ];
};

/** How often each arc is used when the evader mixes his paths as others found. */
const THEIR_PATHS = [4 / 15, 11 / 15, 2 / 15, 2 / 5, 3 / 5, 3 / 5] as const;

const game = (solve: Solver): Replica[] => {
  const { detection, evaded, inspected, used } = playInspection(detections, solve);
  const theirs = Math.max(...detections.arcs.map(({ value }, k) => value * THEIR_PATHS[k]!));
  return [
    washburn.row("game-value", "A", "chance of detection under optimal play [1]", [0.24, detection, EXACT], GAME),
    washburn.row("game-evader", "A", "the same from the evader's program [1]", [0.24, evaded, EXACT], GAME),
    washburn.row("game-b-end", "A", "how often B-End is inspected [1]", [0.4, inspected[ARC.bEnd]!, EXACT], GAME),
    washburn.row("game-d-end", "A", "how often D-End is inspected [1]", [0.6, inspected[ARC.dEnd]!, EXACT], GAME),
    washburn.row("game-far-path", "A", "how often the path by C and D is taken [1]", [0.6, used[ARC.cD]!, EXACT], GAME),
    washburn.row(
      "game-their-paths",
      "A",
      "chance of detection if paths are mixed as published [1]",
      [theirs, evaded, EXACT],
      GAME,
    ),
  ];
};

/** Every interdiction program with a known answer beside ours; loads the solver first. */
export async function networkReplicas(): Promise<readonly Replica[]> {
  const solve = await loadSolver();
  return [...flows(solve), ...paths(solve), ...game(solve)];
}
