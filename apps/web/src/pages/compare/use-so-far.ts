/** How far the live runs have come, asked of the desk while a page waits for them. */
import { useEffect, useState } from "react";
import type { SoFar } from "../../engine/services/so-far.ts";
import { useHeld } from "../../state/store.ts";

const ASK_MS = 1500;

/** The futures that are there and wanted; null before the desk has said. */
export const useSoFar = (): SoFar | null => {
  const { client, answer } = useHeld("client", "answer");
  const [soFar, setSoFar] = useState<SoFar | null>(null);
  useEffect(() => {
    if (client === null) return;
    let isOn = true;
    const ask = (): void => {
      client.call("soFar", undefined).then(
        (found) => isOn && setSoFar(found),
        () => undefined,
      );
    };
    ask();
    const timer = setInterval(ask, ASK_MS);
    return () => {
      isOn = false;
      clearInterval(timer);
    };
  }, [client]);
  if (soFar === null) return null;
  const drawn = answer === null || answer.stage === "stored" ? 0 : answer.futures;
  return { ...soFar, done: Math.max(soFar.done, drawn) };
};
