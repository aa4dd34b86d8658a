import { afterEach, describe, expect, it, vi } from "vitest";
import { ask } from "./ask.ts";
import { SHIPPED_POSTERIOR } from "./calibrate.ts";
import { onStalePosterior, withStudyPosterior } from "./posteriors.ts";

const stalePlan = () => ({ ...ask("caribbean-2025", { posterior: SHIPPED_POSTERIOR }), model: "f".repeat(64) });

describe("A posterior made with another model", () => {
  afterEach(() => {
    onStalePosterior();
    vi.restoreAllMocks();
  });

  it("is told to whoever listens, once however often it is asked of, and then not as a warning of the process", () => {
    const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
    const heard: string[] = [];
    const plan = stalePlan();
    onStalePosterior((text) => heard.push(text));
    withStudyPosterior(plan);
    withStudyPosterior(plan);
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatch(/was made with model .*; this is model ffffffffffff/);
    expect(warned).not.toHaveBeenCalled();
  });

  it("is a warning of the process in a library that nobody listens to, so that it is never used in silence", () => {
    const plan = stalePlan();
    const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
    onStalePosterior();
    withStudyPosterior(plan);
    expect(warned).toHaveBeenCalledOnce();
  });
});
