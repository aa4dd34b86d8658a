/**
 * The index of a zip archive, read before anything is inflated: what it holds, how large it says it is, and its checksums.
 * Archives that would inflate to more than the limit, that are encrypted or cut, are refused by their index alone; what is
 * inflated is bounded by the declared size and checked against its CRC-32, so that a false size or a flipped bit is seen.
 *
 * Source: PKWARE APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12, 4.3.16. Limit: no Zip64, no method but store and deflate.
 */
import { Inflate, inflateSync } from "fflate";

export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  readonly start: number;
}

/** Bytes that an archive may inflate to, and entries that it may hold (assumptions: ten times the known workbooks). */
export const MOST_INFLATED = 64_000_000;
const MOST_ENTRIES = 2_000;

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const UNKNOWN = 0xffffffff;

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** CRC-32 (IEEE 802.3) of bytes. */
export const crc32 = (bytes: Uint8Array): number => {
  let c = 0xffffffff;
  for (const byte of bytes) c = TABLE[(c ^ byte) & 255]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
};

const endOf = (view: DataView): number => {
  const last = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= last; at--) if (view.getUint32(at, true) === END) return at;
  return -1;
};

const entryAt = (view: DataView, at: number, bytes: Uint8Array): { entry: Entry; next: number } | string => {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return "the index of the archive is damaged";
  const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
  const [crc, packed, size] = [
    view.getUint32(at + 16, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 24, true),
  ];
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const local = view.getUint32(at + 42, true);
  if (flags & 1) return "the archive is encrypted";
  if (size === UNKNOWN || packed === UNKNOWN || local === UNKNOWN) return "the archive is of the Zip64 kind";
  if (method !== 0 && method !== 8) return "the archive is packed by an unusual method";
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== LOCAL) return "the archive is cut or damaged";
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > view.byteLength) return "the archive is cut or damaged";
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  return { entry: { name, method, packed, size, crc, start }, next };
};

/** The entries of an archive by its index, or why it is not opened; nothing is inflated. */
export const entriesOf = (bytes: Uint8Array): readonly Entry[] | string => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 22) return "the archive is cut or damaged";
  const end = endOf(view);
  if (end < 0) return "the archive has no index: it is cut";
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) return `the archive has ${count} entries; ${MOST_ENTRIES} are opened at most`;
  const entries: Entry[] = [];
  const names = new Set<string>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    const read = entryAt(view, at, bytes);
    if (typeof read === "string") return read;
    if (names.has(read.entry.name)) return "the archive holds two entries of one name";
    names.add(read.entry.name);
    entries.push(read.entry);
    at = read.next;
  }
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_INFLATED)
    return `the archive of ${bytes.length} bytes would become ${total} bytes; ${MOST_INFLATED} are inflated at most`;
  return entries;
};

/** The content of an entry, checked against its declared size and checksum; undefined when it does not hold. */
export const contentOf = (bytes: Uint8Array, { method, packed, size, crc, start }: Entry): Uint8Array | undefined => {
  const data = bytes.subarray(start, start + packed);
  try {
    const content = method === 0 ? data : inflateSync(data, { out: new Uint8Array(size) });
    return content.length === size && crc32(content) === crc ? content : undefined;
  } catch {
    return undefined;
  }
};

/** The first bytes of an entry, from at most 4 kB of its packed form; empty when it does not inflate. */
export const beginningOf = (bytes: Uint8Array, { method, packed, start }: Entry): Uint8Array => {
  const data = bytes.subarray(start, start + Math.min(packed, 4_096));
  if (method === 0) return data;
  const chunks: Uint8Array[] = [];
  try {
    new Inflate((chunk) => chunks.push(chunk)).push(data, false);
  } catch {
    return new Uint8Array();
  }
  return chunks[0]?.subarray(0, 65_536) ?? new Uint8Array();
};
