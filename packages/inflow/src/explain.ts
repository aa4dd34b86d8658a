/**
 * Explain: the causal chain behind a quantity, mechanism, policy or parameter, down to sources with title, locator and
 * address; and behind a series, down to file, row and vintage. The chain is unfolded breadth first, so that each name is unfolded once, where it is nearest to the root; where
 * it comes again the branch ends, which also cuts the loops that feedback makes.
 */
import { didYouMean } from "@inflow/evidence";
import type { Vintage } from "@inflow/importers";
import { quantities } from "@inflow/model";
import { type Cause, type Key, mechanismNamed, type Step, type Unfolded, unfolders } from "@inflow/study";
import { importedSeriesCause, ledgerCause, namesOfShippedSeries, shippedSeriesCause } from "./explain-series.ts";
import { ledgerOver, libraryWith } from "./library.ts";
import { InputError } from "./refused.ts";

export type { Cause } from "@inflow/study";

const split = (key: Key): [Unfolded, string] => {
  const colon = key.indexOf(":");
  return [key.slice(0, colon) as Unfolded, key.slice(colon + 1)];
};

interface Growing {
  readonly step: Step;
  readonly below: { key: Key; node: Growing | null; again: boolean }[];
}

const grow = (root: Step, unfold: (key: Key) => Step | null): Growing => {
  const seen = new Set<string>([`${root.cause.kind}:${root.cause.name}`]);
  const top: Growing = { step: root, below: [] };
  let level = [top];
  while (level.length > 0) {
    const next: Growing[] = [];
    for (const node of level)
      for (const key of node.step.behind) {
        const step = unfold(key);
        if (step === null) continue;
        const again = seen.has(key);
        seen.add(key);
        const child: Growing = { step, below: [] };
        node.below.push({ key, node: child, again });
        if (!again) next.push(child);
      }
    level = next;
  }
  return top;
};

const causeOf = ({ step, below }: Growing): Cause => ({
  ...step.cause,
  from: [
    ...step.ends,
    ...below.map(({ node, again }): Cause => (again ? { ...node!.step.cause, again: true, from: [] } : causeOf(node!))),
  ],
});

/** Outcomes whose name is not that of the quantity which they sum or average. */
const OUTCOMES: readonly (readonly [outcome: RegExp, quantity: string])[] = [
  [/^deaths\.crews$/, "crewKilled"],
  [/^deaths\.inError$/, "killedInError"],
  [/^deaths\.violence$/, "violentDeaths"],
  [/^deaths\.cocaineOnly\b/, "cocaineOnlyDeaths"],
  [/^inflowShare\b/, "inflowKg"],
  [/^removedKg\b/, "seizedKg"],
  [/^wholesale\b/, "wholesaleUsdPerKg"],
  [/^retail\b/, "retailUsdPerKg"],
  [/^purity\b/, "purityRatio"],
  [/^cost\.parts\.(munitions|inducement|treatment|domestic|eradication|legalCargo)$/, "$1Usd"],
  [/^cost\b/, "forceUsd"],
  [/^network\.corridors\b/, "activeCorridors"],
  [/^network\.capital$/, "capitalUsd"],
  [/^(?:floor\.)?partners\b/, "cooperation"],
  [/^(?:network|floor)\.(\w+)$/, "$1"],
  [/^posture\b/, "postureRung"],
  [/^presence\b/, "campaignPresence"],
];

/** Words that readers meet, and the quantity that stands behind each. */
const READERS_WORDS: Readonly<Record<string, string>> = {
  inflow: "inflowKg",
  price: "retailUsdPerKg",
  prices: "retailUsdPerKg",
  purity: "purityRatio",
  cost: "forceUsd",
  "people killed": "crewKilled",
  killed: "crewKilled",
  crews: "crewKilled",
  "struck in error": "killedInError",
  "struck-in-error": "killedInError",
  "overdose deaths": "deaths",
  overdose: "deaths",
  violence: "violentDeaths",
  "violent deaths": "violentDeaths",
  seizures: "seizedKg",
  corridors: "activeCorridors",
  use: "consumedKg",
};

/** An outcome such as deaths.crews or inflowKg.cocaine.total is explained by the quantity that it sums. */
const baseOf = (name: string): string => {
  const found = OUTCOMES.find(([outcome]) => outcome.test(name));
  const quantity = found === undefined ? name : name.replace(new RegExp(`${found[0].source}.*`), found[1]);
  return quantity.split(".")[0]!;
};

const rootKey = (
  name: string,
  parameters: ReadonlyMap<string, unknown>,
  policies: ReadonlyMap<string, unknown>,
): Key | null => {
  if (name in quantities) return `quantity:${name}`;
  if (parameters.has(name)) return `parameter:${name}`;
  const mechanism = mechanismNamed(name);
  if (mechanism !== null) return `mechanism:${mechanism}`;
  if (policies.has(name)) return `policy:${name}`;
  if (baseOf(name) in quantities) return `quantity:${baseOf(name)}`;
  const word = READERS_WORDS[name.toLowerCase()];
  return word !== undefined && word in quantities ? `quantity:${word}` : null;
};

const MOST_SUGGESTED = 4;

/** Names that hold a word or whose description does, quantities before parameters. */
const speakingOf = (word: string, parameters: ReadonlyMap<string, { readonly is: string }>): string[] => {
  const sought = word.toLowerCase();
  if (sought.length < 3) return [];
  const speaks = (text: string): boolean => text.toLowerCase().includes(sought);
  return [
    ...Object.entries(quantities as Record<string, { readonly is: string }>),
    ...[...parameters].map(([path, { is }]) => [path, { is }] as const),
  ]
    .filter(([name, { is }]) => speaks(name) || speaks(is))
    .map(([name]) => name)
    .slice(0, MOST_SUGGESTED);
};

const fixOf = (name: string, known: readonly string[], speaking: readonly string[]): string => {
  if (/^[BCDERST]\d+$/.test(name))
    return `${name} is a key of a brief: the list at the end of that brief says what it stands for; explain the name given there.`;
  const nearest = didYouMean(name, known, "");
  if (nearest !== "") return nearest;
  return speaking.length > 0
    ? `These speak of it: ${speaking.join(", ")}.`
    : "Try inflowKg, deaths, deterrence or deterrence.threshold.lethal.";
};

/**
 * The chain behind a name of the model, a claim, an event, a channel, a shipped series (or a column) or one in given vintages; throws
 * an InputError with the nearest name where there is none.
 */
export const explain = (name: string, over?: string, vintages: readonly Vintage[] = []): Cause => {
  const ledger = ledgerOver(over);
  const library = libraryWith(over);
  const by = unfolders(ledger, library);
  const unfold = (key: Key): Step | null => {
    const [kind, of] = split(key);
    return by[kind](of);
  };
  const isOfModel = name in quantities || ledger.parameters.has(name) || library.policies.has(name);
  const onRecord = isOfModel ? null : ledgerCause(ledger, name);
  if (onRecord !== null) return onRecord;
  const key = rootKey(name, ledger.parameters, library.policies);
  const root = key === null ? null : unfold(key);
  if (root !== null) return causeOf(grow(root, unfold));
  const series = shippedSeriesCause(ledger, name) ?? importedSeriesCause(vintages, name);
  if (series !== null) return series;
  const known = [
    ...Object.keys(quantities),
    ...ledger.parameters.keys(),
    ...library.policies.keys(),
    ...namesOfShippedSeries(ledger),
    ...new Set(vintages.flatMap((vintage) => vintage.series.map(({ id }) => id))),
  ];
  throw new InputError([
    {
      file: "explain",
      place: name,
      what: `There is no quantity, parameter, mechanism, policy, series, channel, claim or event "${name}".`,
      why: "Only a name of the model or of a series can be followed to its sources.",
      fix: fixOf(name, known, speakingOf(name, ledger.parameters)),
    },
  ]);
};
