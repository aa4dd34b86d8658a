import { readFileSync } from "node:fs";
import { nameOfOrigin } from "@inflow/brief";
import { describe, expect, it } from "vitest";
import { readStored, type StoredAnswer, storedText } from "./stored.ts";

const band = { policy: "campaign", series: "inflowKg.cocaine", p10: [1], p25: [2], p50: [3], p75: [4], p90: [5] };
const stored = {
  model: "mine",
  answer: { futures: 8, bands: [{ ...band, futures: [{ run: 3, values: [1, 2] }] }] },
  worlds: { called: new Map([["a.b", { is: "a belief" }]]), interest: Uint8Array.of(0, 1) },
  analyses: { values: Float64Array.of(0.5, -2) },
  drivers: { campaign: { cocaine: { kind: "drivers", draws: 8 } } },
} as unknown as StoredAnswer;

describe("A stored answer", () => {
  it("comes back from its text with its bands as numbers and its maps and arrays as they were", () => {
    const read = readStored(storedText(stored), "mine")!;
    expect(read.answer.stage).toBe("stored");
    expect(read.answer.bands[0]!.p50).toEqual(Float64Array.of(3));
    expect(read.answer.bands[0]!.futures[0]).toEqual({ run: 3, values: Float64Array.of(1, 2) });
    expect(read.beside).toEqual({ worlds: stored.worlds, analyses: stored.analyses, drivers: stored.drivers });
  });

  it("is not shown where another model made it, or where none was delivered", () => {
    expect(readStored(storedText(stored), "another")).toBeNull();
    expect(readStored(null, "mine")).toBeNull();
  });

  it("that ships tells every total of cost that the ledger has on record, each with its event", () => {
    const text = readFileSync(new URL("../../stored/answer.json", import.meta.url), "utf8");
    const { model } = JSON.parse(text) as { readonly model: string };
    const { parts } = readStored(text, model)!.answer.views!.en.costOnRecord!;
    const bound = parts.filter((part) => typeof part !== "string");
    expect(new Set(bound.map(({ to }) => nameOfOrigin(to)))).toEqual(
      new Set([
        "event/cost-inspector-general-2026-05",
        "event/cost-former-comptroller-2026-02",
        "event/cost-ships-total-2026-02",
      ]),
    );
    expect(bound.map(({ shown }) => shown)).toContain("$647\u00a0million");
  });
});
