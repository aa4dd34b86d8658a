/** What the terminal can show: colour or not, a line that moves or not; and numbers as people read them. */
import pc from "picocolors";

const wantsColour = (): boolean => {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== "") return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "" && FORCE_COLOR !== "0") return true;
  return process.stdout.isTTY === true && TERM !== "dumb";
};

/** Colours that become plain text where they are not wanted. */
export const paint = pc.createColors(wantsColour());

/** Prints to standard output. */
export const print = (text = ""): void => {
  process.stdout.write(`${text}\n`);
};

/** Prints to standard error: progress, problems and notes, so that standard output stays clean. */
export const note = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** Prints one value as JSON, and nothing else. */
export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2));

const groups = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ",");

/** A number to three significant digits with thousands set apart: 1,230 or 0.0312. */
export const number = (value: number): string => {
  if (!Number.isFinite(value)) return "–";
  const short = Number(value.toPrecision(3));
  if (short === 0) return "0";
  if (Math.abs(short) < 1e-4 || Math.abs(short) >= 1e15) return short.toExponential();
  const [whole, part] = Math.abs(short).toString().split(".") as [string, string?];
  return `${short < 0 ? "−" : ""}${groups(whole)}${part === undefined ? "" : `.${part}`}`;
};

/** A whole number with thousands set apart. */
export const count = (value: number): string => groups(String(Math.round(value)));

/** A duration in words: 48 s, 3 min 20 s, 1 h 5 min. */
export const duration = (seconds: number): string => {
  const s = Math.max(0, Math.round(seconds));
  if (s < 60) return `${s} s`;
  if (s < 3600) return `${Math.floor(s / 60)} min ${s % 60} s`;
  return `${Math.floor(s / 3600)} h ${Math.floor((s % 3600) / 60)} min`;
};
