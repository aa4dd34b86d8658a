/**
 * First-order indices from any sample by random balance (Tarantola, Gatelli & Mara, Reliab. Eng. Syst. Saf. 91, 2006, 717; bias
 * of Tissot & Prieur, 107, 2012, 205): rows put in rising then falling order of a factor make y periodic in it, and the power
 * of its first M harmonics is its share. Limit: first order alone; bias falls like M/n; may be a little below 0.
 */
import { cos, sin } from "@inflow/exact";
import { mean } from "../summary/moment.ts";
import { mustBe, type Outputs, type SampleDesign } from "./design.ts";
import { columnOf, orderOf } from "./sample-design.ts";

/** First-order index of each factor from the first `harmonics` (10) harmonics, corrected for bias. */
export function rbdFast(
  outputs: Outputs<SampleDesign>,
  options: { readonly harmonics?: number } = {},
): { readonly name: string; readonly first: number }[] {
  mustBe(outputs, "sample", "RBD-FAST");
  const { design, values } = outputs;
  const { harmonics = 10 } = options;
  const n = design.rows;
  if (n <= 4 * harmonics) {
    throw new RangeError(`${n} rows are too few for ${harmonics} harmonics: run more than ${4 * harmonics}.`);
  }
  const centre = mean(values);
  const total = n * values.reduce((sum, y) => sum + (y - centre) * (y - centre), 0);
  const bias = (2 * harmonics) / n;
  return design.factors.map(({ name }, j) => {
    const order = orderOf(columnOf(design, j));
    const half = Math.ceil(n / 2);
    const wave = Float64Array.from(
      { length: n },
      (_, k) => values[order[k < half ? 2 * k : 2 * (n - 1 - k) + 1]] - centre,
    );
    let power = 0;
    for (let m = 1; m <= harmonics; m++) {
      let [real, imaginary] = [0, 0];
      for (let k = 0; k < n; k++) {
        const angle = (2 * Math.PI * ((m * k) % n)) / n;
        real += wave[k] * cos(angle);
        imaginary += wave[k] * sin(angle);
      }
      power += 2 * (real * real + imaginary * imaginary);
    }
    const share = power / total;
    return { name, first: share - (bias / (1 - bias)) * (1 - share) };
  });
}
