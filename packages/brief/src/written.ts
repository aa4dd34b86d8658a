/** The brief written out, as a document, a page and Markdown: a way in of its own, so that what needs its sentences alone need not load it. */
export { documentOf } from "./brief.ts";
export { briefHtml } from "./html.ts";
export { briefMarkdown } from "./markdown.ts";
