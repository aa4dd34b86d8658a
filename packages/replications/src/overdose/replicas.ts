/** Published results of the overdose models beside ours. */
import type { Replica } from "../replica.ts";
import { secondOpinionReplicas } from "./second-opinions.ts";
import { sourceReplicas } from "./source-replicas.ts";

/** Every published number of the overdose models beside ours. */
export function overdoseReplicas(): readonly Replica[] {
  return [...sourceReplicas(), ...secondOpinionReplicas()];
}
