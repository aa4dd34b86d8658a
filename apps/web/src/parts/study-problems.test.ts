import { describe, expect, test } from "vitest";
import { wrongKindOf } from "./file-kind.ts";
import { placeIn } from "./study-problems.tsx";

describe("the place of a problem", () => {
  test("is said as line and column with the field, and left as it is where it has none", () => {
    expect(placeIn("3:1 inflow")).toEqual({ line: "3", column: "1", field: "inflow" });
    expect(placeIn("12:7 horizon › until")).toEqual({ line: "12", column: "7", field: "horizon › until" });
    expect(placeIn("2:4")).toEqual({ line: "2", column: "4", field: "" });
    expect(placeIn("scenario")).toBeNull();
  });
});

describe("a file that is no study file", () => {
  test("is recognised by its content, whatever its name, and by its name where the content has no mark", () => {
    expect(wrongKindOf("assessment.json", '{"a": 1}')?.en).toContain("JSON");
    expect(wrongKindOf("study.yaml", '\n  {"a": 1}')?.en).toContain("JSON");
    expect(wrongKindOf("runs.yaml", "PAR1\u0015")?.en).toContain("Parquet");
    expect(wrongKindOf("chart.png", "\ufffdPNG\r\n")?.en).toContain("picture");
    expect(wrongKindOf("deaths.csv", "date,value\n2024-01,3\n")?.en).toContain("table");
  });

  test("is not what YAML is called, nor a text without a known ending", () => {
    expect(wrongKindOf("mine.yaml", "inflow: 1\n")).toBeNull();
    expect(wrongKindOf("mine.YML", "# inflow\ninflow: 1\n")).toBeNull();
    expect(wrongKindOf("mine", "inflow: 1\n")).toBeNull();
  });
});
