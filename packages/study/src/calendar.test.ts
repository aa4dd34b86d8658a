import { describe, expect, it } from "vitest";
import {
  calendarOf,
  dateOf,
  dateOfWeek,
  dayOf,
  lastDayOf,
  mondayOnOrBefore,
  weekOf,
  weightsOfMonth,
} from "./calendar.ts";

describe("The calendar", () => {
  it("counts days from 1970-01-01 and gives every date of eight centuries back", () => {
    expect(dayOf("1970-01-01")).toBe(0);
    expect(dayOf("2025-09-02")).toBe(20333);
    const wrong: string[] = [];
    for (let day = dayOf("1600-01-01"); day <= dayOf("2400-12-31"); day++)
      if (dayOf(dateOf(day)) !== day) wrong.push(dateOf(day));
    expect(wrong).toEqual([]);
  });

  it("knows leap years by the rule of 1582: 2000 and 2024 have a 29 February, 1900 does not", () => {
    expect(dateOf(dayOf("2024-02-28") + 1)).toBe("2024-02-29");
    expect(dateOf(dayOf("2000-02-28") + 1)).toBe("2000-02-29");
    expect(dateOf(dayOf("1900-02-28") + 1)).toBe("1900-03-01");
    expect(dateOf(lastDayOf("2024-02"))).toBe("2024-02-29");
  });

  it("begins week 0 on the Monday on or before the first day: 2025-01-01 was a Wednesday, so 2024-12-30", () => {
    const calendar = calendarOf({ from: "2025-01-01", until: "2025-12-31" });
    expect(dateOfWeek(0, calendar)).toBe("2024-12-30");
    expect(mondayOnOrBefore(dayOf("2025-01-06"))).toBe(dayOf("2025-01-06"));
  });

  it("counts 312 weeks from 2025-01-06 to 2030-12-29, six years and no day more", () => {
    const calendar = calendarOf({ from: "2025-01-06", until: "2030-12-29" });
    expect(calendar.weeks).toBe(312);
    expect(dateOfWeek(312, calendar)).toBe("2030-12-30");
  });

  it("puts the first strike of 2 September 2025 into week 34", () => {
    const calendar = calendarOf({ from: "2025-01-06", until: "2030-12-29" });
    expect(weekOf("2025-09-02", calendar)).toBe(34);
    expect(weekOf("2025-09-01", calendar)).toBe(34);
    expect(weekOf("2025-08-31", calendar)).toBe(33);
    expect(weekOf("2024-12-31", calendar)).toBe(-1);
  });

  it("makes a month of weeks by days, so that its shares sum to its days over seven and neighbours share a week", () => {
    const calendar = calendarOf({ from: "2025-01-06", until: "2025-12-28" });
    const march = weightsOfMonth("2025-03", calendar);
    expect(march.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(31 / 7, 12);
    const april = weightsOfMonth("2025-04", calendar);
    const shared = march.find(({ week }) => week === april[0]!.week)!;
    expect(shared.share + april[0]!.share).toBeCloseTo(1, 12);
  });
});
