/** Every published model in one list; asynchronous because the solver of the interdiction programs loads first. */
import { armsRaceReplicas } from "./arms-race/replicas.ts";
import { cartelSizeReplicas } from "./cartel-size/replicas.ts";
import { cocaineDemandReplicas } from "./cocaine-demand/replicas.ts";
import { controllingCocaineReplicas } from "./controlling-cocaine/replicas.ts";
import { madtorReplicas } from "./madtor/replicas.ts";
import { narcologicReplicas } from "./narcologic/replicas.ts";
import { networkReplicas } from "./network/replicas.ts";
import { overdoseReplicas } from "./overdose/replicas.ts";
import type { Replica } from "./replica.ts";
import { soarReplicas } from "./soar/replicas.ts";
import { valueChainReplicas } from "./value-chain/replicas.ts";
import { violenceReplicas } from "./violence/replicas.ts";
import { willingnessReplicas } from "./willingness/replicas.ts";

/** Every published number beside ours, model by model; throws an Error where the solver cannot be loaded. */
export async function replications(): Promise<readonly Replica[]> {
  return [
    ...soarReplicas(),
    ...willingnessReplicas(),
    ...narcologicReplicas(),
    ...(await networkReplicas()),
    ...valueChainReplicas(),
    ...controllingCocaineReplicas(),
    ...cocaineDemandReplicas(),
    ...overdoseReplicas(),
    ...cartelSizeReplicas(),
    ...madtorReplicas(),
    ...violenceReplicas(),
    ...armsRaceReplicas(),
  ];
}
