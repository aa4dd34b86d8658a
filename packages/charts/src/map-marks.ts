/**
 * What is drawn on the ground of the map: force zones, flows, gates, arrows at the edge, names.
 * Law: the width of a flow is linear in its tonnes, down to a floor; below it, and where nothing is sized, it is dotted.
 */
import { amount, signed } from "./amount.ts";
import { halo, hatch, isNarrow } from "./chart.ts";
import type { FlowArc } from "./map-flows.ts";
import { GATES, type Point, ZONE_SHAPES } from "./map-geometry.ts";
import { at, type View } from "./map-view.ts";
import { element, escapeText, lineOf, tenth, textAt, textLines, wrapped } from "./svg.ts";
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
  /** What 8 in 10 futures lie between [t a year]. */
  readonly span?: readonly [low: number, high: number] | undefined;
  /** In a picture of differences: tonnes a year more or, negative, less. */
  readonly change?: number | undefined;
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
  /** Draws what differs between two policies instead of what flows. */
  readonly isDifference?: boolean | undefined;
  /** The water or corridor that stands out; the others recede. */
  readonly highlight?: string | null | undefined;
}

const WIDEST = 13;
const FLOOR = 0.75;
/** The thinnest flow by land that is named on the map [pixels]. */
const LEAST_NAMED = 1.5;

/** Bounds of tonnes, rounded to two figures of the upper one, so that the lower claims no more than it knows. */
export const boundsWords = ([low, high]: readonly [number, number]): string => {
  const digits = String(Math.floor(high)).length;
  const step = digits >= 2 ? Number(`1e${digits - 2}`) : 0.1;
  return [low, high].map((bound) => amount(Math.round(bound / step) * step, 2)).join("\u2013");
};

/** Width of a flow in pixels: linear in tonnes, never under the floor. */
export const widthOf = (tonnes: number, widest: number): number => Math.max(FLOOR, (WIDEST * tonnes) / widest);

export const zonesOf = (view: View, input: MapInput): string => {
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

/** The flow that an arc is drawn for [t a year], or the size of its difference. */
const sizeOf = ({ tonnes, change }: FlowArc, input: MapInput): number | null =>
  input.isDifference === true ? Math.abs(change ?? 0) : tonnes;

const colourOf = ({ change }: FlowArc, input: MapInput, theme: Theme): string =>
  input.isDifference !== true ? theme.secondary : (change ?? 0) > 0 ? theme.more : theme.less;

/** What an arc says when it is pointed at. */
const saidOf = (arc: FlowArc, input: MapInput): string => {
  const name = input.zones.find(({ id }) => id === arc.water)?.label ?? arc.water;
  if (input.isDifference === true) return `${name}: ${signed(arc.change ?? 0, 2)}\u00a0t`;
  return arc.tonnes === null ? name : `${name}: ${amount(arc.tonnes, 2)}\u00a0t`;
};

const haloOf = ({ d }: Curve, arc: FlowArc, input: MapInput, theme: Theme): string =>
  arc.high === undefined || input.isDifference === true
    ? ""
    : element("path", {
        class: "halo",
        d,
        fill: "none",
        stroke: theme.ink,
        "stroke-opacity": "0.18",
        "stroke-width": widthOf(arc.high, input.widest) + 3,
        "stroke-linecap": "round",
      });

const arcMark = (view: View, input: MapInput, arc: FlowArc, curve: Curve, size: number | null): string => {
  const { theme } = view;
  const width = size === null ? 1.25 : widthOf(size, input.widest);
  const dotted = size === null || width <= FLOOR;
  const line = (kind: string, stroke: string, thick: number): string =>
    element("path", {
      class: kind,
      d: curve.d,
      fill: "none",
      stroke,
      "stroke-width": thick,
      "stroke-linecap": dotted && kind === "flow" ? "butt" : "round",
      "stroke-dasharray": dotted && kind === "flow" ? "1.5 3" : undefined,
    });
  return element(
    "g",
    {
      "data-water": arc.water,
      opacity: (input.highlight ?? arc.water) === arc.water ? undefined : "0.25",
    },
    element("title", {}, escapeText(saidOf(arc, input))),
    haloOf(curve, arc, input, theme),
    line("casing", theme.page, width + 3),
    line("flow", dotted ? theme.ink : colourOf(arc, input, theme), width),
    dotted ? "" : arrowAt(curve, Math.min(7, 3 + width / 3), theme),
  );
};

export const arcMarks = (view: View, input: MapInput, arcs: readonly FlowArc[]): string =>
  arcs
    .map((arc) => ({ arc, size: sizeOf(arc, input) }))
    .sort((a, b) => widthOf(b.size ?? 0, input.widest) - widthOf(a.size ?? 0, input.widest))
    .map(({ arc, size }) => arcMark(view, input, arc, curveOf(view, arc), size))
    .join("");

const letterOf = (place: number): string => String.fromCharCode("a".charCodeAt(0) + place);

export const shownGates = (input: MapInput): MapInput["gates"] =>
  input.isLandOnly ? [] : input.gates.filter(({ id }) => GATES[id] !== undefined);

/** The letter of a gate in a ring, on the map and in its key. */
export const letterMark = (x: number, y: number, place: number, theme: Theme, radius = 8.5): string =>
  element("circle", { cx: x, cy: y, r: radius, fill: theme.page, stroke: theme.ink, "stroke-width": "1.25" }) +
  textAt(x, y + 4.5, letterOf(place), {
    "text-anchor": "middle",
    "font-weight": "700",
    "font-size": radius < 8 ? "12" : "13",
  });

export const gatesOf = (view: View, input: MapInput): string =>
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
        letterMark(x + 12, y + 10, i, view.theme, isNarrow(view.frame) ? 7 : 8.5)
      );
    })
    .join("");

export const edgesOf = (view: View, input: MapInput): string =>
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

/** Tonnes of a water, or its difference, as they stand on the map. */
const figureOf = ({ tonnes, change }: MapZone, input: MapInput): string | null => {
  if (input.isDifference !== true) return tonnes === null ? null : `${amount(tonnes, 2)}\u00a0t`;
  return change === undefined ? null : `${signed(change, 2)}\u00a0t`;
};

export const zoneLabels = (view: View, input: MapInput): string =>
  input.zones
    .flatMap((zone) => {
      const shape = ZONE_SHAPES[zone.id];
      const figure = figureOf(zone, input);
      if (shape === undefined || figure === null) return [];
      const [x, y] = at(view, shape.label);
      const text = { "text-anchor": shape.anchor, ...halo(view.theme, 4) };
      const lines = isNarrow(view.frame) ? [] : wrapped(zone.short, 16);
      return [
        textLines(x, y - 8, lines, 13, text),
        textAt(x, y - 8 + lines.length * 13, figure, { ...text, "font-weight": "600" }),
      ];
    })
    .join("");

/** Flows into the market by land, named where they arrive; those that are drawn thin are left to the list. */
export const landLabels = (view: View, input: MapInput): string => {
  const zones = new Map(input.zones.map((zone) => [zone.id, zone]));
  const told = new Set<string>();
  return input.arcs
    .flatMap((arc) => {
      const zone = zones.get(arc.water);
      const size = sizeOf(arc, input);
      if (zone === undefined || ZONE_SHAPES[arc.water] !== undefined || told.has(arc.water)) return [];
      const figure = figureOf(zone, input);
      if (size === null || figure === null || widthOf(size, input.widest) < LEAST_NAMED) return [];
      told.add(arc.water);
      const [x, y] = at(view, arc.to);
      const lines = isNarrow(view.frame) ? [] : wrapped(zone.short, 18);
      const text = { "text-anchor": "middle", ...halo(view.theme, 4) };
      const top = Math.max(14, y - 8 - lines.length * 13);
      const middle = Math.max(56, x);
      return [
        textLines(middle, top, lines, 13, text),
        textAt(middle, top + lines.length * 13, figure, { ...text, "font-weight": "600" }),
      ];
    })
    .join("");
};

export const namesOf = (view: View, input: MapInput): string =>
  input.names
    .map(({ at: point, label }) => {
      const [x, y] = at(view, point);
      return textAt(x, y, label, { "text-anchor": "middle", fill: view.theme.secondary, ...halo(view.theme) });
    })
    .join("");
