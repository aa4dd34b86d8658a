/**
 * What the page holds: the scenario with its past, what the desk has said, and what is on view.
 *
 * A change asks the desk at once; changes of one gesture (a drag) are one step of the past. What the reader made is kept
 * in the address and on this machine; nothing that was set is lost on reload, and where keeping is refused all else works.
 */
import type { Language } from "@inflow/study";
import { create } from "zustand";
import { useShallow } from "zustand/react/shallow";
import { type Panel, withoutDial, withoutPanel } from "../dials/index.ts";
import { type Client, openClient } from "../engine/client.ts";
import { type Answer, DEFAULT_SCENARIO, type FromDesk, type ParameterView, type Scenario } from "../engine/contract.ts";
import type { DialFacts } from "../engine/services/dials.ts";
import { hashOf, type PageName, readAddress } from "./address.ts";
import { type Judged, judgedNext } from "./judged.ts";
import { keep, kept } from "./keep.ts";
import { checkedStudy, keepStudyOf, settingsAtOpening } from "./kept-study.ts";
import { type Notice, type ReadSettings, settingsText } from "./link.ts";
import { type Course, changedCourse, isSame, redone, undone } from "./past.ts";
import { settledScenario } from "./settle.ts";

export type { PageName } from "./address.ts";
export type ThemeName = "light" | "dark";

/** Runs by the name of their run, how many futures of each policy they are, and of which settings. */
export interface RunsInHand extends Pick<Answer, "futures" | "scenario"> {
  readonly runId: string;
}

export interface State extends Course {
  /** The latest answer, of the scenario or of the one before it. */
  readonly answer: Answer | null;
  /** The last answer that has a verdict; kept on view while a new one is made. */
  readonly judged: Judged | null;
  /** The last answer of the present settings whose words were others, from fewer futures; null where the words have stood. */
  readonly reworded: Judged | null;
  /** The answer that the page was delivered with: whoever comes back to its settings has it at once. */
  readonly shipped: Judged | null;
  /** The runs that the desk has in hand and its services speak of, be they fewer than those on view; null while it has none. */
  readonly runs: RunsInHand | null;
  readonly parameters: readonly ParameterView[];
  readonly policies: readonly { readonly id: string; readonly is: string }[];
  /** Scales and defaults of the dials; null until the desk has opened its shelf. */
  readonly dials: DialFacts | null;
  readonly trouble: string | null;
  /** What the desk finds wrong with the settings in hand, which it cannot run; null where it can, or has not said. */
  readonly refusal: Extract<FromDesk, { readonly kind: "refused" }>["problems"] | null;
  /** What is to be told about a link or about settings that were kept. */
  readonly notices: readonly Notice[];
  readonly client: Client | null;
  /** The scenario that address and links hold: it follows what is set when the reader's hand rests. */
  readonly linked: Scenario;
  readonly page: PageName;
  /** What follows the page in the address: a tab, a claim, a chart. */
  readonly place: string;
  readonly language: Language;
  readonly theme: ThemeName;
  readonly commodity: string;
  readonly isReplaying: boolean;
  /** Sets a scenario; changes with the same gesture are one step until `settle`. */
  change(scenario: Scenario, gesture?: string): void;
  settle(): void;
  undo(): void;
  redo(): void;
  /** Shows the last change again: the scenario before it, and after a moment the one that is set. */
  replay(): void;
  reset(panel?: Panel, dial?: string): void;
  dismiss(): void;
  /** Opens a desk again that has stopped, and asks it what is set. */
  retry(): void;
  go(page: PageName, place?: string): void;
  show(view: Partial<Pick<State, "language" | "theme" | "commodity">>): void;
  open(): Promise<void>;
}

const REPLAY_MS = 1500;
const WRITE_MS = 300;

const matches = (query: string): boolean => globalThis.matchMedia?.(query).matches ?? false;

const firstView = (): Pick<State, "language" | "theme" | "commodity"> => {
  const before = kept();
  const tongue = before.language ?? globalThis.navigator?.language ?? "en";
  return {
    language: tongue.startsWith("es") ? "es" : "en",
    theme: (before.theme ?? (matches("(prefers-color-scheme: dark)") ? "dark" : "light")) === "dark" ? "dark" : "light",
    commodity: before.commodity ?? "cocaine",
  };
};

export const useStore = create<State>()((set, get) => {
  let replaying: ReturnType<typeof setTimeout> | undefined;
  /** What is set while the scenario before it is on view again. */
  let held: Scenario | null = null;
  const course = (): Course => ({ ...get(), scenario: held ?? get().scenario });
  const ask = (next: Partial<Course> & { readonly scenario: Scenario }): void => {
    clearTimeout(replaying);
    held = null;
    const { scenario, past = get().past, future = get().future, gesture = null } = next;
    set({ scenario, past, future, gesture, trouble: null, refusal: null, isReplaying: false });
    const { shipped } = get();
    if (shipped !== null && isSame(shipped.scenario, scenario)) set({ answer: shipped, ...judgedNext(shipped, get()) });
    get().client?.ask(scenario);
  };
  const move = (next: Course | null): void => {
    if (next !== null && next.scenario !== get().scenario) ask(next);
  };
  const settleWithDials = async (): Promise<void> => {
    const dials = (await get().client?.call("dials", undefined)) ?? null;
    if (dials === null) return;
    const { scenario, parameters, notices } = get();
    const settled = settledScenario(scenario, dials, parameters);
    set({ dials, notices: [...notices, ...settled.notices] });
    if (!isSame(settled.scenario, scenario)) ask({ scenario: settled.scenario });
  };
  /** Where the desk works on the page itself it is ready before there is a client to ask it by. */
  const openDials = (): void => {
    if (get().parameters.length === 0 || get().dials !== null) return;
    settleWithDials().catch((cause: Error) => set({ trouble: cause.message }));
  };
  const hear = (message: FromDesk): void => {
    if (message.kind === "ready") {
      set({ parameters: message.parameters, policies: message.policies });
      openDials();
    } else if (message.kind === "answer") {
      const { answer } = message;
      const { assessment, stage } = answer;
      const { judged } = get();
      if (assessment !== null && stage === "stored") set({ shipped: { ...answer, assessment } });
      else if (assessment !== null)
        set({ runs: { runId: answer.plan.runId, futures: answer.futures, scenario: answer.scenario } });
      // A first look at what is on view already from more futures would only make it flicker.
      if (judged !== null && judged.futures > answer.futures && isSame(judged.scenario, answer.scenario)) return;
      set({ answer, ...(assessment === null ? {} : judgedNext({ ...answer, assessment }, get())) });
    } else if (message.kind === "refused") set({ refusal: message.problems });
    else if (message.kind === "failed") set({ trouble: message.because });
  };
  return {
    scenario: DEFAULT_SCENARIO,
    past: [],
    future: [],
    gesture: null,
    answer: null,
    judged: null,
    reworded: null,
    shipped: null,
    runs: null,
    parameters: [],
    policies: [],
    dials: null,
    trouble: null,
    refusal: null,
    notices: [],
    client: null,
    linked: DEFAULT_SCENARIO,
    page: "answer",
    place: "",
    ...firstView(),
    isReplaying: false,
    change: (scenario, gesture) => move(changedCourse(course(), scenario, gesture ?? null)),
    settle: () => set({ gesture: null }),
    undo: () => move(undone(course())),
    redo: () => move(redone(course())),
    replay: () => {
      const { past, scenario, isReplaying } = get();
      const before = past.at(-1);
      if (before === undefined || isReplaying) return;
      ask({ scenario: before });
      held = scenario;
      set({ isReplaying: true });
      replaying = setTimeout(() => ask({ scenario }), REPLAY_MS);
    },
    reset: (panel, dial) => {
      const { scenario, dials, change } = get();
      if (panel === undefined) change({ ...scenario, levers: {}, beliefs: {}, success: {} });
      else if (dial === undefined) change(withoutPanel(scenario, panel));
      else if (dials !== null) change(withoutDial(scenario, panel, dial, dials.test));
    },
    dismiss: () => set({ notices: [] }),
    retry: () => {
      set({ trouble: null });
      get()
        .client?.retry()
        .catch((cause: Error) => set({ trouble: cause.message }));
    },
    go: (page, place = "") => set({ page, place }),
    show: (view) => {
      set(view);
      keep(view);
    },
    open: async () => {
      if (get().client !== null) return;
      followAddress();
      const client = await openClient(hear);
      set({ scenario: await checkedStudy(client, () => get().scenario), client });
      client.ask(get().scenario);
      openDials();
    },
  };
});

/** Some of what the page holds, by name; whoever uses it is drawn again only when one of these changes. */
export const useHeld = <K extends keyof State>(...names: readonly K[]): Pick<State, K> =>
  useStore(useShallow((state) => Object.fromEntries(names.map((name) => [name, state[name]])) as Pick<State, K>));

/** Whether the address is being read: it is written again once all that it says is set, and what follows is no new place. */
let isReading = false;

/** The settings of a link that fit their dials; a study that was opened stays. */
const fitting = (settings: ReadSettings): ReadSettings => {
  const { dials, parameters, scenario } = useStore.getState();
  const { study, opened } = scenario;
  const whole = { ...(study === undefined ? {} : { study }), ...(opened === undefined ? {} : { opened }) };
  const asked = { ...settings.scenario, ...whole };
  if (dials === null) return { scenario: asked, notices: settings.notices };
  const settled = settledScenario(asked, dials, parameters);
  return { scenario: settled.scenario, notices: [...settings.notices, ...settled.notices] };
};

const readPlace = (): void => {
  const { page, place, settings, notices: odd } = readAddress(globalThis.location.hash);
  const { go, change } = useStore.getState();
  isReading = true;
  if (page !== null) go(page, place);
  else if (odd.length > 0) go("answer");
  if (odd.length > 0) useStore.setState({ notices: odd });
  if (settings !== null) {
    const { scenario, notices } = fitting(settings);
    useStore.setState({ notices: [...odd, ...notices] });
    change(scenario);
  }
  isReading = false;
  writePlace(false);
};

const writePlace = (isNewPage: boolean): void => {
  const { page, place, scenario, isReplaying } = useStore.getState();
  if (isReplaying || isReading) return;
  if (useStore.getState().linked !== scenario) useStore.setState({ linked: scenario });
  const hash = hashOf(page, scenario, place);
  const settings = settingsText(scenario);
  keep(scenario.study === undefined ? { settings } : { settings, ofStudy: settings });
  if (hash === globalThis.location.hash) return;
  try {
    if (isNewPage) globalThis.history.pushState(null, "", hash);
    else globalThis.history.replaceState(null, "", hash);
  } catch {
    // Some viewers refuse to change the address of a file; all else works.
  }
};

/** Takes up what address and machine hold, then keeps both up to date; settings in the address win. */
const followAddress = (): void => {
  const address = readAddress(globalThis.location.hash);
  const { scenario, notices } = settingsAtOpening(address.settings);
  useStore.setState({
    scenario,
    notices: [...address.notices, ...notices],
    page: address.page ?? "answer",
    place: address.place,
  });
  globalThis.addEventListener("hashchange", readPlace);
  globalThis.addEventListener("popstate", readPlace);
  let later: ReturnType<typeof setTimeout> | undefined;
  useStore.subscribe((now, before) => {
    if (now.scenario.study !== before.scenario.study) keepStudyOf(now.scenario);
    if (now.page !== before.page || now.place !== before.place) writePlace(true);
    else if (now.scenario !== before.scenario) {
      clearTimeout(later);
      later = setTimeout(() => writePlace(false), WRITE_MS);
    }
  });
  const catchUp = ({ target }: Event): void => {
    if (target instanceof Element && target.closest("a") !== null) writePlace(false);
  };
  for (const kind of ["pointerdown", "focusin"]) globalThis.addEventListener(kind, catchUp);
  globalThis.addEventListener("pagehide", () => writePlace(false));
  writePlace(false);
};
