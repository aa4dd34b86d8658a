/** The full reports of series, asked for one after another so that the desk stays free for other questions between them. */
import { useEffect, useState } from "react";
import type { SignalView, Watched } from "../../engine/services/when.ts";
import { useStore } from "../../state/store.ts";
import { callKept } from "../../state/use-call.ts";

/** How long other questions of the page go first [ms]. */
const HEAD_START_MS = 300;

export type Signals = Readonly<Record<string, SignalView>>;

/** What is known so far of each series, by its id; `first` is asked for before the others. */
export const useSignals = (
  watched: readonly Watched[],
  about: { readonly policy: string; readonly commodity: string },
  first: string,
  runs: string,
): { readonly signals: Signals; readonly trouble: string | null } => {
  const client = useStore((state) => state.client);
  const [signals, setSignals] = useState<Signals>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const ids = watched.map(({ id }) => id).join();
  const { policy, commodity } = about;
  const runId = useStore((state) => state.judged?.plan.runId ?? "");
  useEffect(() => {
    if (client === null) return;
    let isOn = true;
    setSignals({});
    setTrouble(null);
    const all = ids === "" ? [] : ids.split(",");
    const order = [...all.filter((id) => id === first), ...all.filter((id) => id !== first)];
    const askAll = async (): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, HEAD_START_MS));
      for (const id of order) {
        if (!isOn) return;
        const found = await callKept(client, "whenSignal", { policy, commodity, id, runId }, runs);
        if (isOn) setSignals((known) => ({ ...known, [id]: found }));
      }
    };
    askAll().catch((cause: Error) => isOn && setTrouble(cause.message));
    return () => {
      isOn = false;
    };
  }, [client, ids, policy, commodity, first, runs, runId]);
  return { signals, trouble };
};
