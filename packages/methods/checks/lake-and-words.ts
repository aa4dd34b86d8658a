/** The shallow lake, probability words and quantile dots beside reference numbers computed in Python. */
import { normalQuantile } from "@inflow/exact";
import { dotsOfQuantile, icd203Words, ipccWords, lakePath, lakeThreshold, probabilityWords } from "../src/index.ts";
import { type Check, near, nearAll, same } from "./check.ts";

interface LakeCase {
  readonly a: number;
  readonly b: number;
  readonly q: number;
  readonly Pcrit: number;
  readonly max_P: number;
  readonly utility: number;
  readonly inertia: number;
  readonly reliability: number;
  readonly "X_t(1,10,50,99)": readonly number[];
}

function lakeChecks(cases: readonly LakeCase[]): Check[] {
  return cases.flatMap((expected) => {
    const { a, b, q } = expected;
    const lake = { b, q, inflow: 0.02 };
    const path = lakePath(lake, new Float64Array(100).fill(a));
    const what = `lake a ${a}, b ${b}, q ${q}`;
    return [
      near(`${what}: threshold`, expected.Pcrit, lakeThreshold(lake) ?? Number.NaN, 1e-9),
      near(`${what}: largest`, expected.max_P, path.largest, 1e-9),
      near(`${what}: utility`, expected.utility, path.utility, 1e-9),
      near(`${what}: inertia`, expected.inertia, path.inertia, 1e-9),
      near(`${what}: reliability`, expected.reliability, path.reliability, 1e-9),
      nearAll(
        `${what}: x at 1, 10, 50, 99`,
        expected["X_t(1,10,50,99)"],
        [1, 10, 50, 99].map((t) => path.x[t]),
        1e-9,
      ),
    ];
  });
}

interface Words {
  readonly ICD203: readonly [number, number, string][];
  readonly IPCC_AR5: readonly [number, number, string][];
  readonly cases: readonly { p: number; icd203: string; ipcc_narrowest: string }[];
}

const sorted = (ranges: readonly (readonly [number, number, string])[]): string =>
  ranges
    .map((range) => range.join(" "))
    .sort()
    .join("; ");

function wordChecks(expected: Words): Check[] {
  const icd = (p: number): string => {
    const said = probabilityWords(p, "icd203");
    if (said.kind !== "words") return said.text;
    return said.beyondScale ? `${said.word} (${p < 0.5 ? "below" : "above"} scale: state the number)` : said.word;
  };
  const ipcc = (p: number): string => {
    const said = probabilityWords(p, "ipcc");
    return said.kind === "words" ? said.word : said.text;
  };
  return [
    same("ICD 203 ranges", sorted(expected.ICD203), sorted(icd203Words)),
    same("IPCC ranges", sorted(expected.IPCC_AR5), sorted(ipccWords)),
    ...expected.cases.flatMap((c) => [
      same(`ICD 203 word for ${c.p}`, c.icd203, icd(c.p)),
      same(`IPCC word for ${c.p}`, c.ipcc_narrowest, ipcc(c.p)),
    ]),
  ];
}

/** The lake, words and dots of design_nested_lake_words.json. */
export function checksOfLakeAndWords(read: (file: string) => string): Check[] {
  const expected = JSON.parse(read("design_nested_lake_words.json")) as {
    readonly lake_deterministic: { readonly cases: readonly LakeCase[] };
    readonly words: Words;
    readonly "quantile_dots_N(0,1)_20": readonly number[];
  };
  const dots = expected["quantile_dots_N(0,1)_20"];
  return [
    ...lakeChecks(expected.lake_deterministic.cases),
    ...wordChecks(expected.words),
    nearAll("20 quantile dots of the normal", dots, dotsOfQuantile(normalQuantile, 20), 1e-12),
  ];
}
