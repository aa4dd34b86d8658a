import { expect, test } from "vitest";
import { groupedBy } from "./grouped-by.ts";

test("items with one key stand together, groups and items in the order in which they come, and none is lost", () => {
  const groups = groupedBy(["bee", "ant", "bat", "cat", "asp"], (word) => word.charAt(0));
  expect(groups).toEqual([["bee", "bat"], ["ant", "asp"], ["cat"]]);
  expect(groupedBy([], () => "any")).toEqual([]);
});
