import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import type { Event } from "./event.ts";
import { ledgerOf } from "./ledger.ts";
import { checkLedger } from "./ledger-check.ts";
import { columnOf } from "./series.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FILES = new Map(
  ["sources", "events", "claims", "series"].flatMap((folder) =>
    readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(yaml|csv)$/.test(name))
      .map((name) => [`${folder}/${name}`, readFileSync(`${ROOT}${folder}/${name}`, "utf8")] as const),
  ),
);
const LEDGER = ledgerOf(FILES);
const EVENTS = [...LEDGER.events.values()].map(({ record }) => record);
const CLAIMS = [...LEDGER.claims.values()].map(({ record }) => record);

const valuesOf = (event: Event): readonly number[] => [event.quantity ?? []].flat().map(({ value }) => value);
const firstValueOf = (id: string): number => valuesOf(LEDGER.events.get(id)!.record)[0]!;
const series = (id: string, column: string): ReadonlyMap<string, number> =>
  new Map(columnOf(LEDGER.series.get(id)!.record, column));

it("can be read whole, and every citation, contradiction and reference resolves", () => {
  expect(checkLedger(LEDGER).problems).toEqual([]);
  expect([LEDGER.sources.size >= 100, EVENTS.length >= 80, CLAIMS.length >= 20, LEDGER.series.size >= 9]).toEqual([
    true,
    true,
    true,
    true,
  ]);
});

it("has an event for every row of the case, A1 to A8", () => {
  const rows = new Set(EVENTS.map(({ row }) => row));
  for (const row of ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8"]) expect(rows.has(row), row).toBe(true);
});

it("shows a source with its place for every event and every claim", () => {
  for (const { id, sources } of [...EVENTS, ...CLAIMS]) {
    expect(sources.length, id).toBeGreaterThan(0);
    for (const { source, at } of sources) expect(LEDGER.sources.has(source) && at.length > 0, id).toBe(true);
  }
});

it("is never highly confident of what was only recalled", () => {
  const recalled = EVENTS.filter(({ sources }) => sources.every(({ verified }) => verified === "no"));
  expect(recalled.length).toBeGreaterThan(5);
  for (const { id, confidence, note } of recalled) {
    expect(confidence, id).not.toBe("high");
    expect(note, id).toMatch(/ecalled/);
  }
});

it("keeps contradicting reports side by side", () => {
  const pairs = [
    ["price-rise-2025-11", "no-noticeable-difference-2025-11"],
    ["loss-two-per-cent", "interdicted-quarter-2025-02"],
    ["cost-definition-incremental", "cost-nothing-extra"],
  ] as const;
  for (const [a, b] of pairs) {
    expect(LEDGER.claims.get(a)?.record.contradicts).toContain(b);
    expect(LEDGER.claims.get(b)?.record.contradicts).toContain(a);
  }
  expect(EVENTS.filter(({ contradicts }) => contradicts !== undefined).length).toBeGreaterThanOrEqual(10);
});

it("sets the two per cent beside official shares, each of which is higher", () => {
  const { against, quantity } = LEDGER.claims.get("loss-two-per-cent")!.record;
  const shares = against
    .filter(({ what }) => what.startsWith("event/"))
    .map(({ what }) => firstValueOf(what.slice("event/".length)));
  expect(shares.length).toBeGreaterThanOrEqual(5);
  expect(Math.min(...shares)).toBeCloseTo(0.07, 12);
  expect(Math.max(...shares)).toBeCloseTo(0.28, 12);
  expect(quantity?.value).toBeLessThan(Math.min(...shares));
});

it("places the two statements on prices and flow in the same week", () => {
  const days = ["price-rise-2025-11", "no-noticeable-difference-2025-11"].map(
    (id) => LEDGER.claims.get(id)!.record.date,
  );
  expect(days).toEqual(["2025-11-19", "2025-11-20"]);
});

it("keeps three definitions of cost apart, tenfold from end to end", () => {
  expect(firstValueOf("cost-full-2026-01") / firstValueOf("cost-incremental-2026-01")).toBeGreaterThan(10);
  expect(firstValueOf("cost-ships-peak-2026-02")).toBe(20);
  expect(firstValueOf("cost-inspector-general-2026-05") / 211).toBeCloseTo(
    firstValueOf("cost-inspector-general-day"),
    2,
  );
});

it("counts strikes, vessels and deaths that never fall as the months go by", () => {
  for (const column of ["strikes", "vessels", "deaths"]) {
    const counts = [...series("strikes-cumulative", column).values()];
    expect(counts.length, column).toBeGreaterThanOrEqual(5);
    expect(
      [...counts].sort((a, b) => a - b),
      column,
    ).toEqual(counts);
  }
});

it("counts three to four people killed in each strike since October 2025", () => {
  const strikes = series("strikes-cumulative", "strikes");
  const deaths = series("strikes-cumulative", "deaths");
  for (const [day, count] of strikes) {
    if (day < "2025-10-22") continue;
    expect(deaths.get(day)! / count, day).toBeGreaterThan(3.3);
    expect(deaths.get(day)! / count, day).toBeLessThan(4.4);
  }
});

it("agrees with itself between the events and the series of strikes", () => {
  const deaths = series("strikes-cumulative", "deaths");
  const counted = EVENTS.filter(({ kind, id }) => kind === "strike" && id !== "strikes-press-to-2026-01-07");
  const told = counted.flatMap(({ date, quantity }) =>
    [quantity ?? []]
      .flat()
      .filter(({ is }) => is === "people killed so far")
      .map(({ value }) => [date, value] as const),
  );
  expect(new Map(told)).toEqual(deaths);
});

it("shows deaths falling by a third before the first strike", () => {
  const deaths = series("us-overdose-vsrr", "synthetic-opioids");
  expect(deaths.get("2024-12")! / deaths.get("2023-12")!).toBeCloseTo(0.657, 3);
  expect(deaths.get("2025-12")! / deaths.get("2023-12")!).toBeCloseTo(0.519, 3);
  expect(
    series("us-overdose-vsrr", "cocaine").get("2024-12")! / series("us-overdose-vsrr", "cocaine").get("2023-12")!,
  ).toBeCloseTo(0.745, 3);
});

it("shows purity halving between mid-2023 and the autumn of 2024", () => {
  const purity = series("fentanyl-powder-purity", "powder-percent");
  const mean = (months: readonly string[]): number =>
    months.reduce((sum, month) => sum + purity.get(month)!, 0) / months.length;
  const before = mean(["2023-04", "2023-05", "2023-06", "2023-07", "2023-08", "2023-09"]);
  const after = mean(["2024-08", "2024-09", "2024-10"]);
  expect(before).toBeCloseTo(25.5, 1);
  expect(after / before).toBeCloseTo(0.48, 2);
  expect(purity.size).toBe(70);
});

it("adds the three countries up to the Andean total in every year", () => {
  const [colombia, peru, bolivia, sum] = ["colombia", "peru", "bolivia", "sum"].map((column) =>
    series("coca-cultivation", column),
  ) as [
    ReadonlyMap<string, number>,
    ReadonlyMap<string, number>,
    ReadonlyMap<string, number>,
    ReadonlyMap<string, number>,
  ];
  expect(sum.size).toBe(35);
  for (const [year, total] of sum) expect(colombia.get(year)! + peru.get(year)! + bolivia.get(year)!, year).toBe(total);
});

it("reports no country's seizures above the world's, and a rise of two thirds while potential doubled", () => {
  const tonnes = series("cocaine-seizures-unodc", "tonnes");
  for (const [key, value] of tonnes) expect(value, key).toBeLessThanOrEqual(tonnes.get(`world ${key.slice(-4)}`)!);
  expect(tonnes.get("world 2023")! / tonnes.get("world 2019")!).toBeCloseTo(1.67, 2);
  const potential = series("coca-cultivation", "potential");
  expect(potential.get("2023")! / potential.get("2019")!).toBeCloseTo(2.08, 2);
});

it("finds no lasting rise of the retail price after the air bridge of 1995", () => {
  const price = series("us-retail-prices", "cocaine");
  const mean = (years: readonly string[]): number =>
    years.reduce((sum, year) => sum + price.get(year)!, 0) / years.length;
  expect(mean(["1995", "1996", "1997"]) / mean(["1992", "1993", "1994"])).toBeCloseTo(1.012, 3);
  expect(price.get("2009")! / price.get("2006")!).toBeCloseTo(1.31, 2);
});

it("gives every series a licence, a source and a status in each row", () => {
  for (const { record } of LEDGER.series.values()) {
    expect(record.licence.length, record.id).toBeGreaterThan(10);
    for (const { key, status } of record.rows)
      expect(status, `${record.id} ${key}`).toMatch(/^(verified|derived|check|recalled)/);
  }
});

it("holds no position of anything", () => {
  for (const [name, text] of FILES)
    expect(text, name).not.toMatch(/\d\s*°|\b(lat|lon|latitude|longitude)\b|\b\d{1,3}\.\d+\s*[NSEW]\b/i);
});

it("says openly when a source was not read, and counts it as unverified", () => {
  const unread = [...LEDGER.sources.values()].filter(({ record }) => record.read === "not read");
  expect(unread.length).toBeGreaterThan(5);
  for (const { record } of unread) expect(record.verified, record.id).toBe("no");
});
