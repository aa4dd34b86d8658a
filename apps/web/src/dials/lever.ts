/**
 * What a lever is: a dial whose setting edits the campaign's own dated entries. Bands, defaults and amounts are read from
 * the shipped policies and the ledger, so that no fact stands twice; what only the reader sets carries the word assumption.
 */
import type { ISODate, Ledger, Prior } from "@inflow/evidence";
import type { Given, Library, Policy, QuantityId } from "@inflow/model";
import type { Study } from "@inflow/study";
import type { DialWords } from "../words/dial-levers.ts";
import type { Entry } from "../words/words.ts";

/** What levers read of the shelf. */
export interface LeverShelf {
  readonly policies: ReadonlyMap<string, Pick<Policy, "gives">>;
  readonly parameters: ReadonlyMap<string, { readonly prior: Prior }>;
  /** End of the shipped study's horizon. */
  readonly until: ISODate;
}

/** What levers read, of an open shelf. */
export const leverShelfOf = (shelf: {
  readonly library: Pick<Library, "policies">;
  readonly ledger: Pick<Ledger, "parameters">;
  readonly study: Pick<Study, "horizon">;
}): LeverShelf => ({
  policies: shelf.library.policies,
  parameters: shelf.ledger.parameters,
  until: shelf.study.horizon.until,
});

export interface Band {
  readonly value: number;
  readonly label: Entry;
}

/** The numbers of a lever; plain data, so that the desk can hand it to the page. */
export interface LeverNumbers {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly bands: readonly Band[];
  /** The campaign of 2025 as far as one number can say it; at it, the campaign's dated entries hold. */
  readonly default: number;
  readonly asBefore: number;
}

export interface Lever {
  readonly words: DialWords;
  /** A choice among named bands, and no scale. */
  readonly isChoice: boolean;
  numbers(shelf: LeverShelf): LeverNumbers;
  /** The campaign's entries with this lever at a value. */
  edit(gives: readonly Given[], value: number, shelf: LeverShelf): readonly Given[];
  /** Forms of the model that a value fixes in every policy. */
  readonly pins?: (value: number) => Readonly<Record<string, string>>;
}

/** The policy whose entries the levers edit. */
export const CAMPAIGN = "campaign-2025";

const EVIDENCE = [{ assumption: "Set by the reader." }] as const;

/** The entries of a shipped policy; an error where the library lacks it. */
export const givesOf = (shelf: LeverShelf, policy: string): readonly Given[] => {
  const found = shelf.policies.get(policy);
  if (found === undefined) throw new Error(`There is no policy "${policy}" in the library.`);
  return found.gives;
};

/** Entries of a shipped policy that set a quantity. */
export const settingsOf = (shelf: LeverShelf, policy: string, set: QuantityId): readonly Given[] =>
  givesOf(shelf, policy).filter((given) => given.set === set);

/** The number that the last entry of a shipped policy gives to a quantity. */
export const amountOf = (shelf: LeverShelf, policy: string, set: QuantityId): number => {
  const to = settingsOf(shelf, policy, set).at(-1)?.to;
  if (typeof to !== "number") throw new Error(`The policy "${policy}" gives ${set} no number.`);
  return to;
};

/** The first day of the campaign. */
export const startOf = (shelf: LeverShelf): ISODate => settingsOf(shelf, CAMPAIGN, "campaignLever")[0]!.from;

/** The entries without those that set any of these quantities. */
export const without = (gives: readonly Given[], ...sets: readonly QuantityId[]): readonly Given[] =>
  gives.filter(({ set }) => !sets.includes(set));

/** An entry of the reader's own, from the campaign's first day to the horizon. */
export const setting = (shelf: LeverShelf, set: QuantityId, to: number, where?: Given["where"]): Given => ({
  set,
  ...(where === undefined ? {} : { where }),
  from: startOf(shelf),
  to,
  evidence: EVIDENCE,
});

/** A shipped entry with another number, which the reader answers for. */
export const changed = (given: Given, to: number): Given => ({ ...given, to, evidence: EVIDENCE });

/** The members of an index that entries name, each once. */
export const membersOf = (gives: readonly Given[], index: "state" | "zone" | "region" | "chokepoint"): string[] => [
  ...new Set(gives.flatMap(({ where }) => where?.[index] ?? [])),
];
