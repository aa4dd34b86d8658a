/**
 * Names by content: SHA-256 (FIPS 180-4) as lower-case hexadecimal, synchronous and the same in browser and Node.
 * Limit: for identity, not for secrecy; about 10 MB/s, so bulk hashing belongs outside hot loops.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/** SHA-256 in 64 hexadecimal digits of bytes, or of a text's UTF-8. */
export function sha256Hex(content: string | Uint8Array): string {
  return bytesToHex(sha256(typeof content === "string" ? new TextEncoder().encode(content) : content));
}
