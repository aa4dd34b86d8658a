/** A number typed in: what is outside the scale is told in words, and what was set before is kept. */
import { amount } from "@inflow/charts";
import { useEffect, useState } from "react";
import { useWords } from "../state/use-words.ts";
import { PANEL_WORDS } from "../words/panel-words.ts";
import type { Entry, Slots } from "../words/words.ts";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly onValue: (value: number) => void;
}

type Refusal = readonly [Entry, Slots];

const numberIn = (text: string): number =>
  text.trim() === "" ? Number.NaN : Number(text.replace(",", ".").replace("−", "-"));

/** Why a text cannot be the value of a dial, or null where it can. */
export const refusalOf = (text: string, min: number, max: number, unit: string, kept: number): Refusal | null => {
  const value = numberIn(text);
  const said = {
    value: text.trim(),
    min: amount(min, 6),
    max: `${amount(max, 6)}${unit.startsWith("%") ? "\u00a0%" : ""}`,
    kept: amount(kept, 6),
  };
  if (!Number.isFinite(value)) return [PANEL_WORDS.noNumber, said];
  return value < min || value > max ? [PANEL_WORDS.outside, said] : null;
};

export const DialEntry = ({ id, label, value, min, max, unit, onValue }: Props) => {
  const t = useWords();
  const [text, setText] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said about an earlier value ends with it
  useEffect(() => setRefusal(null), [value]);
  const shown = String(Number(value.toPrecision(6)));
  const take = (): void => {
    setText(null);
    if (text === null || text === shown) return;
    const refused = refusalOf(text, min, max, unit, value);
    setRefusal(refused);
    if (refused === null) onValue(numberIn(text));
  };
  return (
    <span className="entry">
      <input
        id={id}
        type="text"
        inputMode="decimal"
        aria-label={t(PANEL_WORDS.value, { label })}
        aria-invalid={refusal !== null}
        aria-describedby={`${id}-refusal`}
        value={text ?? shown}
        size={Math.max(3, shown.length)}
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => setText(target.value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === "Enter") take();
          else if (key === "Escape") setText(null);
        }}
      />
      {unit === "" ? null : <span className="unit">{unit}</span>}
      <span id={`${id}-refusal`} role="status" className="refusal">
        {refusal === null ? "" : t(...refusal)}
      </span>
    </span>
  );
};
