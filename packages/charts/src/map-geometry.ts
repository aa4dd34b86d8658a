/**
 * Where things stand on the map of the Americas, for drawing only: rough outlines of the waters in which patrol time is
 * counted, gates, and the anchors of labels, as [longitude, latitude] in whole or half degrees. Nothing finer than a zone.
 * The outlines follow the words of the world's zones; where they run over land, the land is drawn above them.
 */

export type Point = readonly [longitude: number, latitude: number];

interface ZoneShape {
  readonly outline: readonly Point[];
  readonly label: Point;
  readonly anchor: "start" | "middle" | "end";
}

export const ZONE_SHAPES: Readonly<Record<string, ZoneShape>> = {
  "epac-near": {
    outline: [
      [-96, 16.5],
      [-92, 15],
      [-87, 13],
      [-84, 10],
      [-80, 9],
      [-77, 7],
      [-77, 4],
      [-79, 1],
      [-80, -3],
      [-82, -3.5],
      [-86, -1],
      [-88, 3],
      [-93, 7],
      [-99, 11.5],
      [-99, 17],
    ],
    label: [-91, 6.5],
    anchor: "middle",
  },
  "epac-far": {
    outline: [
      [-82, -3.5],
      [-82, -8],
      [-92, -8],
      [-103, -3],
      [-110, 6],
      [-112, 16],
      [-106, 20],
      [-99, 17],
      [-99, 11.5],
      [-93, 7],
      [-88, 3],
      [-86, -1],
    ],
    label: [-101, 0.5],
    anchor: "middle",
  },
  wcar: {
    outline: [
      [-78, 9],
      [-78, 18.5],
      [-82, 19.5],
      [-87, 21.2],
      [-89, 18],
      [-88.5, 15],
      [-83, 15],
      [-83, 11],
      [-82, 9],
    ],
    label: [-82, 14.5],
    anchor: "middle",
  },
  ccar: {
    outline: [
      [-78, 9],
      [-75.5, 10],
      [-71, 12],
      [-71, 18],
      [-72.5, 20.5],
      [-75, 20.5],
      [-78, 18.5],
    ],
    label: [-74, 14.5],
    anchor: "middle",
  },
  ecar: {
    outline: [
      [-71, 11],
      [-71, 18],
      [-65, 18.6],
      [-61, 17.6],
      [-59.5, 13],
      [-60.5, 10],
      [-66, 10],
    ],
    label: [-64.8, 13.2],
    anchor: "middle",
  },
  "gulf-approaches": {
    outline: [
      [-87, 21.2],
      [-82, 22.8],
      [-79, 25],
      [-80, 27],
      [-84, 30],
      [-90, 29.5],
      [-97.5, 27],
      [-98, 22],
      [-94, 18],
      [-90.5, 20],
    ],
    label: [-91, 25],
    anchor: "middle",
  },
};

/** Chokepoints: where the gate stands and the angle of its bar in degrees. */
export const GATES: Readonly<Record<string, { readonly at: Point; readonly turn: number }>> = {
  windward: { at: [-74, 20], turn: 30 },
  mona: { at: [-68, 18.3], turn: 20 },
  yucatan: { at: [-86, 21.7], turn: 60 },
  "galapagos-gap": { at: [-86, 0.5], turn: 100 },
  "panama-approaches": { at: [-80, 6.8], turn: 0 },
  tehuantepec: { at: [-95, 15], turn: 20 },
};

/** The waters off the map's centre where the picture says that nothing flows. */
export const EMPTY_SEA: readonly Point[] = [
  [-95.5, 9],
  [-74, 15],
];
