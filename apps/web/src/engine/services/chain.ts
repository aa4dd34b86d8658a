/**
 * What stands directly behind a name: a quantity is written by mechanisms, kept by a balance, filled from the world or set by
 * policies; a mechanism rests on what it reads and on its parameters; a parameter, a claim and an event rest on sources. One
 * step at a time, so that a reader unfolds the chain where he wants. Limit: as fine as a mechanism: all that it reads counts
 * behind all that it writes.
 */
import type { kindOfEvidence, Ledger } from "@inflow/evidence";
import { type Library, type Quantity, quantities } from "@inflow/model";
import { type Cause, type Step, type Unfolded, unfolders } from "@inflow/study";
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
  /** When the source was published and under which licence. */
  readonly published: string | null;
  readonly licence: string | null;
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

/** Kinds that the page names itself, in either language; the others come with what they are. */
const NAMED: ReadonlySet<string> = new Set(["mechanism", "balance", "world", "reference"]);

const linkOfStep = ({ cause }: Step): Link => {
  const { kind, name, is, unit = null, prior = null } = cause;
  return linkOf(kind as LinkKind, name, NAMED.has(kind) ? name : is, { unit, prior });
};

/** Date and licence of a source of the ledger; nulls where it has none of that name. */
const recordOf = (ledger: Ledger, source: string): Pick<Ground, "published" | "licence"> => {
  const record = ledger.sources.get(source)?.record;
  return { published: record?.published ?? null, licence: record?.licence ?? null };
};

const groundOfEnd = (
  ledger: Ledger,
  { name, weight, says, because, title, locator, url, verified }: Cause,
): Ground => ({
  ...recordOf(ledger, name),
  weight: weight!,
  says: says ?? "",
  because: because ?? null,
  title: title ?? null,
  locator: locator ?? null,
  url: url ?? null,
  verified: verified ?? null,
});

const citedGrounds = (
  ledger: Ledger,
  says: string,
  sources: readonly { readonly source: string; readonly at?: string | undefined }[],
): Ground[] =>
  sources.map(({ source, at }) => {
    const record = ledger.sources.get(source)?.record;
    return {
      ...recordOf(ledger, source),
      weight: "source" as Ground["weight"],
      says,
      because: null,
      title: record?.title ?? source,
      locator: at ?? null,
      url: record?.url ?? null,
      verified: record === undefined ? null : String(record.verified),
    };
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
  if (kind === "claim" || kind === "event" || kind === "series") return recordStep(kind, name, shelf);
  const unfold = unfolders(shelf.ledger, shelf.library);
  const step = unfold[kind](name);
  if (step === null) return { link: linkOf(kind, name, name), behind: [], grounds: [] };
  const behind = step.behind.flatMap((key) => {
    const [of, ...rest] = key.split(":") as [Unfolded, ...string[]];
    const next = unfold[of](rest.join(":"));
    return next === null ? [] : [linkOfStep(next)];
  });
  return { link: linkOfStep(step), behind, grounds: step.ends.map((end) => groundOfEnd(shelf.ledger, end)) };
};

/** How many steps behind a quantity parameters are looked for. */
const FARTHEST = 4;

/** Parameters behind a place, the nearest first, at most so many: found step by step, without those already passed. */
export const nearestParameters = (shelf: Shelf, { kind, name }: ChainArgs, most: number): readonly Link[] => {
  const found: Link[] = [];
  const passed = new Set<string>();
  let now: readonly Pick<Link, "kind" | "name">[] = [{ kind, name }];
  for (let step = 0; step < FARTHEST && found.length < most && now.length > 0; step++) {
    const next = now.flatMap((at) => chainOf(shelf, at.kind, at.name).behind);
    now = next.filter((link) => {
      const key = `${link.kind}:${link.name}`;
      if (passed.has(key)) return false;
      passed.add(key);
      if (link.kind !== "parameter") return true;
      found.push(link);
      return false;
    });
  }
  return found.slice(0, most);
};

/** The parameters nearest behind a place of the chain. */
export const nearestParametersService = (
  desk: Pick<Desk, "shelf">,
  { kind, name, most }: ChainArgs & { readonly most: number },
): readonly Link[] => nearestParameters(desk.shelf(), { kind, name }, most);

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
): readonly Pick<Link, "name" | "is">[] =>
  Object.entries(quantities as Record<string, Quantity>).map(([name, { is }]) => ({ name, is }));
