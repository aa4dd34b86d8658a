/**
 * What stands directly behind each name of the model: a quantity is written by a mechanism, kept by a balance, filled from
 * the world, solved in the reference state or given by policies; a mechanism rests on what it reads and on its parameters;
 * a parameter rests on its evidence. Limit: as fine as a mechanism, so all that it reads counts behind all that it writes.
 */
import {
  type Evidence,
  type ExplainedEvidence,
  explainParameter,
  isOk,
  kindOfEvidence,
  type Ledger,
  saidBy,
} from "@inflow/evidence";
import { balances, type Library, mechanisms, type Quantity, quantities } from "@inflow/model";

/** A place in the chain: what it is, and what stands behind it. */
export interface Cause {
  readonly kind:
    | "quantity"
    | "mechanism"
    | "balance"
    | "world"
    | "reference"
    | "policy"
    | "parameter"
    | "evidence"
    | "series"
    | "vintage"
    | "row";
  readonly name: string;
  readonly is: string;
  readonly unit?: string;
  readonly prior?: string;
  readonly file?: string;
  readonly says?: string;
  readonly weight?: ExplainedEvidence["kind"];
  readonly gives?: number;
  readonly because?: string;
  readonly title?: string;
  readonly locator?: string;
  readonly url?: string;
  readonly verified?: string;
  readonly licence?: string;
  /** SHA-256 of the imported file. */
  readonly checksum?: string;
  /** Lines of the file behind a figure; none where it rests on the absence of a row. */
  readonly lines?: readonly number[];
  readonly value?: number | null;
  /** True where the same name was unfolded nearer to the root. */
  readonly again?: true;
  readonly from: readonly Cause[];
}

/** Kinds that are unfolded by name; the rest come with what they rest on. */
export type Unfolded = Exclude<Cause["kind"], "series" | "vintage" | "row">;

/** A name to unfold: `kind:name`. */
export type Key = `${Unfolded}:${string}`;

/** A place without what stands behind it, and the keys of that, or the finished ends of the chain. */
export interface Step {
  readonly cause: Omit<Cause, "from">;
  readonly behind: readonly Key[];
  readonly ends: readonly Cause[];
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
const camel = (text: string): string => text.replace(/[-. ]+(.)/g, (_, letter: string) => letter.toUpperCase());

/** The input that a number of the world fills: mode.go-fast.loadKg fills modeLoadKg. */
const filledBy = (path: string): string => {
  const [index, , attribute] = path.split(".");
  return attribute === undefined ? "" : `${index}${capitalised(attribute)}`;
};

const endOf = (evidence: ExplainedEvidence): Cause => ({
  kind: "evidence",
  name: evidence.source?.id ?? evidence.kind,
  is: evidence.source === null ? capitalised(evidence.kind) : evidence.source.title,
  weight: evidence.kind,
  says: evidence.says,
  ...(evidence.gives === null ? {} : { gives: evidence.gives }),
  ...(evidence.because === null ? {} : { because: evidence.because }),
  ...(evidence.source === null
    ? {}
    : {
        title: evidence.source.title,
        locator: evidence.source.locator,
        url: evidence.source.url,
        verified: String(evidence.source.verified),
      }),
  from: [],
});

const endOfGiven = (ledger: Ledger, entry: Evidence): Cause => {
  const record = "source" in entry ? ledger.sources.get(entry.source)?.record : undefined;
  const kind = kindOfEvidence(entry);
  return {
    kind: "evidence",
    name: "source" in entry ? entry.source : kind,
    is: record?.title ?? capitalised(kind),
    weight: kind,
    says: saidBy(entry),
    ...(record === undefined || !("at" in entry)
      ? {}
      : { title: record.title, locator: entry.at, url: record.url, verified: String(record.verified) }),
    from: [],
  };
};

type Unfold = (name: string) => Step | null;

const bare = (cause: Omit<Cause, "from">, behind: readonly Key[], ends: readonly Cause[] = []): Step => ({
  cause,
  behind,
  ends,
});

const quantityStep =
  (ledger: Ledger, library: Library): Unfold =>
  (name) => {
    const quantity = (quantities as Record<string, Quantity>)[name];
    if (quantity === undefined) return null;
    const behind: Key[] = mechanisms
      .filter(({ writes }) => (writes as readonly string[]).includes(name))
      .map((m): Key => `mechanism:${m.name}`);
    if (name in balances) behind.push(`balance:${name}`);
    if ([...ledger.parameters.keys()].some((path) => filledBy(path) === name)) behind.push(`world:${name}`);
    if (/^ref[A-Z]/.test(name)) behind.push("reference:reference");
    for (const [id, { gives }] of library.policies)
      if (gives.some(({ set }) => set === name)) behind.push(`policy:${id}/${name}`);
    return bare({ kind: "quantity", name, is: quantity.is, unit: quantity.unit }, behind);
  };

const parametersUnder = (ledger: Ledger, prefix: string): Key[] =>
  [...ledger.parameters.keys()].filter((path) => path.startsWith(`${prefix}.`)).map((path): Key => `parameter:${path}`);

const mechanismStep =
  (ledger: Ledger): Unfold =>
  (name) => {
    const found = mechanisms.find((mechanism) => mechanism.name === name);
    if (found === undefined) return null;
    return bare({ kind: "mechanism", name, is: `Written each week by ${name}.` }, [
      ...parametersUnder(ledger, name),
      ...[...new Set<string>(found.reads)].map((read): Key => `quantity:${read}`),
    ]);
  };

const balanceStep: Unfold = (name) => {
  const balance = (balances as Record<string, { gains: readonly string[]; losses: readonly string[] }>)[name];
  if (balance === undefined) return null;
  const { gains, losses } = balance;
  return bare(
    { kind: "balance", name, is: `Gains ${gains.join(", ")}; loses ${losses.join(", ")}.` },
    [...gains, ...losses].map((flow): Key => `quantity:${flow}`),
  );
};

const parameterStep =
  (ledger: Ledger): Unfold =>
  (name) => {
    const explained = explainParameter(ledger, name);
    if (!isOk(explained)) return null;
    const { is, unit, priorWords, file, evidence } = explained.ok;
    return bare({ kind: "parameter", name, is, unit, prior: priorWords, file }, [], evidence.map(endOf));
  };

const policyStep =
  (ledger: Ledger, library: Library): Unfold =>
  (name) => {
    const [id, set] = name.split("/") as [string, string?];
    const policy = library.policies.get(id);
    if (policy === undefined) return null;
    const gives = policy.gives.filter((given) => set === undefined || given.set === set);
    return bare(
      { kind: "policy", name, is: policy.is },
      [],
      gives.flatMap(({ evidence }) => evidence.map((entry) => endOfGiven(ledger, entry))),
    );
  };

const worldStep =
  (ledger: Ledger): Unfold =>
  (name) =>
    bare(
      { kind: "world", name, is: "Given by the world file." },
      [...ledger.parameters.keys()].filter((path) => filledBy(path) === name).map((path): Key => `parameter:${path}`),
    );

const referenceStep =
  (ledger: Ledger): Unfold =>
  () =>
    bare(
      {
        kind: "reference",
        name: "reference",
        is: "Solved backwards from consumption, so that each simulated world starts in balance.",
      },
      parametersUnder(ledger, "reference"),
    );

/** How to unfold each kind of name. */
export const unfolders = (ledger: Ledger, library: Library): Readonly<Record<Unfolded, Unfold>> => ({
  quantity: quantityStep(ledger, library),
  mechanism: mechanismStep(ledger),
  balance: balanceStep,
  world: worldStep(ledger),
  reference: referenceStep(ledger),
  policy: policyStep(ledger, library),
  parameter: parameterStep(ledger),
  evidence: () => null,
});

/** Mechanism names in the words of the files: regionalReaction, also as regional-reaction. */
export const mechanismNamed = (word: string): string | null =>
  mechanisms.find(({ name }) => name === word || name === camel(word))?.name ?? null;
