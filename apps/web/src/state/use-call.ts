/**
 * What a service of the desk answers about the runs in hand: asked again when the runs or the arguments change, kept for a
 * while, the last answer left on view until the next one comes.
 */
import { useEffect, useState } from "react";
import type { Client } from "../engine/client.ts";
import type { ArgsOf, ResultOf, ServiceName } from "../engine/services/index.ts";
import { useStore } from "./store.ts";

export interface Asked<T> {
  readonly result: T | null;
  /** Whether another answer is on its way. */
  readonly isPending: boolean;
  readonly trouble: string | null;
  /** How long the last answer took to come back [ms]; null for one that was kept. */
  readonly ms: number | null;
}

const MOST_KEPT = 60;
const kept = new Map<string, unknown>();

const keep = (key: string, result: unknown): void => {
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!);
  kept.set(key, result);
};

const keptAnswer = <N extends ServiceName>(service: N, text: string, runs: string): ResultOf<N> | null =>
  (kept.get(`${runs} ${service} ${text}`) as ResultOf<N> | undefined) ?? null;

/** What a service answers about runs, from what is kept where it was asked before. */
export const callKept = async <N extends ServiceName>(
  client: Client,
  service: N,
  args: ArgsOf<N>,
  runs: string,
): Promise<ResultOf<N>> => {
  const text = JSON.stringify(args);
  const known = keptAnswer<N>(service, text, runs);
  if (known !== null) return known;
  const result = await client.call(service, args);
  keep(`${runs} ${service} ${text}`, result);
  return result;
};

/** A name of the runs that services speak of; null while the desk has none of its own. */
export const useRuns = (): string | null =>
  useStore(({ runs }) => (runs === null ? null : `${runs.runId}/${runs.futures}`));

/** What a service answers about the runs in hand; not asked while `args` or `runs` is null. */
export const useCall = <N extends ServiceName>(
  service: N,
  args: ArgsOf<N> | null,
  runs: string | null,
): Asked<ResultOf<N>> => {
  const client = useStore((state) => state.client);
  const [asked, setAsked] = useState<Asked<ResultOf<N>>>({ result: null, isPending: true, trouble: null, ms: null });
  const text = args === null ? null : JSON.stringify(args);
  useEffect(() => {
    if (client === null || runs === null || text === null) return;
    const known = keptAnswer<N>(service, text, runs);
    if (known !== null) {
      setAsked({ result: known, isPending: false, trouble: null, ms: null });
      return;
    }
    let isOn = true;
    const began = performance.now();
    setAsked(({ result, ms }) => ({ result, isPending: true, trouble: null, ms }));
    callKept(client, service, JSON.parse(text) as ArgsOf<N>, runs).then(
      (result) => isOn && setAsked({ result, isPending: false, trouble: null, ms: performance.now() - began }),
      (cause: Error) =>
        isOn && setAsked(({ result }) => ({ result, isPending: false, trouble: cause.message, ms: null })),
    );
    return () => {
      isOn = false;
    };
  }, [client, runs, service, text]);
  return asked;
};
