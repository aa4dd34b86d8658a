import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../scripts/build.mjs";
import { inflow, root } from "../command.test-support.ts";

const scratch = mkdtempSync(join(tmpdir(), "inflow-causal-"));
const panel = join(root, "packages/methods/fixtures/sdid_panel.csv");
const asked = [
  "causal",
  panel,
  "--outcome",
  "y",
  "--time",
  "time",
  "--unit",
  "unit",
  "--treated",
  "u23,u24",
  "--from",
  "22",
  "--out",
  scratch,
];
const MINUTES = 240_000;

beforeAll(async () => {
  await build();
}, MINUTES);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("the command causal", () => {
  it("prints one JSON object with estimate, interval, placebos, gate and reason: −2.17 on the synthetic panel, true −2", () => {
    const { code, out } = inflow([...asked, "--method", "sdid", "--json"]);
    expect(code).toBe(0);
    const answer = JSON.parse(out);
    expect(answer.estimate).toBeCloseTo(-2.173293182046197, 9);
    expect(answer.interval[0]).toBeLessThan(answer.estimate);
    expect(answer.placebos.length).toBeGreaterThanOrEqual(3);
    expect(answer.gate).toEqual({
      kind: "placebo",
      passed: true,
      why: expect.stringMatching(/earlier dates at which nothing began/),
    });
    expect(answer.finding).toBe("effect");
    expect(answer.relative.estimate / answer.estimate).toBeCloseTo(answer.relative.interval[0] / answer.interval[0], 9);
    expect(answer.reason).toMatch(/differs a period by −2\.17/);
  });

  it("shows the decoy: a falling series with nothing at the date is refused in two sentences, with exit code 0", () => {
    const file = join(scratch, "decoy.csv");
    let level = 7;
    const rows = Array.from({ length: 84 }, (_, t) => {
      level += (t < 48 ? 0.02 : -0.03) + 0.05 * Math.sin(12.9898 * (t + 1) * (t + 3));
      return `${2018 + Math.floor(t / 12)}-${String(1 + (t % 12)).padStart(2, "0")},${Math.round(Math.exp(level))}`;
    });
    writeFileSync(file, `month,deaths\r\n${rows.join("\r\n")}\r\n`);
    const { code, out } = inflow([
      "causal",
      file,
      "--outcome",
      "deaths",
      "--time",
      "month",
      "--from",
      "2024-06-01",
      "--out",
      scratch,
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/effect\s+not reported/);
    expect(out).not.toMatch(/^(difference|effect) a month/m);
    expect(out).toMatch(/plain before and after: 7 months less the 12 before\s+−/);
    expect(out).toMatch(/gate, plain comparison\s+refuses/);
    const page = readFileSync(join(scratch, "causal-deaths-2024-06-bsts.html"), "utf8");
    expect(page).toMatch(/A plain comparison of before and after &quot;finds&quot; −.*no effect is reported\./s);
    expect(page).not.toMatch(/<script/);
    expect(out).toMatch(/A plain comparison of before and after "finds" −.*no effect is reported\./s);
  });

  it("ends with 2 and every problem for a bad table, and with the columns that there are", () => {
    const file = join(scratch, "bad.csv");
    writeFileSync(file, 'month,deaths\n2024-01,"1,204"\n2024-02,x\nMay,3\n');
    const { code, err, out } = inflow([
      "causal",
      file,
      "--outcome",
      "deaths",
      "--time",
      "month",
      "--from",
      "2024-02",
      "--json",
    ]);
    expect(code).toBe(2);
    expect(err).toMatch(/"1,204" is not a number/);
    expect(err).toMatch(/"x" is not a number/);
    expect(err).toMatch(/"May" is no period/);
    expect(JSON.parse(out).problems.length).toBeGreaterThanOrEqual(3);
    expect(inflow(["causal", join(scratch, "none.csv"), "--outcome", "a", "--time", "b", "--from", "1"]).code).toBe(2);
    expect(inflow([...asked, "--method", "magic"]).code).toBe(2);
  });
});
