import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ledgerOf } from "@inflow/evidence";
import { describe, expect, test } from "vitest";
import { evidenceOf, nearestWord } from "./evidence.ts";

const home = join(import.meta.dirname, "../../../../../packages/evidence");
const texts = new Map(
  ["sources", "events", "claims"].flatMap((folder) =>
    readdirSync(join(home, folder)).map(
      (name) => [`${folder}/${name}`, readFileSync(join(home, folder, name), "utf8")] as const,
    ),
  ),
);
const evidence = evidenceOf(ledgerOf(texts));

describe("the ledger as the page shows it", () => {
  test("every claim stands beside at least one thing that the record shows, and says where it was said", () => {
    expect(evidence.claims.length).toBeGreaterThan(20);
    for (const { against, sources, who } of evidence.claims) {
      expect(against.length).toBeGreaterThan(0);
      expect(sources.length).toBeGreaterThan(0);
      expect(who).not.toBe("");
    }
  });

  test("the claim of two per cent is shown with an official count above it and with the claims that contradict it", () => {
    const claim = evidence.claims.find(({ id }) => id === "loss-two-per-cent")!;
    expect(claim.against.map(({ shows }) => shows).join(" ")).toContain("28 %");
    const pairs = evidence.contradictions.filter(({ one, other }) => [one.id, other.id].includes(claim.id));
    expect(pairs.length).toBe(claim.contradicts.length);
  });

  test("a pair of records that contradict each other is told once, whichever of the two names the other", () => {
    const pairs = evidence.contradictions.map(({ one, other }) => [one.id, other.id].sort().join(" "));
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  test("events run forward in time, and the last public count of people killed is the highest of all", () => {
    const dates = evidence.events.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
    const counts = evidence.events.flatMap(({ killedSoFar }) => (killedSoFar === null ? [] : [killedSoFar]));
    expect(Math.max(...counts)).toBe(counts.at(-1));
  });

  test("every source that a claim or an event cites can be opened, with its address or the words in print", () => {
    const known = new Set(evidence.sources.map(({ id }) => id));
    const cited = [...evidence.claims, ...evidence.events].flatMap(({ sources }) => sources);
    expect(cited.filter(({ id }) => !known.has(id))).toEqual([]);
    for (const { url } of cited) expect(url).toMatch(/^https?:\/\/|^in print$/);
  });
});

describe("a search that finds nothing", () => {
  test("offers the nearest word of the sources, and none where nothing is near", () => {
    expect(nearestWord("gardian", ["The Guardian, reporting", "Congress"])).toBe("guardian");
    expect(nearestWord("zzzzzz", ["The Guardian, reporting"])).toBeNull();
  });
});
