/** Options that the words about imported data share: the data folder and days, refused where they are none. */
import { isISODate } from "@inflow/evidence";
import { InvalidArgumentError, Option } from "commander";
import { dataFolder, type Vintage, vintagesOf } from "inflow";
import { note } from "../../terminal.ts";

const DAY = 10;

/** A day in ISO order from a word; refused where no calendar has it. */
export const dayFrom = (word: string): string => {
  if (word.length !== DAY || !isISODate(word)) throw new InvalidArgumentError("Give a day such as 2026-05-15.");
  return word;
};

/** Today by the clock of this machine, in ISO order and universal time. */
export const today = (): string => new Date().toISOString().slice(0, DAY);

export const dataOption = (): Option =>
  new Option("--data <folder>", "where imported data rest (default: INFLOW_DATA, or the user's data folder)");

export const asKnownOnOption = (): Option =>
  new Option("--as-known-on <day>", "only what was public by that day (default: today)").argParser(dayFrom);

/** The vintages of the data folder; damaged files are told on standard error and left where they are. */
export const vintagesIn = (data: string | undefined): Promise<Vintage[]> =>
  vintagesOf(dataFolder(data), {
    onDamaged: (file, reason) => note(`${file} was not read: ${reason}. Import its file again.`),
  });
