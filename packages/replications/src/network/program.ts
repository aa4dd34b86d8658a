/**
 * Linear and mixed-integer programs in words, solved to optimality by HiGHS (Huangfu & Hall 2018, compiled to WebAssembly).
 *
 * A program is written in the LP format of CPLEX and read back by name. Columns not bounded or binary are at least 0.
 * Limit: doubles with tolerances of 1e-7 to 1e-6 on constraints; values of whole-number programs are whole to that.
 */

/** A coefficient and the column that it multiplies. */
export type Term = readonly [coefficient: number, column: string];

export interface Constraint {
  readonly terms: readonly Term[];
  readonly relation: "<=" | ">=" | "=";
  readonly bound: number;
}

export interface Program {
  readonly sense: "Minimize" | "Maximize";
  readonly objective: readonly Term[];
  readonly constraints: readonly Constraint[];
  readonly binaries: readonly string[];
  /** Columns that may be negative. */
  readonly free: readonly string[];
}

export interface Solution {
  readonly value: number;
  readonly at: (column: string) => number;
}

/** Solves programs one after another. */
export type Solver = (program: Program) => Solution;

const PER_LINE = 8;

const written = (terms: readonly Term[]): string => {
  const words = terms.map(([coefficient, column]) =>
    coefficient < 0 ? `- ${-coefficient} ${column}` : `+ ${coefficient} ${column}`,
  );
  const lines = Array.from({ length: Math.ceil(words.length / PER_LINE) }, (_, i) =>
    words.slice(i * PER_LINE, (i + 1) * PER_LINE).join(" "),
  );
  return lines.join("\n ");
};

/** A program in the LP format. */
export const lpOf = ({ sense, objective, constraints, binaries, free }: Program): string =>
  [
    sense,
    ` obj: ${written(objective)}`,
    "Subject To",
    ...constraints.map(({ terms, relation, bound }, i) => ` c${i}: ${written(terms)} ${relation} ${bound}`),
    ...(free.length > 0 ? ["Bounds", ...free.map((column) => ` ${column} free`)] : []),
    ...(binaries.length > 0 ? ["Binary", ...binaries.map((column) => ` ${column}`)] : []),
    "End",
  ].join("\n");

/** A solver that has loaded HiGHS; it throws an Error where a program has no optimum. */
export const loadSolver = async (): Promise<Solver> => {
  const { default: load } = await import("highs");
  const highs = await load();
  return (program) => {
    const { Status, ObjectiveValue, Columns } = highs.solve(lpOf(program), { mip_rel_gap: 0, mip_abs_gap: 0 });
    if (Status !== "Optimal") throw new Error(`HiGHS found no optimum: ${Status}.`);
    return { value: ObjectiveValue, at: (column) => Columns[column]?.Primal ?? 0 };
  };
};
