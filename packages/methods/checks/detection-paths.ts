/** Simulated sums of standard normal numbers against always-valid and uncorrected boundaries. */
import { luckOf } from "@inflow/exact";
import { mixtureBoundary } from "../src/index.ts";

const Z = 1.959964;

/** Share of paths that cross each mixture boundary by `steps`, and the share that crosses 1.96 √n at some n from `first` on. */
export function crossingsOf(
  rhos: readonly number[],
  alpha: number,
  steps: number,
  paths: number,
  first: number,
): { readonly mixture: number[]; readonly naive: number } {
  const boundaries = rhos.map((rho) =>
    Float64Array.from({ length: steps }, (_, t) => mixtureBoundary(t + 1, rho, alpha)),
  );
  const plain = Float64Array.from({ length: steps }, (_, t) =>
    t + 1 < first ? Number.POSITIVE_INFINITY : Z * Math.sqrt(t + 1),
  );
  const all = [...boundaries, plain];
  const counts = all.map(() => 0);
  const luck = luckOf(20_000, 0, "crossing");
  for (let path = 0; path < paths; path++) {
    const own = luck.at(path);
    const crossed = all.map(() => false);
    let sum = 0;
    for (let t = 0; t < steps; t++) {
      sum += own.normal();
      const size = Math.abs(sum);
      for (let b = 0; b < all.length; b++) if (size > all[b][t]) crossed[b] = true;
    }
    crossed.forEach((one, b) => {
      if (one) counts[b] += 1;
    });
  }
  const shares = counts.map((count) => count / paths);
  return { mixture: shares.slice(0, -1), naive: shares[shares.length - 1] };
}
