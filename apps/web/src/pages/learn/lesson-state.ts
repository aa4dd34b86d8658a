/**
 * Where a class is in the lesson: what it predicted, and what the reader had set before. It lasts as long as the page, and
 * nothing of it is sent. The reader's own settings are held when the first step opens and come back when the reader asks, by
 * undo, or when the page is opened anew elsewhere; whoever changes something on another page has moved on.
 */
import { create } from "zustand";
import type { Scenario } from "../../engine/contract.ts";
import { KEPT_AT_OPENING } from "../../state/address.ts";
import { keep } from "../../state/keep.ts";
import { readSettings, settingsText } from "../../state/link.ts";
import { type State, useStore } from "../../state/store.ts";

/** Steps whose answer opens only after a prediction. */
export type Predicted = "dots" | "force" | "trap" | "kind";

interface LessonState {
  /** What the reader had set before the lesson; null outside of it. */
  readonly own: Scenario | null;
  /** Whether the note has been shown: a step that was opened by its address shows it first. */
  readonly isNoted: boolean;
  readonly locked: Readonly<Partial<Record<Predicted, string>>>;
  /** Share of futures in which inflow falls, before the lever was pulled; null while it is not. */
  readonly before: number | null;
  readonly notes: Readonly<Record<number, string>>;
  lock(name: Predicted, value: string): void;
  pull(before: number): void;
  write(step: number, text: string): void;
  restart(): void;
}

const START = { isNoted: false, locked: {}, before: null, notes: {} } as const;

/** What stands for a prediction that the teacher passed over. */
export const SKIPPED = "";

export const useLesson = create<LessonState>()((set) => ({
  ...START,
  own: null,
  lock: (name, value) => set(({ locked }) => ({ locked: { ...locked, [name]: value } })),
  pull: (before) => set({ before }),
  write: (step, text) => set(({ notes }) => ({ notes: { ...notes, [step]: text } })),
  restart: () => set({ ...START, isNoted: true }),
}));

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
