/** Rows of the overdose models' comparison, in one form. */
import { type Grade, type Replica, replica } from "../replica.ts";

const SOURCE = "SOURCE (Lim et al. 2022; Stringfellow et al. 2022)";

/** A row of the overdose models: published, ours and the tolerance in the unit of the quantity. */
export const row = (
  id: string,
  grade: Grade,
  quantity: string,
  numbers: readonly [published: number, ours: number, tolerance: number],
  source: string,
  more: { readonly because?: string; readonly model?: string } = {},
): Replica =>
  replica({
    id: `overdose.${id}`,
    model: more.model ?? SOURCE,
    grade,
    quantity,
    published: numbers[0],
    ours: numbers[1],
    tolerance: numbers[2],
    source,
    ...(more.because === undefined ? {} : { because: more.because }),
  });

/** A property of the overdose models: published 1, ours 1 where it holds. */
export const property = (id: string, quantity: string, holds: boolean, source: string, more = {}): Replica =>
  row(id, "C", `${quantity}, 1 yes`, [1, holds ? 1 : 0, 0], source, more);
