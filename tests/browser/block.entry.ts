/** What a browser computes of a small study: the hashes of two blocks. Bundled for the page; the same functions run in Node. */
import { isOk } from "@inflow/evidence";
import { readLibrary } from "@inflow/model";
import { blockHash, compile, readStudy, work } from "@inflow/study";

/** The hashes of a block of the campaign and one of the comparison. */
export const hashesOf = (study: string, texts: Readonly<Record<string, string>>): string[] => {
  const library = readLibrary(new Map(Object.entries(texts)));
  const asked = readStudy(study, "study.yaml");
  if (!isOk(library) || !isOk(asked)) throw new Error("The study or the library was refused.");
  const plan = compile(asked.ok, library.ok, { model: "test" });
  if (!isOk(plan)) throw new Error(plan.problems.map(({ what }) => what).join(" "));
  return [0, 1].map((policy) => blockHash(work(plan.ok, { policy, from: 0, until: 16 })));
};

Object.assign(globalThis, { hashesOf });
