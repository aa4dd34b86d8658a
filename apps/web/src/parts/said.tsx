/** A sentence of the answer: its words, and each number in it with a way to where it comes from. */
import type { Bound, Sentence } from "@inflow/brief";
import { useOriginLinks } from "./use-links.ts";

const BoundNumber = ({ part }: { readonly part: Bound }) => {
  const link = useOriginLinks();
  return (
    <a className={part.isHarm === true ? "bound harm" : "bound"} href={link(part.to)}>
      {part.shown}
    </a>
  );
};

/** Whether a number is the reader's own criterion: it comes from the panel on the same page, and leads nowhere else. */
const isCriterion = ({ to }: Bound): boolean => to.kind === "study";

/** Whether a part is a whole sentence that the study made: shown as text, since a link as long as a paragraph cannot be read. */
const isWhole = ({ shown }: Bound): boolean => shown.length > 40;

/** A sentence, its cross of harm and its numbers marked. */
export const Said = ({ of }: { readonly of: Sentence }) => {
  const counted = of.parts.map((part, i) => ({ part, key: `${i} ${typeof part === "string" ? part : part.shown}` }));
  return counted.map(({ part, key }) => {
    if (typeof part === "string") return <span key={key}>{part}</span>;
    return isWhole(part) || isCriterion(part) ? (
      <span key={key}>{part.shown}</span>
    ) : (
      <BoundNumber key={key} part={part} />
    );
  });
};

/** Sentences one after the other. */
export const SaidAll = ({ of }: { readonly of: readonly Sentence[] }) =>
  of.map((one, i) => (
    <span key={one.parts.map((part) => (typeof part === "string" ? part : part.shown)).join("")}>
      {i === 0 ? "" : " "}
      <Said of={one} />
    </span>
  ));
