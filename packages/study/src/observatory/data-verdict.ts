/**
 * What the data say of inflow so far, and what they may never say: no verdict rests on seizures alone.
 *
 * A series speaks of inflow where nothing but inflow is known to move it, its causal estimate passes the placebo gate, and no
 * turn of its own lies before the campaign. Seizures and removals are outputs of effort: they may stand beside such a series and
 * never in its place. Where two speaking series disagree the answer is "cannot tell".
 */
import { type Channel, EFFORT_KINDS } from "./channels.ts";

/** What one series shows after the intervention. */
export interface Reading {
  readonly channel: Pick<Channel, "id" | "label" | "kind" | "about" | "isClean">;
  /** Whether its causal estimate passes the gate; null where none could be made. */
  readonly gate: boolean | null;
  /** Sign of that estimate: −1 where it fell. */
  readonly sign: -1 | 0 | 1;
  readonly turnedBefore: boolean;
}

export interface DataVerdict {
  readonly about: string;
  readonly word: "falls" | "rises" | "cannot tell";
  readonly because: string;
  readonly restsOn: readonly string[];
}

/** Which way inflow goes when a series falls: a price rises when less arrives. */
const wayOf = ({ channel, sign }: Reading): number => (channel.kind === "price" ? -sign : sign);

const cannot = (about: string, because: string): DataVerdict => ({ about, word: "cannot tell", because, restsOn: [] });

/** What the readings about one drug say of its inflow. */
export const dataVerdictOf = (about: string, readings: readonly Reading[]): DataVerdict => {
  const own = readings.filter(({ channel }) => channel.about === about);
  const passed = own.filter(({ gate, sign }) => gate === true && sign !== 0);
  if (passed.length === 0)
    return cannot(about, "no series shows a change that passes the placebo test of its own history");
  const speaking = passed.filter(({ channel }) => !EFFORT_KINDS.includes(channel.kind) && channel.isClean);
  if (speaking.length === 0) {
    const onlyEffort = passed.every(({ channel }) => EFFORT_KINDS.includes(channel.kind));
    return cannot(
      about,
      onlyEffort
        ? "only seizures or removals changed, which are outputs of effort: no verdict rests on them alone"
        : "what changed is also moved by other things than inflow",
    );
  }
  const clear = speaking.filter(({ turnedBefore }) => !turnedBefore);
  if (clear.length === 0) return cannot(about, "what changed had turned before the campaign began");
  const ways = new Set(clear.map(wayOf));
  if (ways.size > 1) return cannot(about, "the series that speak of inflow disagree");
  return {
    about,
    word: ways.has(-1) ? "falls" : "rises",
    because: "a series that only inflow is known to move changed, and passes the placebo test of its own history",
    restsOn: clear.map(({ channel }) => channel.label),
  };
};
