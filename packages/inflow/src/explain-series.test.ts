/** Claims, events and channels of the observatory followed to what stands behind them. */

import type { Cause } from "@inflow/study";
import { CHANNELS } from "@inflow/study";
import { describe, expect, it } from "vitest";
import { explain } from "./explain.ts";
import { ledgerOver } from "./library.ts";

const endsOf = (cause: Cause): readonly Cause[] => (cause.from.length === 0 ? [cause] : cause.from.flatMap(endsOf));

describe("an explanation", () => {
  it("of every claim and every event of the ledger ends in a source with its place and its mark", () => {
    const { claims, events } = ledgerOver();
    for (const name of [...claims.keys(), ...events.keys()]) {
      const sources = endsOf(explain(name)).filter(({ kind }) => kind === "evidence");
      expect([name, sources.length > 0]).toEqual([name, true]);
      for (const { locator, verified } of sources) expect([name, locator, verified]).not.toContain(undefined);
    }
  });

  it("of a claim goes through its test: the loss of 2 % to five recorded figures, deaths to the series that counts them", () => {
    const loss = explain("loss-two-per-cent");
    const record = loss.from.find(({ name }) => name === "test 1, record")!;
    expect(record.from.map(({ name }) => name)).toContain("record-removal-fy2012");
    const names = explain("fentanyl-flows-down-2026-03").from.flatMap(({ from }) => from.map(({ name }) => name));
    expect(names).toEqual(expect.arrayContaining(["border-fentanyl", "synthetic-opioid-deaths"]));
  });

  it("of a channel gives its lag, its control or why there is none, and the names under which it is imported", () => {
    for (const { id, series } of CHANNELS) {
      const cause = explain(id);
      expect(cause.is).toMatch(/published after \d+ months\. Control: /);
      expect(cause.from.map(({ name }) => name)).toEqual(expect.arrayContaining([...series]));
    }
  });
});
