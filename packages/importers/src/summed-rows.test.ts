import { describe, expect, it } from "vitest";
import { importFile } from "./import-file.ts";
import { type Mapping, readMapping } from "./mapping.ts";
import { utf8 } from "./twins.test-support.ts";

const TODAY = "2026-11-22";
const YAML = `kind: series
id: amo
period: month
date: month
by: [drug]
add: true
place: Air and Marine Operations
values:
  - { column: lbs, measure: Seized by weight, unit: lb, series: "amo.{drug}.lb" }
  - { column: events, measure: Seizures, unit: events, series: "amo.{drug}.events" }
`;
const mappingOf = (yaml: string): Mapping => {
  const read = readMapping(yaml, "amo.yaml");
  if ("ok" in read) return read.ok;
  throw new Error(JSON.stringify(read.problems));
};
const wrongsOf = (yaml: string): string => {
  const read = readMapping(yaml, "amo.yaml");
  return "problems" in read ? read.problems.map(({ what }) => what).join(" ") : "";
};

const TABLE = `month,drug,Branch,events,lbs
2025-10,Cocaine,Coast,1,700.5
2025-10,Cocaine,Gulf,2,99.5
2025-10,Heroin,Gulf,1,3
2025-11,Cocaine,Coast,4,
`;

describe("a table with several rows of one month", () => {
  it("is refused by a mapping that does not say to sum them, and told how to", async () => {
    const { kept, problems } = await importFile(utf8(TABLE), TODAY, mappingOf(YAML.replace("add: true\n", "")));
    expect([kept, problems[0]?.fix]).toEqual([0, expect.stringMatching(/add: true/)]);
  });

  it("is summed by series and month under the ids that the mapping chose, every line kept", async () => {
    const { series, kept, problems } = await importFile(utf8(TABLE), TODAY, mappingOf(YAML));
    expect([kept, problems, series.map(({ id }) => id)]).toEqual([
      4,
      [],
      ["amo.cocaine.lb", "amo.cocaine.events", "amo.heroin.lb", "amo.heroin.events"],
    ]);
    expect(series[0]!.points).toEqual([
      { date: "2025-10", value: 800, flag: null, lines: [2, 3] },
      { date: "2025-11", value: null, flag: "not given", lines: [5] },
    ]);
    expect(series[1]!.points.map(({ value }) => value)).toEqual([3, 4]);
  });

  it("does not double when a row stands in it twice, and says how many were set aside", async () => {
    const twice = `${TABLE}${TABLE.split("\n")[1]}\n`;
    const { series, rowsRead, kept, setAside } = await importFile(utf8(twice), TODAY, mappingOf(YAML));
    expect(series[0]!.points[0]!.value).toBe(800);
    expect([rowsRead - kept, setAside]).toEqual([1, [{ reason: "repeats an earlier row in every cell", count: 1 }]]);
  });

  it("is refused where an id names a column that is not there", async () => {
    const { problems } = await importFile(
      utf8(TABLE),
      TODAY,
      mappingOf(YAML.replace("by: [drug]\n", "").replaceAll("{drug}", "{agent}")),
    );
    expect(problems.map(({ reason }) => reason)).toEqual(['there is no column "agent"']);
  });
});

describe("ids chosen by a mapping", () => {
  it("are refused where they would run together what the mapping tells apart", () => {
    expect(wrongsOf(YAML.replace("amo.{drug}.lb", "amo.cocaine.lb"))).toMatch(/does not name drug/);
    expect(wrongsOf(YAML.replace("{drug}.events", "{drug}.lb"))).toMatch(/Two values are given the series/);
    expect(wrongsOf(YAML.replace("amo.{drug}.lb", "amo..lb"))).not.toBe("");
    expect(wrongsOf(YAML)).toBe("");
  });
});

describe("cells parted by bars", () => {
  it("are a table like those parted by commas, with and without a mapping", async () => {
    const plain = await importFile(utf8("date|value\n2025-01|1,234.5\n2025-02|2\n"), TODAY);
    expect(plain.series[0]?.points.map(({ value }) => value)).toEqual([1234.5, 2]);
    const bars = await importFile(utf8(TABLE.replaceAll(",", "|")), TODAY, mappingOf(`${YAML}delimiter: "|"\n`));
    expect(bars.series[0]?.points[0]?.value).toBe(800);
  });
});

describe("a header that shares only year, month and state with a format", () => {
  it("is told to need a mapping, not to be nearly that format", async () => {
    const { problems } = await importFile(utf8("year,month,cve_ent,state,victims\n2015,1,1,Aguascalientes,7\n"), TODAY);
    expect(problems.map(({ reason }) => reason)).toEqual(["the content is none of the formats that are known"]);
  });
});
