/** What sentences call beliefs, their forms and their units, in English and Spanish. */
export { FORM_NAMES } from "./forms.ts";
export { type Believed, calledBelief, calledForm, labelOfBelief, nameOfBelief, plainName } from "./names.ts";
export { calledPrior, priorSaid } from "./priors.ts";
export { calledAmount, calledUnit } from "./units.ts";
