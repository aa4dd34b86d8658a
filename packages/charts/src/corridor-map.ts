/**
 * The map of corridors: aggregate arcs of tonnes a year over hatched force zones, gates, and other markets as arrows at the
 * edge; for a drug that does not cross the sea, the border enlarged over a pale sea that says so.
 * Limit: never a track, never an event; no flow is drawn where none is modelled.
 */
import { geoAzimuthalEqualArea } from "d3-geo";
import { amount, signed } from "./amount.ts";
import { type Chart, type Frame, halo, isNarrow, LINE, picture } from "./chart.ts";
import { CHART_WORDS } from "./chart-words.ts";
import type { FlowArc } from "./map-flows.ts";
import { EMPTY_SEA } from "./map-geometry.ts";
import {
  arcMarks,
  boundsWords,
  edgesOf,
  gatesOf,
  landLabels,
  letterMark,
  type MapInput,
  namesOf,
  shownGates,
  widthOf,
  zoneLabels,
  zonesOf,
} from "./map-marks.ts";
import { at, landOf, outline, type View, viewOf } from "./map-view.ts";
import { element, lineOf, textAt, textLines, wrapped } from "./svg.ts";

const GATE_ROW = 22;

/** The gates by letter and name, as many in a row as there is room for. */
const gateKeyOf = (view: View, input: MapInput, top: number): { readonly svg: string; readonly height: number } => {
  const gates = shownGates(input);
  if (gates.length === 0) return { svg: "", height: 0 };
  const lead = `${CHART_WORDS.gateKey[view.frame.language]}:`;
  let x = 8 + lead.length * 6.7;
  let y = top + 4;
  const marks = [textAt(0, y, lead, { fill: view.theme.secondary })];
  gates.forEach(({ label }, i) => {
    const width = 34 + label.length * 6.7;
    if (x > 0 && x + width > view.frame.width) {
      x = 0;
      y += GATE_ROW;
    }
    marks.push(letterMark(x + 10, y - 4, i, view.theme), textAt(x + 23, y, label));
    x += width;
  });
  return { svg: marks.join(""), height: y - top + 12 };
};

const keyOf = (view: View, input: MapInput): { readonly svg: string; readonly height: number } => {
  const { language } = view.frame;
  const { theme } = view;
  const sizes = [input.widest, input.widest / 2, input.widest / 8].map((tonnes) => Number(tonnes.toPrecision(1)));
  let x = 0;
  const y = view.height + 18;
  const marks = sizes.map((tonnes) => {
    const width = widthOf(tonnes, input.widest);
    const label = `${amount(tonnes, 2, view.frame.language)} t`;
    const mark = `${lineOf(x, y - 4, x + 26, y - 4, { stroke: input.isDifference === true ? theme.axis : theme.secondary, "stroke-width": width })}${textAt(x + 31, y, label)}`;
    x += 45 + label.length * 7;
    return mark;
  });
  const isDifference = input.isDifference === true;
  if (isDifference)
    for (const [colour, key] of [
      [theme.more, "moreKey"],
      [theme.less, "lessKey"],
    ] as const) {
      const label = CHART_WORDS[key][language];
      marks.push(
        `${lineOf(x, y - 4, x + 26, y - 4, { stroke: colour, "stroke-width": 6 })}${textAt(x + 31, y, label)}`,
      );
      x += 45 + label.length * 7;
    }
  const hasHalo = !isDifference && input.arcs.some(({ high }) => high !== undefined);
  const words = [
    CHART_WORDS.widthKey[language],
    ...(hasHalo ? [CHART_WORDS.haloKey[language]] : []),
    CHART_WORDS.dottedKey[language],
    ...(input.isLandOnly ? [] : [CHART_WORDS.hatchKey[language]]),
  ];
  const lines = wrapped(words.join("; "), Math.floor(view.frame.width / 6.7));
  const below = y + LINE + 5 + lines.length * LINE;
  const gates = gateKeyOf(view, input, below);
  return {
    svg: marks.join("") + textLines(0, y + LINE + 5, lines, LINE, { fill: theme.secondary }) + gates.svg,
    height: 18 + 8 + lines.length * LINE + 6 + gates.height,
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
  const { language } = view.frame;
  const figureOf = (arc: FlowArc): number => (input.isDifference === true ? arc.change : arc.tonnes) ?? 0;
  const most = Math.max(...arcs.map((arc) => Math.abs(figureOf(arc))));
  const labelled = arcs.map((arc) => {
    const figure = figureOf(arc);
    if (Math.abs(figure) < most / 10) return "";
    const [x, y] = at(inner, arc.to);
    const inside = x > left + 20 && x < left + width - 6 && y > top + 10;
    return inside
      ? textAt(
          Math.min(x, left + width - 30),
          Math.max(top + 14, y - 8),
          `${input.isDifference === true ? signed(figure, 2, language) : amount(figure, 2, language)} t`,
          {
            "text-anchor": "middle",
            "font-weight": "600",
            ...halo(view.theme, 4),
          },
        )
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
  const isDifference = input.isDifference === true;
  const byWater = new Map<string, number>();
  for (const { water, tonnes, change } of input.arcs) {
    const figure = isDifference ? change : tonnes;
    if (figure !== null && figure !== undefined) byWater.set(water, (byWater.get(water) ?? 0) + figure);
  }
  const zones = new Map(input.zones.map((zone) => [zone.id, zone]));
  const hasSpans = !isDifference && input.zones.some(({ span }) => span !== undefined);
  const spanOf = (water: string): string => {
    const span = zones.get(water)?.span;
    return span === undefined ? "–" : boundsWords(span);
  };
  const hoursOf = (water: string): string => {
    const hours = zones.get(water)?.hours ?? 0;
    return hours > 0 ? `${amount(100 * hours, 2)}\u00a0%` : "–";
  };
  return {
    caption: input.sentence,
    columns: [
      { label: CHART_WORDS.water[language], isNumber: false },
      { label: CHART_WORDS[isDifference ? "difference" : "tonnesYear"][language], isNumber: true },
      ...(hasSpans ? [{ label: CHART_WORDS.inEightOfTen[language], isNumber: true }] : []),
      { label: CHART_WORDS.patrol[language], isNumber: true },
    ],
    rows: [...byWater].map(([water, tonnes]) => [
      zones.get(water)?.label ?? water,
      isDifference ? signed(tonnes, 2, language) : amount(tonnes, 2, language),
      ...(hasSpans ? [spanOf(water)] : []),
      hoursOf(water),
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
    input.isLandOnly ? "" : landLabels(view, input),
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
