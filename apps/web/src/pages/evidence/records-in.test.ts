import { expect, test } from "vitest";
import { type Named, piecesOf } from "./records-in.ts";

const names = new Map<string, Named>([["cbp-seizures", { tab: "data", title: "Seizures at the border" }]]);

test("a record that a text names by its key leads to the record, and the words around it stand as they were", () => {
  const text = "By cbp-seizures, a year-on-year fall.";
  const pieces = piecesOf(text, names);
  expect(pieces.map(({ text: piece }) => piece).join("")).toBe(text);
  expect(pieces.filter(({ named }) => named !== null).map(({ text: piece }) => piece)).toEqual(["cbp-seizures"]);
});

test("a longer word that only begins like a key is no link", () => {
  expect(piecesOf("cbp-seizures-by-sector", names).every(({ named }) => named === null)).toBe(true);
});
