/** The drawer of a belief that has no dial, from its chip: a belief that is set by the path of its parameter. */
import { calledForm, calledUnit, type Language } from "@inflow/study";
import { useState } from "react";
import { pathLabel } from "../dials/index.ts";
import type { ParameterView } from "../engine/contract.ts";
import { useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import type { DialWords } from "../words/dial-levers.ts";
import { PANEL_WORDS } from "../words/panel-words.ts";
import { inBoth, say } from "../words/words.ts";
import { Drawer } from "./drawer.tsx";

/** The sentence about a belief where its own, in English, cannot stand: its rival forms, else its name. */
const lineOf = (path: string, of: ParameterView | undefined, language: Language): string => {
  if (of === undefined || !("forms" in of.prior)) return `${pathLabel(path, of === undefined ? [] : [of], language)}.`;
  const forms = Object.keys(of.prior.forms).map((form) => calledForm(path, form, language));
  return say(PANEL_WORDS.rivalForms, language, { forms: forms.join("; ") });
};

/** What a belief is called that is named by its path, with the sentence and the unit of its parameter. */
export const wordsOfPath = (path: string, parameters: readonly ParameterView[]): DialWords => {
  const parameter = parameters.find((one) => one.path === path);
  const { is = "", unit = "1" } = parameter ?? {};
  return {
    label: inBoth((language) => pathLabel(path, parameters, language)),
    line: { en: is, es: lineOf(path, parameter, "es") },
    unit: inBoth((language) => calledUnit(unit, language)),
  };
};

export const PathDrawer = ({ path }: { readonly path: string }) => {
  const t = useWords();
  const parameters = useStore((state) => state.parameters);
  const [isOpen, setOpen] = useState(false);
  const words = wordsOfPath(path, parameters);
  return (
    <>
      <button
        type="button"
        className="quiet"
        aria-haspopup="dialog"
        aria-label={t(PANEL_WORDS.about, { label: t(words.label) })}
        onClick={() => setOpen(true)}
      >
        {t(PANEL_WORDS.aboutShort)}
      </button>
      {isOpen ? <Drawer panel="believe" id={path} words={words} onClose={() => setOpen(false)} /> : null}
    </>
  );
};
