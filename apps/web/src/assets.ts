/**
 * What the page is delivered with: as files beside it, or inside one self-contained file. Workers come from a file, or from
 * the text of an element where there is none; null where the browser allows no worker.
 */
import { isModule } from "./engine/worker-at.ts";

const inside = (name: string): string | null => document.getElementById(`asset-${name}`)?.textContent ?? null;

/** Whether everything came in one file. */
export const isSelfContained = (): boolean => document.querySelector('[id^="asset-"]') !== null;

/** The text of an asset by its file name. */
export const asset = async (name: string): Promise<string> => {
  const text = inside(name);
  if (text !== null) return text;
  if (isSelfContained()) throw new Error(`${name} was not delivered.`);
  const response = await fetch(new URL(name, document.baseURI));
  if (!response.ok) throw new Error(`${name} was not delivered (${response.status}).`);
  return response.text();
};

/** The address of a worker's code. */
export const workerAddress = (name: string): string => {
  const text = inside(name);
  return text === null
    ? new URL(name, document.baseURI).href
    : URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
};

/** Runs the code of an asset in the page itself. */
export const runHere = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = workerAddress(name);
    if (isModule(script.src)) script.type = "module";
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`${name} was not delivered.`)));
    document.head.append(script);
  });

/** The name of the model that the page was built with. */
export const builtModel = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="inflow-model"]')?.content ?? "unnamed";
