/**
 * Where a class is in the lesson: what it predicted, and what the reader had set before. Predictions and notes are kept on
 * this machine until they are started again, and nothing of them is sent. The reader's own settings are held when the first
 * step opens and come back when the reader asks, by undo, or when the page is opened anew elsewhere; whoever changes
 * something on another page has moved on.
 */
import { create } from "zustand";
import type { Scenario } from "../../engine/contract.ts";
import { KEPT_AT_OPENING } from "../../state/address.ts";
import { keep, kept } from "../../state/keep.ts";
import { readSettings, settingsText } from "../../state/link.ts";
import { type State, useStore } from "../../state/store.ts";
import { isBegun, type LessonNotes, lessonOf, lessonText, NOTHING_NOTED, type Predicted } from "./lesson-notes.ts";

interface LessonState extends LessonNotes {
  /** What the reader had set before the lesson; null outside of it. */
  readonly own: Scenario | null;
  /** Whether the note has been shown: a step that was opened by its address shows it first. */
  readonly isNoted: boolean;
  lock(name: Predicted, value: string): void;
  pull(before: number): void;
  write(step: number, text: string): void;
  /** Forgets predictions and notes, here and on this machine. */
  restart(): void;
}

/** What stands for a prediction that the teacher passed over. */
export const SKIPPED = "";

export const useLesson = create<LessonState>()((set) => ({
  ...lessonOf(kept().lesson ?? ""),
  isNoted: false,
  own: null,
  lock: (name, value) => set(({ locked }) => ({ locked: { ...locked, [name]: value } })),
  pull: (before) => set({ before }),
  write: (step, text) => set(({ notes }) => ({ notes: { ...notes, [step]: text } })),
  restart: () => set({ ...NOTHING_NOTED, isNoted: false }),
}));

useLesson.subscribe((now, before) => {
  if (now.locked !== before.locked || now.before !== before.before || now.notes !== before.notes)
    keep({ lesson: isBegun(now) ? lessonText(now) : "" });
});

const isStep = ({ page, place }: Pick<State, "page" | "place">): boolean =>
  page === "learn" && /^lesson\/[1-9]/.test(place);

const hold = (own: Scenario | null): void => useLesson.setState({ own });

/** What the reader had set before a step was opened by its address, when this file was not yet there to see it. */
const beforeOpening = (): Scenario => useStore.getState().past.at(-1) ?? readSettings(KEPT_AT_OPENING).scenario;

if (isStep(useStore.getState())) hold(beforeOpening());

useStore.subscribe((now, before) => {
  const { own } = useLesson.getState();
  // The page changes before the settings of a link are set: what is in hand is still the reader's own.
  if (isStep(now) && !isStep(before) && own === null) hold(now.scenario);
  else if (!isStep(now) && !isStep(before) && own !== null && now.scenario !== before.scenario) hold(null);
});

globalThis.document?.addEventListener("visibilitychange", () => {
  const { own } = useLesson.getState();
  if (document.visibilityState === "hidden" && own !== null && isStep(useStore.getState()))
    keep({ settings: settingsText(own) });
});

/** Ends the lesson: the reader's own settings come back. */
export const giveBack = (placeAfter: string): void => {
  const { own } = useLesson.getState();
  const { change, go } = useStore.getState();
  hold(null);
  go("learn", placeAfter);
  if (own !== null) change(own);
};
