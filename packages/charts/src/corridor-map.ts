/**
 * The map of corridors: Lambert azimuthal equal-area (Snyder 1987, section 24) about 85° W 12° N. Flows are aggregate arcs
 * whose width is proportional to tonnes a year, over hatched force zones; chokepoints are gates, other markets arrows at the
 * edge. Limit: never a track, never an event; no flow is drawn where none is modelled, and the map says so in words.
 */
import { type GeoProjection, geoAzimuthalEqualArea } from "d3-geo";
import { amount } from "./amount.ts";
import { type Chart, type Frame, halo, hatch, isNarrow, LINE, picture, themeOf } from "./chart.ts";
import { CHART_WORDS } from "./chart-words.ts";
import { BORDER, LAND } from "./land.gen.ts";
import type { FlowArc } from "./map-flows.ts";
import { EMPTY_SEA, GATES, type Point, ZONE_SHAPES } from "./map-geometry.ts";
import { element, lineOf, tenth, textAt, textLines, wrapped } from "./svg.ts";
import type { Theme } from "./theme.ts";

export interface MapZone {
  readonly id: string;
  readonly label: string;
  /** A shorter name for the map itself. */
  readonly short: string;
  /** Tonnes a year that pass; null where nothing is modelled. */
  readonly tonnes: number | null;
  /** Share of patrol hours. */
  readonly hours: number;
}

export interface MapInput {
  readonly title: string;
  readonly sentence: string;
  readonly arcs: readonly FlowArc[];
  readonly zones: readonly MapZone[];
  readonly gates: readonly { readonly id: string; readonly label: string }[];
  /** Places that the text names. */
  readonly names: readonly { readonly at: Point; readonly label: string }[];
  /** Arrows that leave or enter the picture, with their words. */
  readonly edges: readonly { readonly from: Point; readonly to: Point; readonly label: string }[];
  /** Tonnes a year that the widest line stands for, the same on maps that are compared. */
  readonly widest: number;
  /** Says over the pale sea that nothing is modelled there, and opens the land-side inset. */
  readonly isLandOnly: boolean;
}

const WIDEST = 13;
const FLOOR = 0.75;
const CENTRE: Point = [-85, 12];

interface View {
  readonly project: GeoProjection;
  readonly theme: Theme;
  readonly frame: Frame;
  readonly height: number;
}

const extentOf = (narrow: boolean): readonly [west: number, south: number, east: number, north: number] =>
  narrow ? [-118, -15, -58, 36] : [-120, -19, -47, 40];

const outline = (points: readonly Point[]) => ({
  type: "LineString" as const,
  coordinates: points.map(([x, y]) => [x, y]),
});

/** The projection fitted to the width, its top and bottom at the extent's own latitudes on the middle meridian. */
const viewOf = (frame: Frame): View => {
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

const at = (view: View, [longitude, latitude]: Point): readonly [number, number] =>
  view.project([longitude, latitude]) ?? [0, 0];

const pairs = (flat: readonly number[]): [number, number][] =>
  Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i]!, flat[2 * i + 1]!]);

const planar = (view: View, flat: readonly number[]): string =>
  pairs(flat)
    .map(([longitude, latitude]) => at(view, [longitude, latitude]).map(tenth).join(" "))
    .join("L");

const landOf = (view: View): string =>
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

/** Width of a flow in pixels: linear in tonnes, never under the floor. */
export const widthOf = (tonnes: number, widest: number): number => Math.max(FLOOR, (WIDEST * tonnes) / widest);

const zonesOf = (view: View, input: MapInput): string => {
  const most = Math.max(...input.zones.map(({ hours }) => hours), 1e-9);
  return input.zones
    .filter(({ id }) => ZONE_SHAPES[id] !== undefined)
    .map(({ id, hours }) => {
      const pattern = `${view.frame.id}-z-${id}`;
      const gap = 5 + 10 * (1 - hours / most);
      const points = ZONE_SHAPES[id]!.outline.map((point) => at(view, point).map(tenth).join(" ")).join("L");
      return `${element("defs", {}, hatch(pattern, gap, view.theme.axis, 0.75))}${element("path", { d: `M${points}Z`, fill: `url(#${pattern})`, "fill-opacity": "0.8", stroke: view.theme.axis, "stroke-width": "0.5", "stroke-opacity": "0.6" })}`;
    })
    .join("");
};

interface Curve {
  readonly d: string;
  readonly middle: readonly [number, number];
  readonly along: readonly [number, number];
}

/** A quadratic arc that passes through its middle, with the point and direction at 0.55 of it. */
const curveOf = (view: View, arc: Pick<FlowArc, "from" | "middle" | "to">): Curve => {
  const [ax, ay] = at(view, arc.from);
  const [mx, my] = at(view, arc.middle);
  const [bx, by] = at(view, arc.to);
  const cx = 2 * mx - (ax + bx) / 2;
  const cy = 2 * my - (ay + by) / 2;
  const t = 0.55;
  const s = 1 - t;
  const px = s * s * ax + 2 * s * t * cx + t * t * bx;
  const py = s * s * ay + 2 * s * t * cy + t * t * by;
  const dx = 2 * s * (cx - ax) + 2 * t * (bx - cx);
  const dy = 2 * s * (cy - ay) + 2 * t * (by - cy);
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  return {
    d: `M${tenth(ax)} ${tenth(ay)}Q${tenth(cx)} ${tenth(cy)} ${tenth(bx)} ${tenth(by)}`,
    middle: [px, py],
    along: [dx / length, dy / length],
  };
};

const arrowAt = (curve: Curve, size: number, theme: Theme): string => {
  const [x, y] = curve.middle;
  const [ux, uy] = curve.along;
  const tip = [x + ux * size, y + uy * size];
  const left = [x - ux * size - uy * size, y - uy * size + ux * size];
  const right = [x - ux * size + uy * size, y - uy * size - ux * size];
  const d = `M${tip.map(tenth).join(" ")}L${left.map(tenth).join(" ")}L${right.map(tenth).join(" ")}Z`;
  return element("path", { d, fill: theme.ink, stroke: theme.page, "stroke-width": "1" });
};

const arcMarks = (view: View, input: MapInput, arcs: readonly FlowArc[]): string => {
  const { theme } = view;
  const drawn = [...arcs]
    .map((arc) => ({
      arc,
      curve: curveOf(view, arc),
      width: arc.tonnes === null ? 1.25 : widthOf(arc.tonnes, input.widest),
    }))
    .sort((a, b) => b.width - a.width);
  return drawn
    .map(({ arc, curve, width }) => {
      const dotted = arc.tonnes === null || width <= FLOOR;
      return [
        element("path", {
          class: "casing",
          d: curve.d,
          fill: "none",
          stroke: theme.page,
          "stroke-width": width + 3,
          "stroke-linecap": "round",
        }),
        element("path", {
          class: "flow",
          d: curve.d,
          fill: "none",
          stroke: dotted ? theme.ink : theme.secondary,
          "stroke-width": width,
          "stroke-linecap": dotted ? "butt" : "round",
          "stroke-dasharray": dotted ? "1.5 3" : undefined,
        }),
        dotted ? "" : arrowAt(curve, Math.min(7, 3 + width / 3), theme),
      ].join("");
    })
    .join("");
};

const letterOf = (place: number): string => String.fromCharCode("a".charCodeAt(0) + place);

const shownGates = (input: MapInput): MapInput["gates"] =>
  input.isLandOnly ? [] : input.gates.filter(({ id }) => GATES[id] !== undefined);

const gatesOf = (view: View, input: MapInput): string =>
  shownGates(input)
    .map(({ id }, i) => {
      const { at: point, turn } = GATES[id]!;
      const [x, y] = at(view, point);
      const bar = (colour: string, width: string): string =>
        element("path", {
          d: "M-6 -3.5V3.5M6 -3.5V3.5M-6 0H-2M2 0H6",
          transform: `translate(${tenth(x)} ${tenth(y)}) rotate(${turn})`,
          stroke: colour,
          "stroke-width": width,
          fill: "none",
        });
      return (
        bar(view.theme.page, "4.5") +
        bar(view.theme.ink, "1.75") +
        textAt(x + 8, y + 12, letterOf(i), { "font-weight": "600", ...halo(view.theme) })
      );
    })
    .join("");

const edgesOf = (view: View, input: MapInput): string =>
  input.edges
    .map(({ from, to, label }) => {
      const [ax, ay] = at(view, from);
      const [bx, by] = at(view, to);
      const clamp = (value: number, most: number): number => Math.max(10, Math.min(most - 10, value));
      const end: readonly [number, number] = [clamp(bx, view.frame.width), clamp(by, view.height)];
      const start: readonly [number, number] = [clamp(ax, view.frame.width), clamp(ay, view.height)];
      const length = Math.sqrt((end[0] - start[0]) ** 2 + (end[1] - start[1]) ** 2) || 1;
      const curve: Curve = { d: "", middle: end, along: [(end[0] - start[0]) / length, (end[1] - start[1]) / length] };
      const right = start[0] > view.frame.width / 2;
      const lines = wrapped(label, isNarrow(view.frame) ? 14 : 18);
      const x = right
        ? Math.min(view.frame.width - 4, Math.max(start[0], end[0]) + 4)
        : Math.max(4, Math.min(start[0], end[0]));
      return [
        lineOf(start[0], start[1], end[0], end[1], {
          stroke: view.theme.ink,
          "stroke-width": "1.25",
          "stroke-dasharray": "1.5 3",
        }),
        arrowAt(curve, 4, view.theme),
        textLines(
          x,
          right ? Math.min(start[1], end[1]) - 6 - (lines.length - 1) * 13 : Math.max(start[1], end[1]) + 16,
          lines,
          13,
          {
            "text-anchor": right ? "end" : "start",
            ...halo(view.theme),
          },
        ),
      ].join("");
    })
    .join("");

const zoneLabels = (view: View, input: MapInput): string =>
  input.zones
    .flatMap(({ id, short, tonnes }) => {
      const shape = ZONE_SHAPES[id];
      if (shape === undefined || tonnes === null) return [];
      const [x, y] = at(view, shape.label);
      const text = { "text-anchor": shape.anchor, ...halo(view.theme, 4) };
      const lines = isNarrow(view.frame) ? [] : wrapped(short, 16);
      return [
        textLines(x, y - 8, lines, 13, text),
        textAt(x, y - 8 + lines.length * 13, `${amount(tonnes, 2)} t`, { ...text, "font-weight": "600" }),
      ];
    })
    .join("");

const namesOf = (view: View, input: MapInput): string =>
  input.names
    .map(({ at: point, label }) => {
      const [x, y] = at(view, point);
      return textAt(x, y, label, { "text-anchor": "middle", fill: view.theme.secondary, ...halo(view.theme) });
    })
    .join("");

const keyOf = (view: View, input: MapInput): { readonly svg: string; readonly height: number } => {
  const { language } = view.frame;
  const { theme } = view;
  const sizes = [input.widest, input.widest / 2, input.widest / 8].map((tonnes) => Number(tonnes.toPrecision(1)));
  let x = 0;
  const y = view.height + 18;
  const marks = sizes.map((tonnes) => {
    const width = widthOf(tonnes, input.widest);
    const label = `${amount(tonnes, 2)} t`;
    const mark = `${lineOf(x, y - 4, x + 26, y - 4, { stroke: theme.secondary, "stroke-width": width })}${textAt(x + 31, y, label)}`;
    x += 45 + label.length * 7;
    return mark;
  });
  const words = [
    CHART_WORDS.widthKey[language],
    CHART_WORDS.dottedKey[language],
    ...(input.isLandOnly ? [] : [CHART_WORDS.hatchKey[language]]),
    ...(shownGates(input).length === 0
      ? []
      : [
          `${CHART_WORDS.gateKey[language]}: ${shownGates(input)
            .map(({ label }, i) => `${letterOf(i)}\u00a0${label}`)
            .join(", ")}`,
        ]),
  ];
  const lines = wrapped(words.join("; "), Math.floor(view.frame.width / 6.1));
  return {
    svg: marks.join("") + textLines(0, y + LINE + 5, lines, LINE, { fill: theme.secondary }),
    height: 18 + 8 + lines.length * LINE + 6,
  };
};

/** The land side enlarged: the border with its sectors, in a box over the pale sea. */
const insetOf = (view: View, input: MapInput): string => {
  const narrow = isNarrow(view.frame);
  const width = Math.round(view.frame.width * (narrow ? 0.62 : 0.56));
  const height = Math.round(width * 0.62);
  const left = 6;
  const top = view.height - height - 6;
  const project = geoAzimuthalEqualArea()
    .rotate([106, -29])
    .fitExtent(
      [
        [left + 4, top + 4],
        [left + width - 4, top + height - 20],
      ],
      outline([
        [-118, 28],
        [-107, 22],
        [-95.5, 28],
        [-107, 35.5],
      ]),
    );
  const inner: View = { ...view, project };
  const arcs = input.arcs.filter(({ tonnes }) => tonnes !== null);
  const most = Math.max(...arcs.map(({ tonnes }) => tonnes ?? 0));
  const labelled = arcs.map((arc) => {
    if ((arc.tonnes ?? 0) < most / 10) return "";
    const [x, y] = at(inner, arc.to);
    const inside = x > left + 20 && x < left + width - 6 && y > top + 10;
    return inside
      ? textAt(Math.min(x, left + width - 30), Math.max(top + 14, y - 8), `${amount(arc.tonnes ?? 0, 2)} t`, {
          "text-anchor": "middle",
          "font-weight": "600",
          ...halo(view.theme, 4),
        })
      : "";
  });
  return [
    element("clipPath", { id: `${view.frame.id}-box` }, element("rect", { x: left, y: top, width, height })),
    element("rect", { x: left, y: top, width, height, fill: view.theme.page, stroke: view.theme.ink }),
    element(
      "g",
      { "clip-path": `url(#${view.frame.id}-box)` },
      landOf(inner),
      arcMarks(inner, input, arcs),
      ...labelled,
    ),
  ].join("");
};

/** The words over the waters in which nothing is modelled; those that the inset would hide are left out. */
const emptySea = (view: View): string =>
  (isNarrow(view.frame) ? EMPTY_SEA.slice(1) : EMPTY_SEA)
    .map((point) => {
      const [x, y] = at(view, point);
      return textLines(x, y - 6, wrapped(CHART_WORDS.noFlow[view.frame.language], 12), LINE, {
        "text-anchor": "middle",
        fill: view.theme.secondary,
      });
    })
    .join("");

const tableOf = (input: MapInput, { language }: Frame): Chart["table"] => {
  const byWater = new Map<string, number>();
  for (const { water, tonnes } of input.arcs)
    if (tonnes !== null) byWater.set(water, (byWater.get(water) ?? 0) + tonnes);
  const labels = new Map(input.zones.map(({ id, label }) => [id, label]));
  const hours = new Map(input.zones.map(({ id, hours }) => [id, hours]));
  return {
    caption: input.sentence,
    columns: [
      { label: CHART_WORDS.water[language], isNumber: false },
      { label: CHART_WORDS.tonnesYear[language], isNumber: true },
      { label: CHART_WORDS.patrol[language], isNumber: true },
    ],
    rows: [...byWater].map(([water, tonnes]) => [
      labels.get(water) ?? water,
      amount(tonnes, 2),
      (hours.get(water) ?? 0) > 0 ? `${amount(100 * hours.get(water)!, 2)}\u00a0%` : "–",
    ]),
  };
};

/** The corridor map of one commodity. */
export const corridorMap = (input: MapInput, frame: Frame): Chart => {
  const view = viewOf(frame);
  const key = keyOf(view, input);
  const clip = `${frame.id}-c`;
  const inside = [
    element("rect", { x: 0, y: 0, width: frame.width, height: view.height, fill: view.theme.sea }),
    input.isLandOnly ? "" : zonesOf(view, input),
    landOf(view),
    arcMarks(view, input, input.arcs),
    gatesOf(view, input),
    namesOf(view, input),
    input.isLandOnly ? "" : zoneLabels(view, input),
    input.isLandOnly ? emptySea(view) : "",
    edgesOf(view, input),
    input.isLandOnly ? insetOf(view, input) : "",
  ];
  const body = [
    element("clipPath", { id: clip }, element("rect", { x: 0, y: 0, width: frame.width, height: view.height })),
    element("g", { "clip-path": `url(#${clip})` }, ...inside),
    element("rect", {
      x: 0.5,
      y: 0.5,
      width: frame.width - 1,
      height: view.height - 1,
      fill: "none",
      stroke: view.theme.axis,
      "stroke-width": "0.75",
    }),
    key.svg,
  ];
  return {
    id: frame.id,
    title: input.title,
    sentence: input.sentence,
    svg: picture(frame, view.height + key.height, input.title, input.sentence, body),
    table: tableOf(input, frame),
  };
};
