import { expect, it } from "vitest";
import { isUnit, nearestUnit, partsOfUnit, UNIT_BASES } from "./unit.ts";

it("knows the units in which the model speaks", () => {
  for (const unit of [
    "kg",
    "kg/week",
    "USD",
    "USD/kg",
    "km",
    "km/h",
    "h",
    "week",
    "person",
    "person/week",
    "1",
    "1/week",
    "km2",
    "trip",
    "trip/week",
    "death/week",
    "MUSD/day",
  ])
    expect(isUnit(unit), unit).toBe(true);
});

it("refuses per cent, pounds and plurals, and names the unit that was meant", () => {
  const meant = {
    "%": "1",
    lb: "kg",
    "kgs/week": "kg/week",
    "USD per kg": "USD/kg",
    "hours/day": "h/day",
    "$/kg": "USD/kg",
    tonnes: "t",
    knots: "km/h",
  };
  for (const [wrong, right] of Object.entries(meant)) {
    expect(isUnit(wrong), wrong).toBe(false);
    expect(nearestUnit(wrong), wrong).toBe(right);
  }
  expect(nearestUnit("furlongs per fortnight")).toBeNull();
});

it("divides by a base, never by nothing", () => {
  expect(partsOfUnit("USD/kg/week")).toEqual(["USD", "kg", "week"]);
  expect(isUnit("kg/1")).toBe(false);
  expect(isUnit("kg/")).toBe(false);
  expect(isUnit("")).toBe(false);
});

it("lists each base once", () => {
  expect(new Set(UNIT_BASES).size).toBe(UNIT_BASES.length);
});
