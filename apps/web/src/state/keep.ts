/** What is kept on this machine between visits: settings, language, theme, commodity. Where keeping is refused, nothing is. */

export interface Kept {
  readonly settings?: string;
  readonly language?: string;
  readonly theme?: string;
  readonly commodity?: string;
}

const KEY = "inflow";

/** What was kept; nothing where there is no such place or it cannot be read. */
export const kept = (): Kept => {
  try {
    const found: unknown = JSON.parse(globalThis.localStorage.getItem(KEY) ?? "{}");
    if (typeof found !== "object" || found === null) return {};
    return Object.fromEntries(Object.entries(found).filter(([, value]) => typeof value === "string"));
  } catch {
    return {};
  }
};

/** Keeps this over what was kept before; says whether it could. */
export const keep = (what: Kept): boolean => {
  try {
    globalThis.localStorage.setItem(KEY, JSON.stringify({ ...kept(), ...what }));
    return true;
  } catch {
    return false;
  }
};
