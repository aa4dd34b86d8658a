/**
 * Where the reader's own data rest: a folder that is asked for, or named by INFLOW_DATA, or the one that the system keeps
 * for a user's data. Under it are the vintages of imported files and the corrections declared for them.
 */
import { homedir } from "node:os";
import { join } from "node:path";
import type { Vintage } from "@inflow/importers";
import { type VintageOptions, vintageFolder } from "@inflow/store";

/** What the system says of itself; given apart so that each system can be asked about on any other. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
}

const here = (): Surroundings => ({ environment: process.env, platform: process.platform, home: homedir() });

const given = (text: string | undefined): text is string => text !== undefined && text !== "";

/** The folder of the reader's data: the option, else INFLOW_DATA, else the system's own place for user data. */
export const dataFolder = (option?: string, { environment, platform, home }: Surroundings = here()): string => {
  if (given(option)) return option;
  const { INFLOW_DATA, XDG_DATA_HOME, APPDATA } = environment;
  if (given(INFLOW_DATA)) return INFLOW_DATA;
  if (given(XDG_DATA_HOME)) return join(XDG_DATA_HOME, "inflow");
  if (platform === "win32") return join(given(APPDATA) ? APPDATA : join(home, "AppData", "Roaming"), "inflow");
  if (platform === "darwin") return join(home, "Library", "Application Support", "inflow");
  return join(home, ".local", "share", "inflow");
};

/** The vintages in a data folder (that of the reader where none is given); none where nothing was imported yet. */
export const vintagesOf = (folder: string = dataFolder(), options: VintageOptions = {}): Promise<Vintage[]> =>
  vintageFolder(folder, options).all();
