/** What goes with the lesson: the worksheet to print, notes for teachers with expected answers as bands, and the glossary. */
import { FINDING_WORDS } from "@inflow/study";
import { useLinks } from "../../parts/use-links.ts";
import { useChanges } from "../../parts/use-view.ts";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { GLOSSARY, LEARN_WORDS } from "../../words/learn-words.ts";
import type { Entry } from "../../words/words.ts";
import { ClassLinks, HelpChoice } from "./class-links.tsx";
import { HelpNote } from "./help-note.tsx";
import { STEPS } from "./lesson.tsx";
import { bandOfCount, marginOf } from "./lesson-numbers.ts";
import { useLessonSlots } from "./use-lesson-slots.ts";

/** What a student does at each step, with how many lines to write on. */
const TASKS: readonly { readonly ask: Entry; readonly lines: number; readonly hasDots?: true }[] = [
  { ask: LEARN_WORDS.b1, lines: 2 },
  { ask: LEARN_WORDS.sheet2, lines: 0, hasDots: true },
  { ask: LEARN_WORDS.w3, lines: 3 },
  { ask: LEARN_WORDS.sheet4, lines: 0 },
  { ask: LEARN_WORDS.w5, lines: 2 },
  { ask: LEARN_WORDS.w6, lines: 2 },
  { ask: LEARN_WORDS.w7, lines: 3 },
  { ask: LEARN_WORDS.w8, lines: 1 },
  { ask: LEARN_WORDS.b9, lines: 2 },
];

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

const BlankDots = () => (
  <svg className="blank" viewBox="0 0 200 200" aria-hidden="true">
    {numbers(100).map((i) => (
      <circle key={i} cx={10 + 20 * (i % 10)} cy={10 + 20 * Math.floor(i / 10)} r={7} />
    ))}
  </svg>
);

export const Worksheet = () => {
  const t = useWords();
  return (
    <div className="worksheet">
      <button type="button" className="main" onClick={() => window.print()}>
        {t(LEARN_WORDS.print)}
      </button>
      <h2>{t(LEARN_WORDS.sheetTitle)}</h2>
      <p className="ruled">{t(LEARN_WORDS.name)}</p>
      <HelpNote />
      <ol>
        {TASKS.map(({ ask, lines, hasDots }, i) => (
          <li key={ask.en}>
            <h3>{t(STEPS[i]!.title)}</h3>
            <p>{t(ask)}</p>
            {i === 3 ? <p>{t(LEARN_WORDS.w4)}</p> : null}
            {hasDots === true ? <BlankDots /> : null}
            {numbers(i === 3 ? 1 : lines).map((line) => (
              <div key={line} className="line" />
            ))}
          </li>
        ))}
      </ol>
    </div>
  );
};

const Expected = () => {
  const t = useWords();
  const slots = useLessonSlots();
  const language = useStore((state) => state.language);
  if (slots === null) return <p role="status">{t(LEARN_WORDS.waiting)}</p>;
  const { cocaine, fentanyl } = slots.verdicts;
  const bandFor = (verdict: typeof cocaine): { low: number; high: number } => {
    const [low, high] =
      verdict === undefined ? [0, 0] : bandOfCount(verdict.inflow.falls, marginOf(verdict, verdict.inflow.falls));
    return { low, high };
  };
  return (
    <ul>
      <li>{t(LEARN_WORDS.e2, bandFor(cocaine))}</li>
      <li>{t(LEARN_WORDS.e3, { sentence: cocaine?.sentences[language] ?? "–" })}</li>
      <li>{t(LEARN_WORDS.e4)}</li>
      <li>{t(LEARN_WORDS.e5, bandFor(fentanyl))}</li>
      <li>{t(LEARN_WORDS.e6)}</li>
      {cocaine === undefined ? null : (
        <li>
          {t(LEARN_WORDS.e8, {
            with: FINDING_WORDS[cocaine.countingTheKilled][language],
            without: FINDING_WORDS[cocaine.notCountingTheKilled][language],
          })}
        </li>
      )}
    </ul>
  );
};

export const TeacherNotes = () => {
  const t = useWords();
  const link = useLinks();
  const { own, levers } = useChanges();
  const run = useStore((state) => state.judged?.plan.runId ?? "–");
  return (
    <div className="teacher">
      <p>{t(LEARN_WORDS.teacherLead, { run })}</p>
      {own + levers === 0 ? null : <p role="alert">{t(LEARN_WORDS.own, { n: own + levers })}</p>}
      <h2>{t(LEARN_WORDS.linksTitle)}</h2>
      <p>{t(LEARN_WORDS.linksAre)}</p>
      <ClassLinks />
      <h2>{t(LEARN_WORDS.helpTitle)}</h2>
      <p>{t(LEARN_WORDS.helpIs)}</p>
      <HelpChoice />
      <HelpNote />
      <h2>{t(LEARN_WORDS.expected)}</h2>
      <Expected />
      <h2>{t(LEARN_WORDS.misreadings)}</h2>
      <ul>
        <li>{t(LEARN_WORDS.m1)}</li>
        <li>{t(LEARN_WORDS.m2)}</li>
        <li>{t(LEARN_WORDS.m3)}</li>
      </ul>
      <h2>{t(LEARN_WORDS.extension)}</h2>
      <p>
        {t(LEARN_WORDS.extensionIs)} <a href={link("evidence", "claims")}>{t(LEARN_WORDS.claims)}</a>
      </p>
      <p>{t(LEARN_WORDS.neverAsk)}</p>
    </div>
  );
};

export const Glossary = () => {
  const t = useWords();
  return (
    <dl className="glossary">
      {GLOSSARY.map(({ word, is }) => (
        <div key={word.en}>
          <dt>{t(word)}</dt>
          <dd>{t(is)}</dd>
        </div>
      ))}
    </dl>
  );
};
