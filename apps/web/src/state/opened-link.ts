/**
 * What the link by which the page was opened says of the answer then. It is read here before the store writes the address
 * anew, and forgotten when the reader puts it away.
 */
import { create } from "zustand";
import { readAddress } from "./address.ts";
import { settingsText } from "./link.ts";
import type { LinkAnswer } from "./link-answer.ts";

interface OpenedLink {
  readonly answered: LinkAnswer | null;
  /** The settings of the link as text: what it says holds for them alone. */
  readonly settings: string;
  forget(): void;
}

const inAddress = (): Pick<OpenedLink, "answered" | "settings"> | null => {
  const { answered, settings } = readAddress(globalThis.location?.hash ?? "");
  return answered === null || settings === null ? null : { answered, settings: settingsText(settings.scenario) };
};

export const useOpenedLink = create<OpenedLink>()((set) => ({
  answered: null,
  settings: "",
  ...inAddress(),
  forget: () => set({ answered: null }),
}));

const look = (): void => {
  const opened = inAddress();
  if (opened !== null) useOpenedLink.setState(opened);
};
// The store hears both, too, and takes the answer out of the address: whoever asks first must be here.
for (const kind of ["popstate", "hashchange"]) globalThis.addEventListener?.(kind, look);
