/**
 * What stands directly behind a name: a quantity is written by mechanisms, kept by a balance, filled from the world or set by
 * policies; a mechanism rests on what it reads and on its parameters; a parameter, a claim and an event rest on sources. One
 * step at a time, so that a reader unfolds the chain where he wants. Limit: as fine as a mechanism: all that it reads counts
 * behind all that it writes.
 */
import { type Evidence, explainParameter, isOk, kindOfEvidence, type Ledger } from "@inflow/evidence";
import { balances, type Library, mechanisms, type Quantity, quantities } from "@inflow/model";
import type { Desk } from "../desk.ts";

export type LinkKind =
  | "quantity"
  | "mechanism"
  | "balance"
  | "world"
  | "reference"
  | "policy"
  | "parameter"
  | "claim"
  | "event"
  | "series";

/** A place in the chain without what stands behind it. */
export interface Link {
  readonly kind: LinkKind;
  readonly name: string;
  readonly is: string;
  readonly unit: string | null;
  readonly prior: string | null;
}

/** The end of a branch: what is said, by which source, or that it is judgement. */
export interface Ground {
  readonly weight: ReturnType<typeof kindOfEvidence>;
  readonly says: string;
  readonly because: string | null;
  readonly title: string | null;
  readonly locator: string | null;
  readonly url: string | null;
  readonly verified: string | null;
}

export interface Chain {
  readonly link: Link;
  readonly behind: readonly Link[];
  readonly grounds: readonly Ground[];
}

interface Shelf {
  readonly ledger: Ledger;
  readonly library: Library;
}

const linkOf = (kind: LinkKind, name: string, is: string, more: Partial<Link> = {}): Link => ({
  kind,
  name,
  is,
  unit: null,
  prior: null,
  ...more,
});

const quantityOf = (name: string): Quantity | undefined => (quantities as Record<string, Quantity>)[name];

const quantityLink = (name: string): Link => {
  const found = quantityOf(name);
  return linkOf("quantity", name, found?.is ?? name, { unit: found?.unit ?? null });
};

/** The input that a number of the world fills: mode.go-fast.loadKg fills modeLoadKg. */
const filledBy = (path: string): string => {
  const [index, , attribute] = path.split(".");
  return attribute === undefined ? "" : `${index}${attribute.charAt(0).toUpperCase()}${attribute.slice(1)}`;
};

const parameterLink = (ledger: Ledger, path: string): Link => {
  const explained = explainParameter(ledger, path);
  if (!isOk(explained)) return linkOf("parameter", path, path);
  const { is, unit, priorWords } = explained.ok;
  return linkOf("parameter", path, is, { unit, prior: priorWords });
};

const parametersWhere = (ledger: Ledger, holds: (path: string) => boolean): Link[] =>
  [...ledger.parameters.keys()].filter(holds).map((path) => parameterLink(ledger, path));

const behindQuantity = (name: string, { ledger, library }: Shelf): Link[] => {
  const writers = mechanisms.filter(({ writes }) => (writes as readonly string[]).includes(name));
  const isFilled = [...ledger.parameters.keys()].some((path) => filledBy(path) === name);
  const setters = [...library.policies].filter(([, { gives }]) => gives.some(({ set }) => set === name));
  return [
    ...writers.map((one) => linkOf("mechanism", one.name, one.name)),
    ...(name in balances ? [linkOf("balance", name, name)] : []),
    ...(isFilled ? [linkOf("world", name, name)] : []),
    ...(/^ref[A-Z]/.test(name) ? [linkOf("reference", "reference", "reference")] : []),
    ...setters.map(([id, { is }]) => linkOf("policy", `${id}/${name}`, is)),
  ];
};

const behindBalance = (name: string): Link[] => {
  const { gains, losses } = (
    balances as Record<string, { readonly gains: readonly string[]; readonly losses: readonly string[] }>
  )[name] ?? { gains: [], losses: [] };
  return [...gains, ...losses].map(quantityLink);
};

const behindMechanism = (name: string, { ledger }: Shelf): Link[] => {
  const found = mechanisms.find((one) => one.name === name);
  if (found === undefined) return [];
  return [
    ...parametersWhere(ledger, (path) => path.startsWith(`${name}.`)),
    ...[...new Set<string>(found.reads)].map(quantityLink),
  ];
};

const saidBy = (entry: Evidence): string => {
  if ("finds" in entry) return entry.finds;
  if ("claim" in entry) return entry.claim;
  return "elicited" in entry ? entry.elicited : entry.assumption;
};

const groundOf = (ledger: Ledger, entry: Evidence): Ground => {
  const record = "source" in entry ? ledger.sources.get(entry.source)?.record : undefined;
  return {
    weight: kindOfEvidence(entry),
    says: saidBy(entry),
    because: "because" in entry && typeof entry.because === "string" ? entry.because : null,
    title: record?.title ?? null,
    locator: "at" in entry ? entry.at : null,
    url: record?.url ?? null,
    verified: record === undefined ? null : String(record.verified),
  };
};

const citedGrounds = (
  ledger: Ledger,
  says: string,
  sources: readonly { readonly source: string; readonly at?: string | undefined }[],
): Ground[] =>
  sources.map(({ source, at }) => {
    const record = ledger.sources.get(source)?.record;
    return {
      weight: "source" as Ground["weight"],
      says,
      because: null,
      title: record?.title ?? source,
      locator: at ?? null,
      url: record?.url ?? null,
      verified: record === undefined ? null : String(record.verified),
    };
  });

const policyStep = (name: string, { ledger, library }: Shelf): Chain => {
  const [id = "", set] = name.split("/");
  const policy = library.policies.get(id);
  const gives = (policy?.gives ?? []).filter((given) => set === undefined || given.set === set);
  return {
    link: linkOf("policy", name, policy?.is ?? id),
    behind: [],
    grounds: gives.flatMap(({ evidence }) => evidence.map((entry) => groundOf(ledger, entry))),
  };
};

const parameterStep = (name: string, { ledger }: Shelf): Chain => ({
  link: parameterLink(ledger, name),
  behind: [],
  grounds: (ledger.parameters.get(name)?.evidence ?? []).map((entry) => groundOf(ledger, entry)),
});

const recordStep = (kind: "claim" | "event" | "series", name: string, { ledger }: Shelf): Chain => {
  const claim = kind === "claim" ? ledger.claims.get(name)?.record : undefined;
  const event = kind === "event" ? ledger.events.get(name)?.record : undefined;
  const series = kind === "series" ? ledger.series.get(name)?.record : undefined;
  const says = claim?.says ?? event?.says ?? series?.title ?? name;
  const sources = claim?.sources ?? event?.sources ?? series?.sources ?? [];
  return { link: linkOf(kind, name, says), behind: [], grounds: citedGrounds(ledger, says, sources) };
};

/** What stands behind a name of the model or the ledger. */
export const chainOf = (shelf: Shelf, kind: LinkKind, name: string): Chain => {
  const bare = (link: Link, behind: readonly Link[]): Chain => ({ link, behind, grounds: [] });
  const { ledger } = shelf;
  switch (kind) {
    case "quantity":
      return bare(quantityLink(name), behindQuantity(name, shelf));
    case "mechanism":
      return bare(linkOf(kind, name, name), behindMechanism(name, shelf));
    case "balance":
      return bare(linkOf(kind, name, name), behindBalance(name));
    case "world":
      return bare(
        linkOf(kind, name, name),
        parametersWhere(ledger, (path) => filledBy(path) === name),
      );
    case "reference":
      return bare(
        linkOf(kind, name, name),
        parametersWhere(ledger, (path) => path.startsWith("reference.")),
      );
    case "policy":
      return policyStep(name, shelf);
    case "parameter":
      return parameterStep(name, shelf);
    default:
      return recordStep(kind, name, shelf);
  }
};

export interface ChainArgs {
  readonly kind: LinkKind;
  readonly name: string;
}

/** One step of the causal chain. */
export const chainService = (desk: Pick<Desk, "shelf">, { kind, name }: ChainArgs): Chain =>
  chainOf(desk.shelf(), kind, name);

/** Every quantity of the dictionary, so that any number can be chosen. */
export const quantitiesService = (
  _desk: unknown,
  _nothing: Readonly<Record<string, never>>,
): readonly Pick<Link, "name" | "is">[] => Object.keys(quantities).map((name) => ({ name, is: quantityOf(name)!.is }));
