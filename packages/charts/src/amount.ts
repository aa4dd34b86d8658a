/**
 * Numbers as text, the same in charts, tables and prose: two or three significant figures, thousands apart by a comma in
 * English and from five digits on by a space in Spanish, a decimal point in both languages, a true minus, and no-break spaces before units.
 */
import type { Language } from "@inflow/study";

const SPACE = "\u00a0";
const MINUS = "\u2212";

/** Thousands apart: 2,000 and 20,000; in Spanish 2000 and 20 000, the space not breaking. */
const grouped = (digits: string, language: Language): string => {
  if (language === "es" && digits.length < 5) return digits;
  return digits.replace(/\B(?=(\d{3})+$)/g, language === "en" ? "," : SPACE);
};

/** A number with so many significant figures, without exponent, its thousands apart as the language has them. */
export const amount = (value: number, figures = 3, language: Language = "en"): string => {
  if (!Number.isFinite(value)) return value > 0 ? "∞" : `${MINUS}∞`;
  const rounded = Number(value.toPrecision(figures));
  if (rounded === 0) return "0";
  const [whole, part] = plainDigits(Math.abs(rounded)).split(".") as [string, string?];
  return `${rounded < 0 ? MINUS : ""}${grouped(whole, language)}${part === undefined ? "" : `.${part}`}`;
};

const plainDigits = (value: number): string => (value < 1e-6 ? value.toFixed(9).replace(/0+$/, "") : String(value));

/** A number for a file: six significant figures, no marks between thousands, a plain minus. */
export const dataNumber = (value: number): string => String(Number(value.toPrecision(6)));

/** Figures written with commas between thousands, as Spanish groups them. */
export const groupedInSpanish = (text: string): string =>
  text.replace(/\d{1,3}(?:,\d{3})+/g, (digits) => grouped(digits.split(",").join(""), "es"));

/** A number with its sign always shown, zero without one. */
export const signed = (value: number, figures = 3, language: Language = "en"): string => {
  const text = amount(value, figures, language);
  return text === "0" || text.startsWith(MINUS) ? text : `+${text}`;
};

/** A change as a signed per cent, at most to a tenth of a per cent. */
export const signedPercent = (share: number): string => {
  const tenths = Math.round(1000 * share) / 10;
  return `${signed(tenths, 2)}${SPACE}%`;
};

/** A share as per cent. */
export const percentOf = (share: number): string => `${amount(100 * share, 2)}${SPACE}%`;

const NAMES: Readonly<Record<Language, readonly (readonly [number, string])[]>> = {
  en: [
    [1e12, "trillion"],
    [1e9, "billion"],
    [1e6, "million"],
  ],
  es: [[1e6, "millones de US$"]],
};

/** Dollars in words: "$2.1 billion", "2100 millones de US$" (never the false friend of billion); the sign before it where `withSign`. */
export const dollars = (value: number, language: Language, withSign = false): string => {
  const size = Math.abs(value);
  const [unit, name] = NAMES[language].find(([from]) => size >= from) ?? [1, ""];
  const text = amount(size / unit, size >= 100 * unit && size < 1000 * unit ? 3 : 2, language);
  const sign = value < 0 && text !== "0" ? MINUS : withSign && text !== "0" ? "+" : "";
  if (language === "es") return `${sign}${text}${SPACE}${name === "" ? "US$" : name}`;
  return `${sign}$${text}${name === "" ? "" : `${SPACE}${name}`}`;
};

/** The first of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10 times a power of ten that is not below the value: an axis that stays still. */
export const softMaximum = (value: number): number => {
  if (!(value > 0)) return 1;
  let power = 1;
  while (value > 10 * power) power *= 10;
  while (value <= power) power /= 10;
  return [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((step) => value <= step * power * (1 + 1e-9))! * power;
};
