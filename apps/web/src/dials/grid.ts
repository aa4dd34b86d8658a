/** The grid of a dial: steps that people count in, and values moved onto them. */

/** A step of 1, 2 or 5 in some power of ten that divides a width into about a hundred. */
export const gridStep = (width: number): number => {
  const power = 10 ** Math.floor(Math.log10(width / 100));
  const times = width / 100 / power;
  return Number((power * (times < 1.5 ? 1 : times < 3.5 ? 2 : times < 7.5 ? 5 : 10)).toPrecision(1));
};

/** A number moved onto the grid of a step, without the dust of binary fractions. */
export const onGrid = (value: number, step: number): number =>
  Number((Math.round(value / step) * step).toPrecision(12));

/** A scale whose grid begins at its least value, as that of a native slider does. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** The value of a scale nearest to a number, on its grid and within its ends. */
export const onScale = (value: number, { min, max, step }: Scale): number => {
  const steps = Math.min(Math.floor((max - min) / step + 1e-9), Math.max(0, Math.round((value - min) / step)));
  return Number((min + steps * step).toPrecision(12));
};
