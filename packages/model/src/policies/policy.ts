/** What is given from outside by date: a policy is a name, a sentence and a list of such settings. */
import type { Evidence, ISODate, Prior } from "@inflow/evidence";
import type { Index } from "../dictionary.ts";
import type { QuantityId } from "../quantities.ts";

/** Members of an index for which a setting holds; an index left out means all of it. */
export type Where = Partial<Record<Index, string | readonly string[]>>;

/** One quantity, some of its cells, and the value that they have from the week of `from` until the week before that of `until`. */
export interface Given {
  readonly set: QuantityId;
  readonly where?: Where;
  readonly from: ISODate;
  readonly until?: ISODate;
  readonly to: number | Prior | { readonly series: string };
  readonly evidence: readonly Evidence[];
}

/** Later policies of a stack go over earlier ones; within one policy nothing is set twice. */
export interface Policy {
  readonly id: string;
  readonly is: string;
  readonly gives: readonly Given[];
}
