/**
 * Hashes of a plan's blocks by the browser's own SHA-256, which is ten times faster than one in JavaScript; it is there in
 * pages that come over https, from this machine or from a file. Where it is not, blocks are hashed one by one, giving way.
 */
import { type Block, blockHash, type HashOf, type Plan, type ResultStore } from "@inflow/study";

const inHex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");

const placeOf = ({ header }: Block): string => `${header.place} ${header.from}`;

/** The hashes of all blocks of a plan; `pause` is awaited between blocks. */
export const hashesOf = async (plan: Plan, store: ResultStore, pause: () => Promise<void>): Promise<HashOf> => {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  const found = new Map<string, string>();
  for await (const block of store.blocks(plan)) {
    await pause();
    found.set(
      placeOf(block),
      subtle === undefined ? blockHash(block) : inHex(await subtle.digest("SHA-256", block.buffer)),
    );
  }
  return (block) => found.get(placeOf(block)) ?? blockHash(block);
};
