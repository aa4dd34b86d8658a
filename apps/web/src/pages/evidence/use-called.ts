/** What a service of the desk answers, asked once for each page that shows it; kept, since the ledger does not change. */
import { useEffect, useState } from "react";
import type { Client } from "../../engine/client.ts";
import type { ArgsOf, ResultOf } from "../../engine/services/index.ts";
import { useStore } from "../../state/store.ts";

/** Services of the ledger and the record, which take nothing. */
type Lasting = "evidence" | "facts";

export interface Called<T> {
  readonly result: T | null;
  readonly trouble: string | null;
}

const kept = new WeakMap<Client, Map<Lasting, Promise<unknown>>>();

const askOnce = <N extends Lasting>(client: Client, name: N): Promise<ResultOf<N>> => {
  const known = kept.get(client) ?? new Map<Lasting, Promise<unknown>>();
  kept.set(client, known);
  const asked = known.get(name) ?? client.call(name, undefined as ArgsOf<N>);
  known.set(name, asked);
  return asked as Promise<ResultOf<N>>;
};

/** The answer of a lasting service; null until it has come. */
export const useCalled = <N extends Lasting>(name: N): Called<ResultOf<N>> => {
  const client = useStore((state) => state.client);
  const [called, setCalled] = useState<Called<ResultOf<N>>>({ result: null, trouble: null });
  useEffect(() => {
    if (client === null) return;
    let isOn = true;
    askOnce(client, name).then(
      (result) => isOn && setCalled({ result, trouble: null }),
      (cause: Error) => isOn && setCalled({ result: null, trouble: cause.message }),
    );
    return () => {
      isOn = false;
    };
  }, [client, name]);
  return called;
};
