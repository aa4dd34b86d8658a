/**
 * Results in a folder: one immutable file per block, <folder>/<plan id>/<policy>-<first run>.block, written under a
 * temporary name, flushed, then renamed. A full disk or a missing permission gives a StoreError and leaves earlier results
 * as they are; a file that is wrong or cut off is refused in a sentence, left where it is until its block is made again.
 * Resume is a directory listing. Limit: a file whose numbers were altered but not its length is found by `verify` only.
 */
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import {
  type Block,
  decodeBlock,
  encodeBlock,
  type Job,
  jobsOf,
  type Plan,
  type Problem,
  type ResultStore,
  refusalOf,
} from "@inflow/study";

/** Something the disk refused, told as a problem: which file, what, why and what to do. */
export class StoreError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.file}: ${problem.what} ${problem.fix}`);
    this.name = "StoreError";
    this.problem = problem;
  }
}

const SENTENCES: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  ENOSPC: ["The disk is full.", "Make room and start again: finished blocks are found and not computed anew."],
  EDQUOT: ["The disk quota is used up.", "Make room and start again: finished blocks are found and not computed anew."],
  EACCES: [
    "Writing here is not permitted.",
    "Give another folder for the results, or the permission to write in this one.",
  ],
  EPERM: [
    "Writing here is not permitted.",
    "Give another folder for the results, or the permission to write in this one.",
  ],
  EROFS: ["The disk is read-only.", "Give a folder on a disk that can be written."],
  ENOTDIR: ["A file stands where a folder is needed.", "Give another folder for the results, or move the file."],
  EEXIST: ["A file stands where a folder is needed.", "Give another folder for the results, or move the file."],
};

/** What a disk refused, as a StoreError in words that a reader can act on. */
export const storeError = (file: string, cause: unknown): StoreError => {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const [what, fix] = SENTENCES[code] ?? [
    `The disk refused${code === "" ? "" : ` (${code})`}.`,
    "Check the folder and start again.",
  ];
  return new StoreError({
    file,
    place: "",
    what,
    why: "Results that are not whole on disk are not kept; earlier ones are untouched.",
    fix,
  });
};

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && "code" in cause && (cause.code === "ENOENT" || cause.code === "ENOTDIR");

/** The name of the file of a block: the place of its policy and its first run. */
export const blockFile = (place: number, from: number): string =>
  `${String(place).padStart(2, "0")}-${String(from).padStart(7, "0")}.block`;

export interface FolderOptions {
  /** Told of each file that was refused, with the reason. */
  readonly onRefused?: (file: string, reason: string) => void;
}

const readBytes = async (file: string): Promise<Uint8Array | null> => {
  try {
    return await readFile(file);
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw storeError(file, cause);
  }
};

const writeWhole = async (file: string, bytes: Uint8Array): Promise<void> => {
  const temporary = `${file}.${process.pid}.part`;
  try {
    const handle = await open(temporary, "w");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw storeError(file, cause);
  }
};

/** A store in a folder, which is made when the first block comes. */
export const folderStore = (folder: string, options: FolderOptions = {}): ResultStore => {
  const fileOf = (plan: string, place: number, from: number): string => join(folder, plan, blockFile(place, from));

  const get = async (plan: Plan, job: Job): Promise<Block | null> => {
    const file = fileOf(plan.id, job.policy, job.from);
    const bytes = await readBytes(file);
    if (bytes === null) return null;
    const block = decodeBlock(bytes);
    const refusal = "refused" in block ? block : refusalOf(block.header, plan, job);
    if (refusal === null) return block as Block;
    options.onRefused?.(file, refusal.refused);
    return null;
  };

  return {
    get,
    async has(plan, job) {
      const found = await stat(fileOf(plan.id, job.policy, job.from)).catch(() => null);
      return found !== null && found.size > 0 && (await get(plan, job)) !== null;
    },
    async put(block) {
      const { plan, place, from } = block.header;
      const file = fileOf(plan, place, from);
      try {
        await mkdir(join(folder, plan), { recursive: true });
      } catch (cause) {
        throw storeError(join(folder, plan), cause);
      }
      await writeWhole(file, encodeBlock(block));
    },
    async *blocks(plan, policy) {
      for (const job of jobsOf(plan, policy === undefined ? undefined : [policy])) {
        const block = await get(plan, job);
        if (block !== null) yield block;
      }
    },
  };
};
