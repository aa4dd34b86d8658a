/** Short keys for origins, in the order in which the brief first uses them: E events, C claims, D data, S sources, T the test, B beliefs, R results, H the record against history. */
import { nameOfOrigin, type Origin } from "./prose.ts";

const LETTERS: Readonly<Record<Origin["kind"], string>> = {
  event: "E",
  claim: "C",
  series: "D",
  source: "S",
  study: "T",
  parameter: "B",
  result: "R",
  record: "H",
};

export interface Keyed {
  readonly key: string;
  readonly origin: Origin;
}

export interface Keys {
  keyOf(origin: Origin): string;
  /** All that were asked for so far, by letter, then in order of use. */
  list(): readonly Keyed[];
}

/** A new register of keys. */
export const createKeys = (): Keys => {
  const known = new Map<string, Keyed>();
  const counts = new Map<string, number>();
  return {
    keyOf(origin) {
      const name = nameOfOrigin(origin);
      const found = known.get(name);
      if (found !== undefined) return found.key;
      const letter = LETTERS[origin.kind];
      const count = (counts.get(letter) ?? 0) + 1;
      counts.set(letter, count);
      const keyed = { key: `${letter}${count}`, origin };
      known.set(name, keyed);
      return keyed.key;
    },
    list() {
      const order = Object.values(LETTERS);
      return [...known.values()].sort(
        (a, b) =>
          order.indexOf(a.key[0]!) - order.indexOf(b.key[0]!) || Number(a.key.slice(1)) - Number(b.key.slice(1)),
      );
    },
  };
};
