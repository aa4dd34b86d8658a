/** The page Learn: a lesson of twenty minutes, its worksheet, notes for teachers, a glossary, and larger type for a projector. */
import { type ComponentType, useState } from "react";
import { useLinks } from "../parts/use-links.ts";
import { useWords } from "../state/use-words.ts";
import { PAGE_WORDS } from "../words/frame-words.ts";
import { LEARN_WORDS } from "../words/learn-words.ts";
import type { Entry } from "../words/words.ts";
import { Glossary, TeacherNotes, Worksheet } from "./learn/beside.tsx";
import { Lesson } from "./learn/lesson.tsx";
import { learnPlaceText } from "./learn/lesson-place.ts";
import { useLearnPlace } from "./learn/use-learn-place.ts";
import "../style/learn.css";

const TABS: Readonly<Record<string, { readonly title: Entry; readonly Body: ComponentType }>> = {
  lesson: { title: LEARN_WORDS.lesson, Body: Lesson },
  worksheet: { title: LEARN_WORDS.worksheet, Body: Worksheet },
  teacher: { title: LEARN_WORDS.teacher, Body: TeacherNotes },
  glossary: { title: LEARN_WORDS.glossary, Body: Glossary },
};

const LESSON = TABS.lesson!;

export const LearnPage = () => {
  const t = useWords();
  const link = useLinks();
  const place = useLearnPlace();
  const [isProjector, setProjector] = useState(false);
  const tab = Object.hasOwn(TABS, place.tab) ? place.tab : "lesson";
  const { Body } = TABS[tab] ?? LESSON;
  return (
    <section className={isProjector ? "learn projector" : "learn"} aria-labelledby="page-title">
      <h1 id="page-title">{t(PAGE_WORDS.learn)}</h1>
      <div className="learn-bar">
        <nav aria-label={t(PAGE_WORDS.learn)}>
          {Object.entries(TABS).map(([name, { title }]) => (
            <a
              key={name}
              href={link("learn", learnPlaceText({ tab: name, step: 0, help: place.help }))}
              aria-current={name === tab ? "page" : undefined}
            >
              {t(title)}
            </a>
          ))}
        </nav>
        <button type="button" aria-pressed={isProjector} onClick={() => setProjector(!isProjector)}>
          {t(LEARN_WORDS.projector)}
        </button>
      </div>
      <Body />
    </section>
  );
};
