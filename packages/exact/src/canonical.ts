/**
 * One text for one value: canonical JSON, from which identities are hashed.
 * Law: RFC 8785 (JSON Canonicalization Scheme): keys sorted by UTF-16 code unit, no spaces, numbers as ECMAScript
 * writes them, −0 as 0. Limit: plain data only; whatever JSON would drop or bend (undefined, NaN, functions, dates,
 * maps, typed arrays) is refused with its place.
 */

/** Canonical JSON of a plain value; throws a TypeError naming the place of anything that JSON cannot hold. */
export function canonicalJson(value: unknown): string {
  return write(value, "$");
}

function write(value: unknown, place: string): string {
  if (value === null) return "null";
  if (typeof value === "string" || typeof value === "boolean") return JSON.stringify(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw refusal(place, String(value));
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${Array.from(value, (item, i) => write(item, `${place}[${i}]`)).join(",")}]`;
  if (typeof value === "object" && isPlain(value)) {
    const record = value as Readonly<Record<string, unknown>>;
    const pairs = Object.keys(record)
      .sort()
      .map((key) => `${JSON.stringify(key)}:${write(record[key], `${place}.${key}`)}`);
    return `{${pairs.join(",")}}`;
  }
  throw refusal(place, typeof value === "object" ? (value.constructor?.name ?? "object") : typeof value);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function refusal(place: string, found: string): TypeError {
  return new TypeError(`canonical JSON cannot hold ${found} at ${place}`);
}
