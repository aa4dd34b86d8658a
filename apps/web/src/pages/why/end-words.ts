/** An end of a parameter in words: "at most 0.2 weeks", or a form by its name. */
import { calledAmount, endSaid, type Language } from "@inflow/study";

/** The end of a parameter of a path and a unit, with its amount in words of a language. */
export const endWords = (
  at: string,
  { path, unit }: { readonly path: string; readonly unit: string },
  language: Language,
): string =>
  endSaid(
    at.replace(
      /^(at (?:most|least)) (.+)$/,
      (_, side: string, value: string) => `${side} ${calledAmount(Number(value), unit, language)}`,
    ),
    language,
    path,
  );
