/** The page About: who made it and with what money, what it is for and never for, corrections, citation, attribution. */
import { citationText } from "../parts/cite-text.ts";
import { useLinks } from "../parts/use-links.ts";
import { useChanges, useView } from "../parts/use-view.ts";
import { useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { ABOUT_PARTS, ABOUT_WORDS, type AboutPart, ATTRIBUTION } from "../words/about-words.ts";
import { PAGE_WORDS } from "../words/frame-words.ts";
import "../style/learn.css";

const Part = ({ part: { id, title, says } }: { readonly part: AboutPart }) => {
  const t = useWords();
  return (
    <section aria-labelledby={`about-${id}`}>
      <h2 id={`about-${id}`}>{t(title)}</h2>
      {says.map((one) => (
        <p key={one.en}>{t(one)}</p>
      ))}
    </section>
  );
};

const HowToCite = () => {
  const t = useWords();
  const view = useView();
  const language = useStore((state) => state.language);
  const judged = useStore((state) => state.judged);
  const { own, levers } = useChanges();
  return (
    <section aria-labelledby="about-cite">
      <h2 id="about-cite">{t(ABOUT_WORDS.cite)}</h2>
      {judged === null || view === null ? (
        <p role="status">{t(ABOUT_WORDS.waiting)}</p>
      ) : (
        <>
          <p>{t(ABOUT_WORDS.citeIs)}</p>
          <blockquote>
            {citationText(
              {
                model: judged.assessment.model,
                run: judged.plan.runId,
                date: view.dataTo?.words ?? "–",
                comparison: view.comparison,
                changes: own + levers,
              },
              language,
            )}
          </blockquote>
        </>
      )}
    </section>
  );
};

export const AboutPage = () => {
  const t = useWords();
  const link = useLinks();
  return (
    <section className="about" aria-labelledby="page-title">
      <h1 id="page-title">{t(PAGE_WORDS.about)}</h1>
      {ABOUT_PARTS.map((part) => (
        <Part key={part.id} part={part} />
      ))}
      <HowToCite />
      <section aria-labelledby="about-attribution">
        <h2 id="about-attribution">{t(ABOUT_WORDS.attribution)}</h2>
        <ul>
          {ATTRIBUTION.map((one) => (
            <li key={one.en}>{t(one)}</li>
          ))}
        </ul>
        <p>
          <a href={link("evidence", "sources")}>{t(ABOUT_WORDS.allSources)}</a>
        </p>
      </section>
    </section>
  );
};
