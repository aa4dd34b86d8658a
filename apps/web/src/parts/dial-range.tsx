/**
 * A native slider with its marks: the default, as before, and, while a belief still varies, its range as a thick segment.
 * Arrows step, PageUp and PageDown go to the next named band, Home and End to the ends, Enter goes to the entry of a number.
 */
import type { CSSProperties, KeyboardEvent } from "react";
import { useStore } from "../state/store.ts";

export interface RangeProps {
  readonly id: string;
  readonly label: string;
  readonly spoken: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly stops: readonly number[];
  readonly standard?: number;
  readonly asBefore?: number;
  /** Ends of the thick segment. */
  readonly span?: readonly [number, number];
  readonly isVarying?: boolean;
  /** Hears every value on the way. */
  readonly onInput: (value: number) => void;
  readonly onEnter?: () => void;
}

const placed = (at: number, to?: number): CSSProperties =>
  ({ "--at": at, ...(to === undefined ? {} : { "--to": to }) }) as CSSProperties;

const nextStop = (stops: readonly number[], value: number, up: boolean): number | undefined =>
  up ? stops.find((stop) => stop > value + 1e-9) : [...stops].reverse().find((stop) => stop < value - 1e-9);

export const DialRange = (props: RangeProps) => {
  const { id, label, spoken, value, min, max, step, stops, standard, asBefore, span, isVarying, onInput, onEnter } =
    props;
  const settle = useStore((state) => state.settle);
  const share = (at: number): number => Math.min(1, Math.max(0, (at - min) / (max - min)));
  const press = (event: KeyboardEvent): void => {
    const up = event.key === "PageUp";
    if (up || event.key === "PageDown") {
      event.preventDefault();
      const next = nextStop(stops, value, up);
      if (next !== undefined) onInput(next);
    } else if (event.key === "Enter" && onEnter !== undefined) {
      event.preventDefault();
      onEnter();
    }
  };
  return (
    <span className={isVarying === true ? "range varying" : "range"}>
      {span === undefined ? null : <span className="segment" style={placed(share(span[0]), share(span[1]))} />}
      {asBefore === undefined ? null : <span className="mark before" style={placed(share(asBefore))} />}
      {standard === undefined ? null : <span className="mark standard" style={placed(share(standard))} />}
      <input
        id={id}
        type="range"
        aria-label={label}
        aria-valuetext={spoken}
        min={min}
        max={max}
        step={step}
        value={value}
        onChange={({ target }) => onInput(target.valueAsNumber)}
        onKeyDown={press}
        onKeyUp={settle}
        onPointerUp={settle}
        onBlur={settle}
      />
    </span>
  );
};
