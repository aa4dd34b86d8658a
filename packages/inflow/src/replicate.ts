/** Published models beside ours: every replica, what differs first, and how many of each grade agree. */
import { type Grade, type Replica, replications } from "@inflow/replications";

/** The grades, strictest first. */
const GRADES: readonly Grade[] = ["A", "B", "C"];

/** What a grade asks for, in words. */
export const gradeWords: Readonly<Record<Grade, string>> = {
  A: "recomputed exactly by others",
  B: "published, within a stated tolerance",
  C: "a property rather than a number",
};

/** Every replica: those that differ first, then by grade, in the order of their models. */
export const replicate = async (): Promise<readonly Replica[]> => {
  const all = await replications();
  const rank = ({ grade, pass }: Replica): number => (pass ? GRADES.length : 0) + GRADES.indexOf(grade);
  return [...all].sort((a, b) => rank(a) - rank(b));
};

/** How many replicas of one grade there are, and how many agree. */
export interface GradeCount {
  readonly grade: Grade;
  readonly of: number;
  readonly agree: number;
}

/** The count of every grade. */
export const countReplicas = (replicas: readonly Replica[]): readonly GradeCount[] =>
  GRADES.map((grade) => {
    const own = replicas.filter((one) => one.grade === grade && one.isGiven !== true);
    return { grade, of: own.length, agree: own.filter(({ pass }) => pass).length };
  });

/** Replicas under the headings of a report: what differs, then what agrees, grade by grade; empty parts are left out. */
export const replicaSections = (
  replicas: readonly Replica[],
): readonly { readonly title: string; readonly rows: readonly Replica[] }[] =>
  [
    { title: "Differs", rows: replicas.filter(({ pass }) => !pass) },
    ...GRADES.map((grade) => ({
      title: `Agrees, grade ${grade}: ${gradeWords[grade]}`,
      rows: replicas.filter((one) => one.pass && one.grade === grade),
    })),
  ].filter(({ rows }) => rows.length > 0);

const DIGITS = 6;
const SMALL = 1e-4;

/** A property stands as 1 where it holds and 0 where not, without tolerance. */
const isProperty = ({ published, ours, tolerance }: Replica): boolean =>
  tolerance === 0 && published === 1 && (ours === 0 || ours === 1);

/** A number as the reports print it: six significant digits, thousands set apart; a property by whether it holds. */
export const replicaFigure = (value: number, replica: Replica): string => {
  if (isProperty(replica)) return value === 1 ? "holds" : "does not hold";
  if (!Number.isFinite(value)) return "none";
  const short = Number(value.toPrecision(DIGITS));
  if (short !== 0 && Math.abs(short) < SMALL) return short.toExponential().replace("-", "−");
  const [whole, part] = Math.abs(short).toString().split(".") as [string, string?];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${short < 0 ? "−" : ""}${grouped}${part === undefined ? "" : `.${part}`}`;
};

/** The tolerance as the reports print it: nothing for a property, "exact" for none. */
export const replicaTolerance = (replica: Replica): string => {
  if (isProperty(replica)) return "";
  return replica.tolerance === 0 ? "exact" : `± ${replicaFigure(replica.tolerance, replica)}`;
};

/** What is measured, without the words that stand for "no unit". */
export const replicaQuantity = ({ quantity }: Replica): string => quantity.replace(/(, 1( yes)?| \[1\])$/, "");
