/**
 * Thirty-two-bit mixing and hashing of names: how a mechanism or a place enters the address of its luck.
 * Algorithms: FNV-1a over UTF-16 code units (Fowler, Noll, Vo) closed by the finaliser `mix`; `mix` is lowbias32
 * (C. Wellons, hash-prospector, 2018, public domain), a bijection of 32-bit words. Limit: among 10,000 names two share
 * a hash with probability 1 %; the compiler of a world should refuse such a pair.
 */

/** A bijection of 32-bit words in which every bit of `x` reaches every bit of the result; signed. */
export function mix(x: number): number {
  let h = x ^ (x >>> 16);
  h = Math.imul(h, 0x7feb352d);
  h ^= h >>> 15;
  h = Math.imul(h, 0x846ca68b);
  return h ^ (h >>> 16);
}

/** Unsigned 32-bit hash of a name. */
export function nameHash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h) >>> 0;
}
