/**
 * Units of the model as a sentence says them, in English and Spanish: "1/week" is "per week", "USD/kg/km" is "USD per kg per km".
 * Limit: words are plural whatever the number; symbols of measures stay as they are.
 */
import type { Language, Words } from "../words.ts";

const ONE: Readonly<Record<string, Words>> = {
  week: { en: "week", es: "semana" },
  month: { en: "month", es: "mes" },
  quarter: { en: "quarter", es: "trimestre" },
  year: { en: "year", es: "año" },
  day: { en: "day", es: "día" },
  person: { en: "person", es: "persona" },
  dose: { en: "dose", es: "dosis" },
  h: { en: "hour", es: "hora" },
  incident: { en: "incident", es: "incidente" },
};

const MANY: Readonly<Record<string, Words>> = {
  week: { en: "weeks", es: "semanas" },
  month: { en: "months", es: "meses" },
  year: { en: "years", es: "años" },
  day: { en: "days", es: "días" },
  h: { en: "hours", es: "horas" },
  person: { en: "people", es: "personas" },
  "person-week": { en: "person-weeks", es: "personas-semana" },
  review: { en: "reviews", es: "revisiones" },
  strike: { en: "strikes", es: "ataques" },
  death: { en: "deaths", es: "muertes" },
  incident: { en: "incidents", es: "incidentes" },
  contact: { en: "vessels", es: "embarcaciones" },
  asset: { en: "assets", es: "medios" },
  trip: { en: "trips", es: "viajes" },
  dose: { en: "doses", es: "dosis" },
  MUSD: { en: "million USD", es: "millones de US$" },
  km2: { en: "km²", es: "km²" },
};

/** Measures that keep their symbol in both languages, whole. */
const SYMBOLS: ReadonlySet<string> = new Set(["km/h"]);

/** A unit in words; empty where there is none. */
export const calledUnit = (unit: string, language: Language): string => {
  if (unit === "1") return "";
  if (SYMBOLS.has(unit)) return unit;
  const [first = "", ...per] = unit.split("/");
  const many = first === "1" ? [] : [MANY[first]?.[language] ?? first];
  return [...many, ...per.map((one) => `${language === "en" ? "per" : "por"} ${ONE[one]?.[language] ?? one}`)].join(
    " ",
  );
};

/** Thousands apart from ten thousand on: "10,000", or "10 000" in Spanish. */
const grouped = (value: number, language: Language): string =>
  Math.abs(value) < 10_000
    ? `${value}`
    : `${Math.round(value)}`.replace(/\B(?=(\d{3})+$)/g, language === "en" ? "," : "\u00a0");

/** A number to three digits with its unit in words. */
export const calledAmount = (value: number, unit: string, language: Language): string => {
  const words = calledUnit(unit, language);
  const number = grouped(Number(value.toPrecision(3)), language);
  return `${number}${words === "" ? "" : `\u00a0${words}`}`.replace("-", "−");
};
