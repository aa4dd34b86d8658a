/**
 * What an import gives: series or events, and an account of every row, so that rows read = rows kept + rows set aside.
 * A file with any problem is refused whole: nothing of it is kept, and every problem is named at once.
 *
 * Limit: at most 20 problems of one reason are listed one by one; the rest are counted in one line.
 */
export interface Problem {
  /** File, line, column or sheet. */
  readonly place: string;
  readonly reason: string;
  readonly fix: string;
}

export interface SetAside {
  readonly reason: string;
  readonly count: number;
}

/** One figure; a missing one is null with its reason in `flag`, never zero. `lines` are the rows of the file behind it. */
export interface Point {
  /** Day, month, half year (`2025-H2`) or year; of a 12-month window the month in which it ends. */
  readonly date: string;
  readonly value: number | null;
  readonly flag: string | null;
  readonly low?: number;
  readonly high?: number;
  readonly lines: readonly number[];
}

export type Period = "day" | "month" | "half year" | "year" | "12 months ending";

export interface ImportedSeries {
  readonly id: string;
  readonly measure: string;
  readonly unit: string;
  readonly place: string;
  readonly period: Period;
  readonly basis: "reported" | "predicted";
  readonly points: readonly Point[];
}

export interface ImportedEvent {
  readonly id: string;
  readonly date: string;
  readonly precision: "day" | "month" | "year";
  readonly kind: string;
  readonly place: string;
  readonly says: string;
  readonly source: string;
  readonly line: number;
}

export interface Import {
  readonly format: string;
  readonly series: readonly ImportedSeries[];
  readonly events: readonly ImportedEvent[];
  readonly rowsRead: number;
  readonly kept: number;
  readonly setAside: readonly SetAside[];
  readonly problems: readonly Problem[];
  readonly unknownColumns: readonly string[];
  readonly newCategories: readonly string[];
  readonly notes: readonly string[];
  /** What the file says of itself: query parameters, dates, citation. */
  readonly stated: Readonly<Record<string, string>>;
}

const LISTED = 20;
const REFUSED = "the file is refused, so that nothing of it is kept";

/** The account of one import while its rows are read. */
export interface Tally {
  readonly keep: () => undefined;
  readonly aside: (reason: string) => undefined;
  /** A row that cannot be read: it is set aside under the reason, and the file is refused. */
  readonly bad: (place: string, reason: string, fix: string) => undefined;
  /** Something wrong with the file rather than with one row. */
  readonly problem: (place: string, reason: string, fix: string) => void;
  readonly note: (text: string) => void;
  readonly unknownColumn: (name: string) => void;
  readonly category: (column: string, value: string, known: ReadonlySet<string>) => void;
  readonly finish: (
    rowsRead: number,
    series: readonly ImportedSeries[],
    events?: readonly ImportedEvent[],
    stated?: Readonly<Record<string, string>>,
  ) => Import;
}

const shortened = (problems: readonly Problem[]): Problem[] => {
  const counts = new Map<string, number>();
  const listed = problems.filter(({ reason }) => {
    const count = (counts.get(reason) ?? 0) + 1;
    counts.set(reason, count);
    return count <= LISTED;
  });
  for (const [reason, count] of counts)
    if (count > LISTED)
      listed.push({ place: `${count - LISTED} more places`, reason, fix: "Put the listed places right first." });
  return listed;
};

/** Opens the account of an import in the given format; notes of the door (decoding) come first. */
export const tallyOf = (format: string, notes: readonly string[] = []): Tally => {
  let kept = 0;
  const asides = new Map<string, number>();
  const problems: Problem[] = [];
  const said = [...notes];
  const unknown = new Set<string>();
  const fresh = new Set<string>();
  const aside = (reason: string, count = 1): undefined => {
    asides.set(reason, (asides.get(reason) ?? 0) + count);
  };
  const problem = (place: string, reason: string, fix: string): void => {
    problems.push({ place, reason, fix });
  };
  return {
    keep: (): undefined => {
      kept++;
    },
    aside: (reason) => aside(reason),
    bad: (place, reason, fix): undefined => {
      problem(place, reason, fix);
      aside(reason);
    },
    problem,
    note: (text) => {
      if (!said.includes(text)) said.push(text);
    },
    unknownColumn: (name) => unknown.add(name),
    category: (column, value, known) => {
      if (!known.has(value)) fresh.add(`${column}: ${value}`);
    },
    finish: (rowsRead, series, events = [], stated = {}) => {
      const full = kept > 0 && problems.length === 0;
      if (!full && problems.length === 0)
        problem("file", "no row of the file gives a figure or an event", "Check that the file is complete.");
      if (!full && kept > 0) aside(REFUSED, kept);
      return {
        format,
        series: full ? series : [],
        events: full ? events : [],
        rowsRead,
        kept: full ? kept : 0,
        setAside: [...asides].map(([reason, count]) => ({ reason, count })),
        problems: shortened(problems),
        unknownColumns: [...unknown],
        newCategories: [...fresh],
        notes: said,
        stated,
      };
    },
  };
};

/** A file that could not be opened as rows of its format: no row is kept, and those counted are set aside. */
export const refused = (
  format: string,
  problems: readonly Problem[],
  rows = 0,
  notes: readonly string[] = [],
): Import => ({
  format,
  series: [],
  events: [],
  rowsRead: rows,
  kept: 0,
  setAside: rows > 0 ? [{ reason: REFUSED, count: rows }] : [],
  problems: shortened(problems),
  unknownColumns: [],
  newCategories: [],
  notes,
  stated: {},
});
