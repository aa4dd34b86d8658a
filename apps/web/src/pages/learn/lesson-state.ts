/** Where a class is in the lesson and what it predicted; it lasts as long as the page, and nothing of it is kept or sent. */
import { create } from "zustand";

/** Steps whose answer opens only after a prediction. */
export type Predicted = "dots" | "force" | "trap" | "kind";

interface LessonState {
  /** 0 is the note before the first step. */
  readonly step: number;
  readonly locked: Readonly<Partial<Record<Predicted, string>>>;
  /** Share of futures in which inflow falls, before the lever was pulled; null while it is not. */
  readonly before: number | null;
  readonly notes: Readonly<Record<number, string>>;
  go(step: number): void;
  lock(name: Predicted, value: string): void;
  pull(before: number): void;
  write(step: number, text: string): void;
  restart(): void;
}

const START = { step: 0, locked: {}, before: null, notes: {} } as const;

/** What stands for a prediction that the teacher passed over. */
export const SKIPPED = "";

export const useLesson = create<LessonState>()((set) => ({
  ...START,
  go: (step) => set({ step }),
  lock: (name, value) => set(({ locked }) => ({ locked: { ...locked, [name]: value } })),
  pull: (before) => set({ before }),
  write: (step, text) => set(({ notes }) => ({ notes: { ...notes, [step]: text } })),
  restart: () => set(START),
}));
