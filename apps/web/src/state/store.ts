/** What the page holds: the scenario with its past, what the desk has said, and what is on view. */
import type { Language } from "@inflow/study";
import { create } from "zustand";
import { type Client, openClient } from "../engine/client.ts";
import { type Answer, DEFAULT_SCENARIO, type FromDesk, type ParameterView, type Scenario } from "../engine/contract.ts";
import type { PAGE_WORDS } from "../words/frame-words.ts";

export type PageName = keyof typeof PAGE_WORDS;
export type ThemeName = "light" | "dark";

export interface State {
  readonly scenario: Scenario;
  readonly past: readonly Scenario[];
  readonly future: readonly Scenario[];
  /** The latest answer, of the scenario or of the one before it. */
  readonly answer: Answer | null;
  /** Whether the answer on view belongs to an earlier scenario. */
  readonly isStale: boolean;
  /** The last answer that has a verdict; kept on view while a new one is made. */
  readonly judged: (Answer & { readonly assessment: NonNullable<Answer["assessment"]> }) | null;
  readonly parameters: readonly ParameterView[];
  readonly policies: readonly { readonly id: string; readonly is: string }[];
  readonly trouble: string | null;
  readonly client: Client | null;
  readonly page: PageName;
  readonly language: Language;
  readonly theme: ThemeName;
  readonly commodity: string;
  change(scenario: Scenario): void;
  undo(): void;
  redo(): void;
  go(page: PageName): void;
  show(view: Partial<Pick<State, "language" | "theme" | "commodity">>): void;
  open(): Promise<void>;
}

export const useStore = create<State>()((set, get) => {
  const ask = (scenario: Scenario): void => {
    set({ scenario, isStale: true, trouble: null });
    get().client?.ask(scenario);
  };
  const hear = (message: FromDesk): void => {
    if (message.kind === "ready") set({ parameters: message.parameters, policies: message.policies });
    else if (message.kind === "answer") {
      const { answer } = message;
      const { assessment } = answer;
      set({ answer, isStale: false, ...(assessment === null ? {} : { judged: { ...answer, assessment } }) });
    } else if (message.kind === "refused") set({ trouble: message.problems.map(({ what }) => what).join(" ") });
    else if (message.kind === "failed") set({ trouble: message.because });
  };
  return {
    scenario: DEFAULT_SCENARIO,
    past: [],
    future: [],
    answer: null,
    isStale: true,
    judged: null,
    parameters: [],
    policies: [],
    trouble: null,
    client: null,
    page: "answer",
    language: "en",
    theme: "light",
    commodity: "cocaine",
    change: (scenario) => {
      set(({ past, scenario: before }) => ({ past: [...past, before], future: [] }));
      ask(scenario);
    },
    undo: () => {
      const { past, scenario, future } = get();
      const before = past.at(-1);
      if (before === undefined) return;
      set({ past: past.slice(0, -1), future: [scenario, ...future] });
      ask(before);
    },
    redo: () => {
      const { past, scenario, future } = get();
      const [next, ...rest] = future;
      if (next === undefined) return;
      set({ past: [...past, scenario], future: rest });
      ask(next);
    },
    go: (page) => set({ page }),
    show: (view) => set(view),
    open: async () => {
      const client = await openClient(hear);
      set({ client });
      client.ask(get().scenario);
    },
  };
});
