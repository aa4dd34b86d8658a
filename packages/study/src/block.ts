/**
 * A block: the results of up to 32 runs of one policy as columns under a header.
 *
 * Format: "INFLOW1\n" · u32 header length · u32 zero · header, canonical JSON padded with spaces to 8 · summary, Float64
 * [column][run] · traces, Float32 [series][week][run], padded with zeros to 8 · tallies, Uint32 [counter][run];
 * little-endian. A block is named by what was asked (plan, policy, runs) and verified by what came out: the SHA-256 of its
 * bytes. Limit: bytes are written in the order of the machine, so a big-endian machine is refused.
 */
import { canonicalJson, sha256Hex } from "@inflow/exact";
import type { Job, Plan } from "./plan.ts";

export interface BlockHeader {
  readonly format: 1;
  readonly model: string;
  readonly evidence: string;
  readonly plan: string;
  readonly policy: string;
  /** Place of the policy in the plan. */
  readonly place: number;
  readonly from: number;
  readonly until: number;
  readonly weeks: number;
  readonly summary: readonly string[];
  readonly traces: readonly string[];
  readonly tallies: readonly string[];
}

export interface Block {
  readonly header: BlockHeader;
  /** All bytes of the block, header included; the columns are views into it. */
  readonly buffer: ArrayBuffer;
  readonly summary: Float64Array;
  readonly traces: Float32Array;
  readonly tallies: Uint32Array;
}

/** Names of what a simulator reports. */
export interface BlockColumns {
  readonly summary: readonly string[];
  readonly traces: readonly string[];
  readonly tallies: readonly string[];
}

const MAGIC = "INFLOW1\n";
const PREFIX = 16;
const MOST_HEADER_BYTES = 16_777_216;
const ascii = new TextEncoder();

const upTo8 = (bytes: number): number => Math.ceil(bytes / 8) * 8;

interface Shape {
  readonly at: number;
  readonly traces: number;
  readonly tallies: number;
  readonly end: number;
}

const shapeOf = (header: BlockHeader, headerBytes: number): Shape => {
  const runs = header.until - header.from;
  const at = PREFIX + headerBytes;
  const traces = at + 8 * header.summary.length * runs;
  const tallies = traces + upTo8(4 * header.traces.length * header.weeks * runs);
  return { at, traces, tallies, end: tallies + 4 * header.tallies.length * runs };
};

const viewsOf = (header: BlockHeader, headerBytes: number, buffer: ArrayBuffer): Block => {
  const runs = header.until - header.from;
  const { at, traces, tallies } = shapeOf(header, headerBytes);
  return {
    header,
    buffer,
    summary: new Float64Array(buffer, at, header.summary.length * runs),
    traces: new Float32Array(buffer, traces, header.traces.length * header.weeks * runs),
    tallies: new Uint32Array(buffer, tallies, header.tallies.length * runs),
  };
};

/** The header of the block that a job of a plan gives. */
export const headerOf = (plan: Plan, job: Job, columns: BlockColumns): BlockHeader => ({
  format: 1,
  model: plan.model,
  evidence: plan.evidence,
  plan: plan.id,
  policy: plan.policies[job.policy]!.id,
  place: job.policy,
  from: job.from,
  until: job.until,
  weeks: plan.weeks,
  summary: [...columns.summary],
  traces: [...columns.traces],
  tallies: [...columns.tallies],
});

/** A block of zeros under a header, to be filled. */
export const emptyBlock = (header: BlockHeader): Block => {
  const text = ascii.encode(canonicalJson(header));
  const headerBytes = upTo8(text.length);
  const buffer = new ArrayBuffer(shapeOf(header, headerBytes).end);
  const bytes = new Uint8Array(buffer);
  bytes.set(ascii.encode(MAGIC));
  new DataView(buffer).setUint32(8, headerBytes, true);
  bytes.fill(32, PREFIX, PREFIX + headerBytes);
  bytes.set(text, PREFIX);
  return viewsOf(header, headerBytes, buffer);
};

/** The bytes of a block, as they are stored and hashed. */
export const encodeBlock = (block: Block): Uint8Array<ArrayBuffer> => new Uint8Array(block.buffer);

/** Why bytes are not the block that was asked for, in one sentence, or null. */
export interface Refusal {
  readonly refused: string;
}

const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((name) => typeof name === "string");
const isCount = (value: unknown): value is number => typeof value === "number" && Number.isInteger(value) && value >= 0;

const isHeader = (value: unknown): value is BlockHeader => {
  if (typeof value !== "object" || value === null) return false;
  const h = value as Record<string, unknown>;
  const texts = [h.model, h.evidence, h.plan, h.policy].every((text) => typeof text === "string");
  const counts = [h.place, h.from, h.until, h.weeks].every(isCount);
  return h.format === 1 && texts && counts && isNames(h.summary) && isNames(h.traces) && isNames(h.tallies);
};

const parsedHeader = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
};

/** Reads a block from its bytes; bytes of another kind, version or length are refused in a sentence. */
export const decodeBlock = (bytes: Uint8Array): Block | Refusal => {
  if (!isLittleEndian) return { refused: "Blocks are little-endian, and this machine is not." };
  if (bytes.length < PREFIX) return { refused: `The file ends after ${bytes.length} bytes, before its header.` };
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) {
    return {
      refused: magic.startsWith("INFLOW")
        ? "The block was written by another version of the format."
        : "The file is not a block of results.",
    };
  }
  const headerBytes = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  if (headerBytes > MOST_HEADER_BYTES || headerBytes % 8 !== 0 || PREFIX + headerBytes > bytes.length)
    return { refused: "The header is cut off or its length is not possible." };
  const header = parsedHeader(bytes.subarray(PREFIX, PREFIX + headerBytes));
  if (!isHeader(header) || header.until <= header.from)
    return { refused: "The header does not say what the block holds." };
  const { end } = shapeOf(header, headerBytes);
  if (bytes.length !== end)
    return { refused: `The block holds ${bytes.length} bytes where its header promises ${end}.` };
  const buffer = new ArrayBuffer(end);
  new Uint8Array(buffer).set(bytes);
  return viewsOf(header, headerBytes, buffer);
};

/** Whether a decoded block answers this job of this plan; otherwise why not, in a sentence. */
export const refusalOf = (header: BlockHeader, plan: Plan, job: Job): Refusal | null => {
  if (header.plan !== plan.id)
    return { refused: `The block belongs to another plan (${header.plan.slice(0, 12)}, not ${plan.runId}).` };
  if (header.model !== plan.model || header.evidence !== plan.evidence)
    return { refused: "The block was made by another model or from other evidence." };
  if (header.place !== job.policy || header.policy !== plan.policies[job.policy]?.id)
    return { refused: `The block is of the policy "${header.policy}".` };
  if (header.from !== job.from || header.until !== job.until)
    return { refused: `The block holds runs ${header.from} to ${header.until}, not ${job.from} to ${job.until}.` };
  return header.weeks === plan.weeks ? null : { refused: `The block holds ${header.weeks} weeks, not ${plan.weeks}.` };
};

/** SHA-256 of the bytes of a block. */
export const blockHash = (block: Block): string => sha256Hex(encodeBlock(block));
