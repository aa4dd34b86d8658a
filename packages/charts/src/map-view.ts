/**
 * The ground of the map: the projection, fitted to the width of the picture, and the land.
 * Law: Lambert azimuthal equal-area (Snyder 1987, section 24) about 85° W 12° N: equal areas on the ground are equal on paper.
 */
import { type GeoProjection, geoAzimuthalEqualArea } from "d3-geo";
import { type Frame, isNarrow, themeOf } from "./chart.ts";
import { BORDER, LAND } from "./land.gen.ts";
import type { Point } from "./map-geometry.ts";
import { element, tenth } from "./svg.ts";
import type { Theme } from "./theme.ts";

const CENTRE: Point = [-85, 12];

/** A projection with what is drawn by it. */
export interface View {
  readonly project: GeoProjection;
  readonly theme: Theme;
  readonly frame: Frame;
  readonly height: number;
}

const extentOf = (narrow: boolean): readonly [west: number, south: number, east: number, north: number] =>
  narrow ? [-118, -15, -58, 36] : [-120, -19, -47, 40];

/** Points as a line that a projection can be fitted to. */
export const outline = (points: readonly Point[]) => ({
  type: "LineString" as const,
  coordinates: points.map(([x, y]) => [x, y]),
});

/** The projection fitted to the width, its top and bottom at the extent's own latitudes on the middle meridian. */
export const viewOf = (frame: Frame): View => {
  const [west, south, east, north] = extentOf(isNarrow(frame));
  const middle = (south + north) / 2;
  const project = geoAzimuthalEqualArea()
    .rotate([-CENTRE[0], -CENTRE[1]])
    .fitWidth(
      frame.width,
      outline([
        [west, middle],
        [east, middle],
      ]),
    );
  const top = project([CENTRE[0], north])?.[1] ?? 0;
  const bottom = project([CENTRE[0], south])?.[1] ?? 0;
  const [x, y] = project.translate();
  project.translate([x, y - top]);
  return { project, theme: themeOf(frame), frame, height: Math.round(bottom - top) };
};

/** The place of a point in the picture [pixels]. */
export const at = (view: View, [longitude, latitude]: Point): readonly [number, number] =>
  view.project([longitude, latitude]) ?? [0, 0];

const pairs = (flat: readonly number[]): [number, number][] =>
  Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i]!, flat[2 * i + 1]!]);

const planar = (view: View, flat: readonly number[]): string =>
  pairs(flat)
    .map(([longitude, latitude]) => at(view, [longitude, latitude]).map(tenth).join(" "))
    .join("L");

/** The land and the one border that the text needs. */
export const landOf = (view: View): string =>
  [
    element("path", {
      class: "land",
      d: LAND.map((ring) => `M${planar(view, ring)}Z`).join(""),
      fill: view.theme.land,
      stroke: view.theme.coast,
      "stroke-width": "0.75",
    }),
    element("path", {
      d: BORDER.map((line) => `M${planar(view, line)}`).join(""),
      fill: "none",
      stroke: view.theme.coast,
      "stroke-width": "0.75",
      "stroke-dasharray": "3 2",
    }),
  ].join("");
