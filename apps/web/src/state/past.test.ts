/** The past of settings: a drag is one step, and going back and forth loses nothing. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_SCENARIO, type Scenario } from "../engine/contract.ts";
import { type Course, changedCourse, redone, undone } from "./past.ts";

const start: Course = { scenario: DEFAULT_SCENARIO, past: [], future: [], gesture: null };
const at = (force: number): Scenario => ({ ...DEFAULT_SCENARIO, levers: { force } });

describe("the past of settings", () => {
  it("holds one step for a drag, and one for each gesture after it", () => {
    const dragged = [1, 2, 3].reduce((course, force) => changedCourse(course, at(force), "force"), start);
    expect(dragged.past).toEqual([DEFAULT_SCENARIO]);
    expect(undone(dragged)?.scenario).toEqual(DEFAULT_SCENARIO);
    const again = changedCourse({ ...dragged, gesture: null }, at(4), "force");
    expect(again.past).toHaveLength(2);
    expect(changedCourse(changedCourse(start, at(1)), at(2)).past).toHaveLength(2);
  });

  it("knows no step where nothing changed", () => {
    expect(changedCourse(start, { ...DEFAULT_SCENARIO })).toBe(start);
  });

  it("comes back to where it was by as many steps forward as back, from any course of changes", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 20 }), (forces) => {
        const made = forces.reduce((course, force) => changedCourse(course, at(force)), start);
        let course: Course | null = made;
        let last = made;
        for (; course !== null; course = undone(course)) last = course;
        expect(last.scenario).toEqual(DEFAULT_SCENARIO);
        for (course = last; course !== null; course = redone(course)) last = course;
        expect(last.scenario).toEqual(made.scenario);
        expect(last.past).toEqual(made.past);
      }),
    );
  });

  it("forgets the future at a new change", () => {
    const back = undone(changedCourse(start, at(1)))!;
    expect(changedCourse(back, at(2)).future).toEqual([]);
    expect(redone(start)).toBeNull();
    expect(undone(start)).toBeNull();
  });
});
