/**
 * What files of questions have in common, studies and backtests: they are read from YAML with everything that is wrong at once,
 * keep the text that they came from, and have a JSON Schema made from the parser. Limit: what names mean is looked up elsewhere.
 */
import {
  type Checked,
  checkWith,
  type ISODate,
  isOk,
  isoDate,
  type Problem,
  parseYaml,
  type YamlText,
  z,
} from "@inflow/evidence";

const LONGEST_YEARS = 60;

const at = (yaml: YamlText, path: readonly PropertyKey[], what: string, why: string, fix: string): Problem => ({
  file: yaml.file,
  place: yaml.placeOf(path),
  what,
  why,
  fix,
});

const isDate = (value: unknown): value is ISODate => isoDate.safeParse(value).success;

/** Dates that do not fit each other, told even when other fields are wrong. */
const problemsOfDates = (yaml: YamlText): Problem[] => {
  const value = yaml.value as { horizon?: { from?: unknown; until?: unknown } };
  const { from, until } = value.horizon ?? {};
  if (!isDate(from) || !isDate(until)) return [];
  if (until <= from)
    return [
      at(
        yaml,
        ["horizon", "until"],
        `The horizon ends on ${until}, before it begins on ${from}.`,
        "A run needs at least one week.",
        `Did you mean from ${until} until ${from}?`,
      ),
    ];
  const years = Number(until.slice(0, 4)) - Number(from.slice(0, 4));
  if (years <= LONGEST_YEARS) return [];
  return [
    at(
      yaml,
      ["horizon", "until"],
      `The horizon is ${years} years long; at most ${LONGEST_YEARS} are run.`,
      "Beliefs about the far future are not in the evidence.",
      `End it by ${Number(from.slice(0, 4)) + LONGEST_YEARS}.`,
    ),
  ];
};

/** A kind of question file: its reader, what is kept of each text, and its schema for editors. */
interface QuestionFile<Question extends object> {
  /** The question, or everything that its text and schema show to be wrong, with line and column. */
  readonly read: (text: string, file: string) => Checked<Question>;
  /** The text that a question was read from; null for one that was built in code. */
  readonly textOf: (question: Question) => YamlText | null;
  /** Says from which text a question was made. */
  readonly lineTo: (question: Question, text: YamlText) => void;
  readonly jsonSchema: () => object;
}

/** The reader of one kind of question file by its schema; title and description head the JSON Schema. */
export const questionFile = <Question extends object>(
  schema: z.ZodType,
  head: { readonly title: string; readonly description: string },
): QuestionFile<Question> => {
  const texts = new WeakMap<Question, YamlText>();
  return {
    read: (text, file) => {
      const yaml = parseYaml(text, file);
      if (!isOk(yaml)) return yaml;
      const checked = checkWith(schema, yaml.ok);
      const dates = problemsOfDates(yaml.ok);
      if (!isOk(checked)) return { problems: [...checked.problems, ...dates] };
      if (dates.length > 0) return { problems: dates };
      const question = checked.ok as Question;
      texts.set(question, yaml.ok);
      return { ok: question };
    },
    textOf: (question) => texts.get(question) ?? null,
    lineTo: (question, text) => void texts.set(question, text),
    jsonSchema: () => ({ ...head, ...z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) }),
  };
};
