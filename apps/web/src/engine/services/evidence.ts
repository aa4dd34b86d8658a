/**
 * The ledger as the page shows it: sources, parameters with their badge, events, claims beside what the record shows,
 * reports that contradict each other, series with vintage and traps. Rows are plain and can be cloned; nothing is judged here.
 */
import { badgeOf } from "@inflow/brief";
import {
  type Claim,
  type Event,
  explainParameter,
  type Ledger,
  nearest,
  type Series,
  type Source,
  wordsOfPrior,
} from "@inflow/evidence";
import { calledPrior, type Language } from "@inflow/study";
import type { Desk } from "../desk.ts";

export interface CitedSource {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly at: string;
  readonly read: string;
  readonly verified: string;
}

export interface SourceRow extends Omit<Source, "authors" | "readAt" | "note"> {
  readonly authors: readonly string[];
  readonly readAt: string | null;
  readonly note: string | null;
  /** How often something in the ledger, the world or a policy rests on it. */
  readonly uses: number;
}

export interface ParameterRow {
  readonly path: string;
  readonly is: string;
  readonly unit: string;
  readonly prior: string;
  /** The same in each language, its forms by their names. */
  readonly priorSaid: Readonly<Record<Language, string>>;
  readonly isFixed: boolean;
  /** ● measured, ◐ derived, ○ judgement. */
  readonly badge: string;
  readonly evidence: readonly {
    readonly kind: "source" | "claim" | "elicited" | "assumption";
    readonly says: string;
    readonly gives: number | null;
    readonly because: string | null;
    readonly source: CitedSource | null;
  }[];
}

export interface EventRow extends Omit<Event, "sources" | "until" | "quantity" | "contradicts" | "note"> {
  readonly until: string | null;
  readonly note: string | null;
  readonly sources: readonly CitedSource[];
  readonly contradicts: readonly string[];
  /** People killed so far by the public count that this event states; null where it states none. */
  readonly killedSoFar: number | null;
}

export interface ClaimRow extends Omit<Claim, "sources" | "against" | "contradicts" | "quantity"> {
  readonly sources: readonly CitedSource[];
  readonly against: readonly { readonly what: string; readonly shows: string }[];
  readonly contradicts: readonly string[];
}

export interface SeriesView extends Omit<Series, "sources"> {
  readonly sources: readonly CitedSource[];
}

/** Two records that do not agree, both kept. */
export interface Contradiction {
  readonly kind: "claim" | "event";
  readonly one: { readonly id: string; readonly who: string; readonly date: string; readonly says: string };
  readonly other: { readonly id: string; readonly who: string; readonly date: string; readonly says: string };
}

export interface EvidenceView {
  readonly sources: readonly SourceRow[];
  readonly parameters: readonly ParameterRow[];
  readonly events: readonly EventRow[];
  readonly claims: readonly ClaimRow[];
  readonly contradictions: readonly Contradiction[];
  readonly series: readonly SeriesView[];
}

const byDate = <T extends { readonly date: string; readonly id: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));

const cited = (ledger: Ledger, list: Claim["sources"]): CitedSource[] =>
  list.map(({ source, at, read, verified }) => {
    const record = ledger.sources.get(source)?.record;
    return { id: source, title: record?.title ?? source, url: record?.url ?? "in print", at, read, verified };
  });

const sourceRows = (ledger: Ledger): SourceRow[] => {
  const uses = new Map<string, number>();
  for (const { source } of ledger.uses) uses.set(source, (uses.get(source) ?? 0) + 1);
  return [...ledger.sources.values()].map(({ record }) => ({
    ...record,
    authors: record.authors ?? [],
    readAt: record.readAt ?? null,
    note: record.note ?? null,
    uses: uses.get(record.id) ?? 0,
  }));
};

const parameterRows = (ledger: Ledger): ParameterRow[] =>
  [...ledger.parameters.values()].map(({ path, is, unit, prior, evidence }) => {
    const explained = explainParameter(ledger, path);
    const entries = "ok" in explained ? explained.ok.evidence : [];
    return {
      path,
      is,
      unit,
      prior: wordsOfPrior(prior),
      priorSaid: { en: calledPrior(path, prior, "en"), es: calledPrior(path, prior, "es") },
      isFixed: "fixed" in prior,
      badge: badgeOf(evidence),
      evidence: entries.map(({ kind, says, gives, because, source }) => ({
        kind,
        says,
        gives,
        because,
        source:
          source === null
            ? null
            : {
                id: source.id,
                title: source.title,
                url: source.url,
                at: source.locator,
                read: source.read,
                verified: source.verified,
              },
      })),
    };
  });

const KILLED = "people killed so far";

const eventRows = (ledger: Ledger): EventRow[] =>
  byDate(
    [...ledger.events.values()].map(({ record: { quantity, ...record } }) => ({
      ...record,
      until: record.until ?? null,
      note: record.note ?? null,
      sources: cited(ledger, record.sources),
      contradicts: record.contradicts ?? [],
      killedSoFar: [quantity ?? []].flat().find(({ is }) => is?.startsWith(KILLED))?.value ?? null,
    })),
  );

const claimRows = (ledger: Ledger): ClaimRow[] =>
  byDate(
    [...ledger.claims.values()].map(({ record: { quantity: _, ...record } }) => ({
      ...record,
      sources: cited(ledger, record.sources),
      contradicts: record.contradicts ?? [],
    })),
  );

interface Told {
  readonly id: string;
  readonly who?: string;
  readonly date: string;
  readonly says: string;
  readonly contradicts: readonly string[];
}

/** Each pair of records that contradict each other, once. */
const pairsIn = (records: readonly Told[], kind: Contradiction["kind"]): Contradiction[] => {
  const known = new Map(records.map((record) => [record.id, record]));
  const seen = new Set<string>();
  const side = ({ id, who, date, says }: Told) => ({ id, who: who ?? "", date, says });
  return records.flatMap((one) =>
    one.contradicts.flatMap((id) => {
      const other = known.get(id);
      const pair = [one.id, id].sort().join(" ");
      if (other === undefined || seen.has(pair)) return [];
      seen.add(pair);
      return [{ kind, one: side(one), other: side(other) }];
    }),
  );
};

/** Everything that the ledger holds, as rows. */
export const evidenceOf = (ledger: Ledger): EvidenceView => {
  const events = eventRows(ledger);
  const claims = claimRows(ledger);
  return {
    sources: sourceRows(ledger),
    parameters: parameterRows(ledger),
    events,
    claims,
    contradictions: [...pairsIn(claims, "claim"), ...pairsIn(events, "event")],
    series: [...ledger.series.values()].map(({ record }) => ({ ...record, sources: cited(ledger, record.sources) })),
  };
};

/** The ledger on the shelf, as rows. */
export const evidenceService = (desk: Desk): EvidenceView => evidenceOf(desk.shelf().ledger);

/** The word among the ledger's words that a searched word most likely meant; null where none is near. */
export const nearestWord = (text: string, texts: readonly string[]): string | null => {
  const words = new Set(texts.flatMap((one) => one.toLowerCase().match(/[\p{L}\p{N}-]{3,}/gu) ?? []));
  return nearest(text.trim().toLowerCase(), [...words].sort());
};

/** What was most likely meant where no source mentions a text: a word of its titles, authors and publishers. */
export const nearestSourceService = (desk: Desk, { text }: { readonly text: string }): string | null =>
  nearestWord(
    text,
    [...desk.shelf().ledger.sources.values()].map(
      ({ record: { id, title, publisher, authors } }) => `${id} ${title} ${publisher} ${(authors ?? []).join(" ")}`,
    ),
  );
