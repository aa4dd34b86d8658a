/** A desk over the shipped texts that says what it posts: no workers, few futures. */
import { webTexts } from "../../../../scripts/build.mjs";
import type { Answer, FromDesk, Scenario } from "./contract.ts";
import { createDesk } from "./desk.ts";

const shipped = JSON.stringify({ model: "test", version: "0", texts: webTexts() });

/** What is shipped, as the page hands it to the desk. */
export const shippedForTest = (): { readonly text: string; readonly texts: ReadonlyMap<string, string> } => ({
  text: shipped,
  texts: new Map(Object.entries(webTexts())),
});

export interface TestDesk {
  readonly heard: FromDesk[];
  /** Asks, and gives the answers of the scenario when the desk is done with it. */
  ask(scenario: Scenario): Promise<readonly Answer[]>;
  /** Names what may be asked next; resolves when its runs are to be done. */
  expect(scenarios: readonly Scenario[]): Promise<void>;
  /** Asks, and leaves the desk to it. */
  leave(scenario: Scenario): Promise<void>;
  call(service: string, args: unknown): Promise<unknown>;
}

/** Opens a desk that settles at `most` futures, with the text of an answer that was delivered to the page, if one was. */
export const openTestDesk = async (most: number, stored: string | null = null): Promise<TestDesk> => {
  const heard: FromDesk[] = [];
  const desk = createDesk((message) => void heard.push(message));
  await desk({ kind: "open", shipped, threads: 1, most, runWorker: null, stored });
  let token = 0;
  let calls = 0;
  return {
    heard,
    ask: async (scenario) => {
      const mine = ++token;
      await desk({ kind: "scenario", scenario, token: mine });
      return heard.flatMap((one) => (one.kind === "answer" && one.token === mine ? [one.answer] : []));
    },
    expect: (scenarios) => desk({ kind: "expect", scenarios }),
    leave: (scenario) => desk({ kind: "scenario", scenario, token: ++token }),
    call: async (service, args) => {
      const call = ++calls;
      await desk({ kind: "call", service, args, call });
      const answer = heard.find((one) => (one.kind === "result" || one.kind === "failed") && one.call === call);
      if (answer?.kind === "result") return answer.result;
      throw new Error(answer?.kind === "failed" ? answer.because : "The desk said nothing.");
    },
  };
};
