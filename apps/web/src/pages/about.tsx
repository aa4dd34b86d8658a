/** The page "about". */
import { useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { PAGE_WORDS } from "../words/frame-words.ts";

export const AboutPage = () => {
  const t = useWords();
  const judged = useStore((state) => state.judged);
  return (
    <section aria-labelledby="page-title">
      <h1 id="page-title">{t(PAGE_WORDS.about)}</h1>
      <p>{judged?.assessment.sentence}</p>
    </section>
  );
};
