import type { Grade, Replica } from "@inflow/replications";
import { describe, expect, test } from "vitest";
import { countReplicas, replicaFigure, replicaQuantity, replicaSections, replicaTolerance } from "./replicate.ts";
import { replicaPage } from "./replicate-page.ts";

const made = (id: string, grade: Grade, numbers: readonly [number, number, number], because?: string): Replica => {
  const [published, ours, tolerance] = numbers;
  const pass = Math.abs(ours - published) <= tolerance;
  const about = { id, model: `model <${id}>`, grade, quantity: `a price of ${id}, USD`, source: "made up" };
  return { ...about, published, ours, tolerance, pass, ...(because === undefined ? {} : { because }) };
};

const rows = [
  made("b-off", "B", [13_900, 9000, 278], "another network & another year"),
  made("a", "A", [0.12903, 0.129_032_258, 1e-5]),
  made("c", "C", [1, 1, 0]),
  made("c-off", "C", [1, 0, 0]),
];

describe("the report of replications", () => {
  test("says what differs before what agrees, and leaves out a grade in which nothing agrees", () => {
    const titles = replicaSections(rows).map(({ title, rows: own }) => [title.split(":")[0], own.map(({ id }) => id)]);
    expect(titles).toEqual([
      ["Differs", ["b-off", "c-off"]],
      ["Agrees, grade A", ["a"]],
      ["Agrees, grade C", ["c"]],
    ]);
  });

  test("counts agreement by grade and counts a grade without rows as none of none", () => {
    expect(countReplicas(rows)).toEqual([
      { grade: "A", of: 1, agree: 1 },
      { grade: "B", of: 1, agree: 0 },
      { grade: "C", of: 2, agree: 1 },
    ]);
    expect(countReplicas([]).every(({ of, agree }) => of === 0 && agree === 0)).toBe(true);
  });

  test("prints six significant digits with thousands apart, and a property in words without a tolerance", () => {
    const [price, risk, property, failed] = rows as [Replica, Replica, Replica, Replica];
    expect([replicaFigure(-1_234_567.8, price), replicaFigure(risk.ours, risk)]).toEqual(["−1,234,570", "0.129032"]);
    expect([replicaFigure(property.ours, property), replicaFigure(failed.ours, failed)]).toEqual([
      "holds",
      "does not hold",
    ]);
    expect([replicaTolerance(property), replicaTolerance(risk), replicaTolerance({ ...price, tolerance: 0 })]).toEqual([
      "",
      "± 1e−5",
      "exact",
    ]);
  });

  test("drops the words that stand for no unit, and no others", () => {
    const named = (quantity: string): string => replicaQuantity({ ...rows[0]!, quantity });
    expect(["a share, 1", "it holds, 1 yes", "a share [1]", "links, from 1"].map(named)).toEqual([
      "a share",
      "it holds",
      "a share",
      "links, from 1",
    ]);
  });
});

describe("the page of replications", () => {
  const page = replicaPage(rows);

  test("holds no script and asks nothing of the network", () => {
    expect(page).not.toMatch(/<script|src=|@import|url\(/);
    expect(page).toContain("default-src 'none'");
  });

  test("writes names as text, whatever they hold", () => {
    expect(page).toContain("Model &lt;a&gt;");
    expect(page).toContain("another network &amp; another year");
  });

  test("marks each row that differs, and no other", () => {
    expect(page.match(/class="harm">differs/g)).toHaveLength(2);
    expect(page).toContain("2 of 4 published numbers and properties agree");
  });
});
