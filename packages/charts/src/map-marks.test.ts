import { expect, test } from "vitest";
import { FRAME } from "./charts.test-support.ts";
import { corridorMap } from "./corridor-map.ts";
import { boundsWords, type MapInput } from "./map-marks.ts";

const input = (tonnes: number): MapInput => ({
  title: "Where does it move?",
  sentence: "By land.",
  arcs: [{ from: [-103, 22], middle: [-103, 26], to: [-100, 28], tonnes, water: "poe-east" }],
  zones: [{ id: "poe-east", label: "Ports of entry, east", short: "Ports of entry, east", tonnes, hours: 0 }],
  gates: [
    { id: "yucatan", label: "Yucatán Channel" },
    { id: "mona", label: "Mona Passage" },
  ],
  names: [],
  edges: [],
  widest: 200,
  isLandOnly: false,
});

test("the lower bound of a span claims no finer figure than the upper one: 0.72 to 360 is 0 to 360", () => {
  expect(boundsWords([0.72, 360])).toBe("0–360");
  expect(boundsWords([77, 143])).toBe("80–140");
  expect(boundsWords([4.12, 7.43])).toBe("4.1–7.4");
  expect(boundsWords([0, 0])).toBe("0–0");
});

test("a flow through ports of entry is named with its tonnes where it arrives, unless it is drawn too thin to see", () => {
  const named = corridorMap(input(110), { ...FRAME, width: 1040 }).svg;
  expect(named).toContain(">Ports of entry,</text>");
  expect(named).toContain("110\u00a0t</text>");
  expect(corridorMap(input(2), { ...FRAME, width: 1040 }).svg).not.toContain("2\u00a0t</text>");
});

test("each gate on the map has its letter in the key, beside its name", () => {
  const { svg } = corridorMap(input(110), { ...FRAME, width: 358 });
  for (const letter of ["a", "b"]) expect(svg.split(`>${letter}</text>`)).toHaveLength(3);
  for (const name of ["Yucatán Channel", "Mona Passage"]) expect(svg).toContain(`>${name}</text>`);
});
