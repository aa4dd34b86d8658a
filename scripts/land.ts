/**
 * Cuts the land of the map from Natural Earth 1:110m (public domain, by way of world-atlas): rings between 122 and 45° W and
 * 20° S and 42° N with a margin, and the line between Mexico and the United States. Writes packages/charts/src/land.gen.ts.
 * Limit: islands smaller than the scale are absent; no other border is drawn, so that none is taken a side on.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

type Point = [number, number];
type Atlas = Topology<{ land: GeometryCollection; countries: GeometryCollection }>;

const WEST = -132;
const EAST = -34;
const SOUTH = -30;
const NORTH = 52;
const MEXICO = "484";
const UNITED_STATES = "840";

const atlas = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("world-atlas/countries-110m.json"), "utf8"),
) as Atlas;

/** One side of a box: which points are inside, and where an edge crosses it. */
const sides: readonly { inside: (p: Point) => boolean; cross: (a: Point, b: Point) => Point }[] = [
  ...([WEST, EAST] as const).map((x, i) => ({
    inside: (p: Point) => (i === 0 ? p[0] >= x : p[0] <= x),
    cross: (a: Point, b: Point): Point => [x, a[1] + ((x - a[0]) / (b[0] - a[0])) * (b[1] - a[1])],
  })),
  ...([SOUTH, NORTH] as const).map((y, i) => ({
    inside: (p: Point) => (i === 0 ? p[1] >= y : p[1] <= y),
    cross: (a: Point, b: Point): Point => [a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]), y],
  })),
];

/** A ring cut to the box, side by side (Sutherland and Hodgman 1974). */
const cut = (ring: readonly Point[]): Point[] =>
  sides.reduce<Point[]>(
    (points, { inside, cross }) =>
      points.flatMap((point, i) => {
        const before = points[(i + points.length - 1) % points.length]!;
        if (inside(point)) return inside(before) ? [point] : [cross(before, point), point];
        return inside(before) ? [cross(before, point)] : [];
      }),
    ring.slice(0, -1) as Point[],
  );

const flat = (points: readonly Point[]): number[] =>
  points.flatMap(([x, y]) => [Math.round(x * 100) / 100, Math.round(y * 100) / 100]);

const land = feature(atlas, atlas.objects.land);
const polygons = ("features" in land ? land.features : [land]).flatMap(({ geometry }) =>
  geometry.type === "MultiPolygon" ? geometry.coordinates : geometry.type === "Polygon" ? [geometry.coordinates] : [],
);
/** Rings that cross the antimeridian are far from the picture and would be cut into a bar across it. */
const isWhole = (ring: readonly Point[]): boolean =>
  Math.max(...ring.map(([x]) => x)) - Math.min(...ring.map(([x]) => x)) < 180;
const rings = polygons
  .filter(([outer]) => isWhole(outer as Point[]))
  .map(([outer]) => cut(outer as Point[]))
  .filter((ring) => ring.length > 2);
const border = mesh(
  atlas,
  atlas.objects.countries,
  (a, b) => [a, b].every(({ id }) => id === MEXICO || id === UNITED_STATES) && a !== b,
);

const rows = (name: string, what: string, lines: readonly (readonly number[])[]): string =>
  `/** ${what} as [longitude, latitude, …] in degrees. */\nexport const ${name}: readonly (readonly number[])[] = [\n${lines.map((line) => `  [${line.join(",")}],`).join("\n")}\n];\n`;

writeFileSync(
  join(import.meta.dirname, "..", "packages", "charts", "src", "land.gen.ts"),
  `/** Made by scripts/land.ts from Natural Earth 1:110m, public domain. Do not edit. */\n${rows("LAND", "Rings of land", rings.map(flat))}${rows(
    "BORDER",
    "The line between Mexico and the United States",
    border.coordinates.map((line) => flat(line as Point[])),
  )}`,
);
