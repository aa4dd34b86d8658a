/** Verdict and charts become the brief. */
export { badgeOf, explainKey, type KeyEntry } from "./annex.ts";
export { documentOf } from "./brief.ts";
export { BRIEF_WORDS, type BriefKey } from "./brief-words.ts";
export type { Block, BriefDocument, Figure, Section, VerdictCard } from "./document.ts";
export { briefHtml } from "./html.ts";
export type { BriefBands, BriefInput } from "./input.ts";
export { briefMarkdown } from "./markdown.ts";
export { type Bound, type Origin, type Part, plainText, type Sentence } from "./prose.ts";
export { questionsOf } from "./questions.ts";
