/**
 * DEA NFLIS-Drug, yearly Table 3: two lines of title, then drugs by states, wide, in several blocks one under another, each
 * with its own line of states; then notes. A blank cell is not known to be zero.
 */
import { idOf, isAfter, numberIn, yearIn } from "./cell.ts";
import { collector } from "./collector.ts";
import type { Given } from "./given.ts";
import { type Import, type Tally, tallyOf } from "./outcome.ts";
import type { Row } from "./table.ts";

const TITLE = /^Table \d+\. State Counts for (.+?): (\d{4})/;

/** Whether the first line of the rows is the title of Table 3. */
export const isNflisTable = (rows: readonly Row[]): boolean => TITLE.test((rows[0]?.cells[0] ?? "").trim());

const restIsEmpty = (cells: readonly string[]): boolean => cells.slice(1).every((cell) => cell.trim() === "");

interface Block {
  readonly states: readonly string[];
}

const readDrug = (row: Row, block: Block, year: string, to: ReturnType<typeof collector>, tally: Tally): void => {
  const drug = row.cells[0]!.trim();
  const values = block.states.map((state, i) => ({ state, text: (row.cells[i + 1] ?? "").trim() }));
  const wrong = values.find(({ state, text }) => {
    const value = numberIn(text);
    return state !== "" && text !== "" && (value === undefined || value < 0 || !Number.isInteger(value));
  });
  if (row.cells.length <= block.states.length && wrong === undefined) {
    tally.bad(
      `line ${row.line}`,
      "the row has fewer cells than the line of states",
      "The file is cut: fetch it again.",
    );
    return;
  }
  if (wrong !== undefined) {
    tally.bad(
      `line ${row.line}, ${wrong.state}`,
      "the count is no whole number of zero or more",
      `It reads "${wrong.text.slice(0, 40)}".`,
    );
    return;
  }
  const named = values.filter(({ state }) => state !== "");
  const again = named.some(({ state, text }) => {
    const head = {
      id: `nflis.yearly.${idOf(drug)}.${idOf(state)}`,
      measure: `${drug}, reports`,
      unit: "reports",
      place: state,
      period: "year" as const,
      basis: "reported" as const,
    };
    const value = text === "" ? null : numberIn(text)!;
    return !to.set(head, { date: year, value, flag: value === null ? "not given" : null, lines: [row.line] });
  });
  if (again) tally.bad(`line ${row.line}`, "drug and state were given before", "Keep one of the rows.");
  else tally.keep();
};

/** Reads Table 3 into reports a year by substance and state. */
export const importNflisTable = (rows: readonly Row[], given: Given): Import => {
  const tally = tallyOf("nflis-table-3", given.notes);
  const title = TITLE.exec((rows[0]?.cells[0] ?? "").trim());
  const year = yearIn(title?.[2] ?? "");
  if (year === undefined) tally.problem("line 1", "the title names no year", "Fetch the table again.");
  else if (isAfter(String(year), given.today)) tally.problem("line 1", "the year is in the future", "Check the title.");
  const gathered = collector();
  let block: Block | undefined;
  let ended = false;
  for (const row of rows) {
    const first = (row.cells[0] ?? "").trim();
    if (first === "Drug" && !restIsEmpty(row.cells)) {
      const states = row.cells.slice(1).map((cell) => cell.trim());
      while (states.length > 0 && states.at(-1) === "") states.pop();
      block = { states };
      ended = false;
      tally.aside("a line of states");
    } else if (first === "" && restIsEmpty(row.cells)) tally.aside("an empty line");
    else if (restIsEmpty(row.cells) && row.cells.length !== 1) {
      if (block !== undefined) ended = true;
      tally.aside("a title or a note");
    } else if (block === undefined || ended || first === "")
      tally.bad(
        `line ${row.line}`,
        "figures outside a block of the table",
        "The file is cut or was edited: fetch it again.",
      );
    else readDrug(row, block, String(year), gathered, tally);
  }
  return tally.finish(rows.length, gathered.series(), [], { title: rows[0]?.cells[0]?.trim() ?? "" });
};
