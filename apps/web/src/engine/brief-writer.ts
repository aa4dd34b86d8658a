/** Writing a brief: loaded when one is first asked for, so that the first picture does not wait for it. */
export { briefHtml, briefMarkdown, documentOf } from "@inflow/brief/written";
export { analysesOfAnswer, worldsOfAnswer } from "@inflow/study";
