/** Has the files of a served page kept on this machine; a page that is one file, or a browser that keeps nothing, needs none or gets none. */
import { isSelfContained } from "./assets.ts";

/** Sets the keeper to work; where it is refused the page works as before, and wants the network to open again. */
export const keepFiles = async (): Promise<void> => {
  if (isSelfContained() || !("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  await serviceWorker.register(new URL("keeper.js", document.baseURI));
  const { active } = await serviceWorker.ready;
  active?.postMessage("keep");
};
