/**
 * The rules by which a campaign might be left: an observable, when and how well it is published, and the level. Limit: levels and
 * noises are assumptions, stated with each rule; one observable a rule.
 */
import type { Test } from "../success.ts";
import { wordsOfCommodity } from "../words.ts";

/** An observable, when it is published and how well, and the level at which the campaign is left. */
export interface ExitRule {
  readonly id: string;
  readonly is: string;
  /** Weekly series that is observed. */
  readonly series: string;
  /** Whether it is read as a ratio to its mean before the campaign. */
  readonly isRatio: boolean;
  readonly side: "above" | "below";
  readonly level: number;
  readonly lagWeeks: number;
  /** Standard deviation of what is published, in the unit of the reading. */
  readonly noise: number;
  readonly assumption: string;
  /** What it is and assumes in Spanish, where somebody has written it. */
  readonly es?: { readonly is: string; readonly assumption: string };
}

/** The rules that are tried, for the primary commodity and floors of a test. */
export const exitRules = (test: Test): ExitRule[] => [
  {
    id: "price",
    is: `the published wholesale price of ${test.primary} is less than 10 % above that before the campaign`,
    series: `wholesaleUsdPerKg.${test.primary}`,
    isRatio: true,
    side: "below",
    level: 1.1,
    lagWeeks: 26,
    noise: 0.06,
    assumption: "published half a year late; 6 % is the usual change from year to year without a known cause (UNODC).",
    es: {
      is: `el precio mayorista publicado de ${wordsOfCommodity(test.primary, "es")} supera en menos del 10 % el anterior a la campaña`,
      assumption:
        "se publica con medio año de retraso; un 6 % es la variación anual habitual sin causa conocida (UNODC).",
    },
  },
  {
    id: "partners",
    is: `partners' cooperation is below ${test.floors.partners ?? 0.75} of the usual`,
    series: "partners",
    isRatio: false,
    side: "below",
    level: test.floors.partners ?? 0.75,
    lagWeeks: 4,
    noise: 0.05,
    assumption: "known to the services within a month, to about 5 points; by judgement.",
    es: {
      is: `la cooperación de los socios baja de ${test.floors.partners ?? 0.75} de la habitual`,
      assumption: "los servicios la conocen en un mes, con unos 5 puntos de error; a criterio.",
    },
  },
  {
    id: "support",
    is: `polled support is below ${test.floors.support ?? 0.33}`,
    series: "support",
    isRatio: false,
    side: "below",
    level: test.floors.support ?? 0.33,
    lagWeeks: 4,
    noise: 0.03,
    assumption: "one poll of about a thousand people, within a month.",
    es: {
      is: `el apoyo en las encuestas baja de ${test.floors.support ?? 0.33}`,
      assumption: "una encuesta a unas mil personas, en un mes.",
    },
  },
];
