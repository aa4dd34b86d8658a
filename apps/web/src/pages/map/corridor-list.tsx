/** The waters and corridors as a list: the way to the map by keyboard, by ear, and where a map is too small. */
import { amount, boundsWords, type MapInput, signed } from "@inflow/charts";
import { type KeyboardEvent, useRef } from "react";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { MAP_WORDS } from "../../words/map-words.ts";

interface Props {
  readonly input: MapInput;
  readonly highlight: string | null;
  readonly onHighlight: (water: string | null) => void;
  /** Why the figures of the list do not add up to inflow; null where none do. */
  readonly sums: string | null;
}

export const CorridorList = ({ input, highlight, onHighlight, sums }: Props) => {
  const t = useWords();
  const language = useStore((state) => state.language);
  const place = useRef<HTMLUListElement | null>(null);
  const isDifference = input.isDifference === true;
  const rows = input.zones.filter(({ tonnes }) => tonnes !== null).sort((a, b) => (b.tonnes ?? 0) - (a.tonnes ?? 0));
  const inHand = rows.some(({ id }) => id === highlight) ? highlight : rows[0]?.id;
  const move = (event: KeyboardEvent): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const all = [...(place.current?.querySelectorAll("button") ?? [])];
    const now = all.indexOf(document.activeElement as HTMLButtonElement);
    all[(now + step + all.length) % all.length]?.focus();
  };
  return (
    <section className="corridors" aria-labelledby="corridors-title">
      <h3 id="corridors-title">{t(MAP_WORDS.corridors)}</h3>
      <p className="small">
        {t(MAP_WORDS.tonnes)}
        {isDifference ? "" : `; ${t(MAP_WORDS.under)}`}. {t(MAP_WORDS.corridorsIs)}
      </p>
      {sums === null ? null : <p className="small">{sums}</p>}
      <ul ref={place} onKeyDown={move} onPointerLeave={() => onHighlight(null)}>
        {rows.map(({ id, label, tonnes, span, change }) => (
          <li key={id}>
            <button
              type="button"
              tabIndex={id === inHand ? 0 : -1}
              className={highlight === id ? "lit" : undefined}
              onFocus={() => onHighlight(id)}
              onPointerEnter={() => onHighlight(id)}
              onClick={() => onHighlight(id)}
            >
              <span>{label}</span>
              <span className="number">
                {isDifference ? signed(change ?? 0, 2, language) : amount(tonnes ?? 0, 2, language)}
                {isDifference || span === undefined ? null : <small>{boundsWords(span)}</small>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
