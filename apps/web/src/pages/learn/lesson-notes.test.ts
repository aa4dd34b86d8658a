import { describe, expect, it } from "vitest";
import { isBegun, type LessonNotes, lessonOf, lessonText, NOTHING_NOTED } from "./lesson-notes.ts";

const NOTES: LessonNotes = {
  locked: { dots: "37", force: "moves", trap: "" },
  before: 0.31,
  notes: { 1: "What I would want to know: “how much?”", 9: "" },
};

describe("The notes of a lesson", () => {
  it("come back from the machine as they were written, a step that was passed over too", () => {
    expect(lessonOf(lessonText(NOTES))).toEqual(NOTES);
  });

  it("are none where nothing, something else or half of it was kept", () => {
    for (const text of ["", "{", "null", "7", "[]", '{"locked":"dots"}']) expect(lessonOf(text)).toEqual(NOTHING_NOTED);
  });

  it("are taken as far as the lesson could have written them", () => {
    const odd = {
      locked: { dots: "470", force: "moves", votes: "12" },
      before: 7,
      notes: { 2: "kept", 12: "no such step", 3: 5 },
    };
    expect(lessonOf(JSON.stringify(odd))).toEqual({ locked: { force: "moves" }, before: null, notes: { 2: "kept" } });
  });

  it("are something to keep from the first prediction or the first letter on, and nothing again once it is taken away", () => {
    expect(isBegun(NOTHING_NOTED)).toBe(false);
    expect(isBegun({ ...NOTHING_NOTED, notes: { 1: "" } })).toBe(false);
    expect(isBegun({ ...NOTHING_NOTED, notes: { 1: "W" } })).toBe(true);
    expect(isBegun({ ...NOTHING_NOTED, locked: { dots: "" } })).toBe(true);
  });
});
