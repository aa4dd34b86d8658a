/** The drawer of a belief that has no dial, from its chip: a belief that a link, a file or the answer set by its path. */
import { calledUnit } from "@inflow/study";
import { useState } from "react";
import { pathLabel } from "../dials/index.ts";
import type { ParameterView } from "../engine/contract.ts";
import { useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import type { DialWords } from "../words/dial-levers.ts";
import { PANEL_WORDS } from "../words/panel-words.ts";
import type { Entry } from "../words/words.ts";
import { Drawer } from "./drawer.tsx";

const inBoth = (of: (language: "en" | "es") => string): Entry => ({ en: of("en"), es: of("es") });

/** What a belief is called that is named by its path, with the sentence and the unit of its parameter. */
export const wordsOfPath = (path: string, parameters: readonly ParameterView[]): DialWords => {
  const { is = "", unit = "1" } = parameters.find((one) => one.path === path) ?? {};
  return {
    label: inBoth((language) => pathLabel(path, parameters, language)),
    line: { en: is, es: `${pathLabel(path, parameters, "es")}.` },
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
