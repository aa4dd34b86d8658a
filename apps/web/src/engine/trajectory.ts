/**
 * What the runs of one policy came to, whatever plan asked for them: columns over runs, in bodies laid out as blocks are, so
 * that a block of any plan is these columns under that plan's header. Runs arrive in any order and any ranges.
 * Limit: about 47 kB a run in the shipped world over 312 weeks.
 */
import { BLOCK_RUNS, type Block, type BlockColumns, emptyBlock, headerOf, type Job, type Plan } from "@inflow/study";

type Column = Float64Array | Float32Array | Uint32Array;

interface Body {
  readonly summary: Float64Array;
  readonly traces: Float32Array;
  readonly tallies: Uint32Array;
  readonly done: Uint8Array;
}

/** Copies some runs of every row from one column to another whose rows have another width. */
const copyRows = (
  from: Column,
  fromWidth: number,
  fromSlot: number,
  to: Column,
  toWidth: number,
  toSlot: number,
  runs: number,
): void => {
  const rows = to.length / toWidth;
  for (let row = 0; row < rows; row++)
    for (let run = 0; run < runs; run++) to[row * toWidth + toSlot + run] = from[row * fromWidth + fromSlot + run]!;
};

const PARTS = ["summary", "traces", "tallies"] as const;

/** The runs of one policy; those that are there and their numbers. */
export class Trajectory {
  /** Runs from the first on without a gap. */
  reach = 0;
  bytes = 0;
  private columns: BlockColumns | null = null;
  private readonly bodies: Body[] = [];

  has(run: number): boolean {
    return this.bodies[Math.floor(run / BLOCK_RUNS)]?.done[run % BLOCK_RUNS] === 1;
  }

  /** Takes the runs of a block, whatever plan its header names. */
  add({ header, ...block }: Block): void {
    this.columns ??= { summary: header.summary, traces: header.traces, tallies: header.tallies };
    const width = header.until - header.from;
    let run = header.from;
    while (run < header.until) {
      const place = Math.floor(run / BLOCK_RUNS);
      const end = Math.min(header.until, (place + 1) * BLOCK_RUNS);
      const body = this.bodyAt(place, header.weeks);
      for (const part of PARTS)
        copyRows(block[part], width, run - header.from, body[part], BLOCK_RUNS, run % BLOCK_RUNS, end - run);
      body.done.fill(1, run % BLOCK_RUNS, (run % BLOCK_RUNS) + end - run);
      run = end;
    }
    while (this.has(this.reach)) this.reach++;
  }

  /** The block of an aligned job of a plan, under that plan's header; null where a run of it is missing. */
  blockOf(plan: Plan, job: Job): Block | null {
    if (this.columns === null || job.until > this.reach) return null;
    const block = emptyBlock(headerOf(plan, job, this.columns));
    const body = this.bodies[job.from / BLOCK_RUNS]!;
    const width = job.until - job.from;
    for (const part of PARTS)
      if (width === BLOCK_RUNS) block[part].set(body[part]);
      else copyRows(body[part], BLOCK_RUNS, 0, block[part], width, 0, width);
    return block;
  }

  private bodyAt(place: number, weeks: number): Body {
    const found = this.bodies[place];
    if (found !== undefined) return found;
    const { summary, traces, tallies } = this.columns!;
    const body: Body = {
      summary: new Float64Array(summary.length * BLOCK_RUNS),
      traces: new Float32Array(traces.length * weeks * BLOCK_RUNS),
      tallies: new Uint32Array(tallies.length * BLOCK_RUNS),
      done: new Uint8Array(BLOCK_RUNS),
    };
    this.bodies[place] = body;
    this.bytes += body.summary.byteLength + body.traces.byteLength + body.tallies.byteLength;
    return body;
  }
}
