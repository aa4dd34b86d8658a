/** Opens a file in the reader's own browser where there is a desktop; says nothing where there is none. */
import { spawn } from "node:child_process";

const opener = (): readonly [string, readonly string[]] | null => {
  if (process.platform === "darwin") return ["open", []];
  if (process.platform === "win32") return ["cmd", ["/c", "start", ""]];
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return DISPLAY || WAYLAND_DISPLAY ? ["xdg-open", []] : null;
};

/** Opens a file if somebody sits before a desktop; says whether it tried. */
export const openFile = (path: string): boolean => {
  const command = opener();
  if (command === null || process.stdout.isTTY !== true) return false;
  const child = spawn(command[0], [...command[1], path], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
  return true;
};
