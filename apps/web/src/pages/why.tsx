/** The page that says why: what moves the answer, the worlds in which it passes and fails, the chain behind a number, fentanyl. */
import { SaidAll } from "../parts/said.tsx";
import { Loading } from "../parts/states.tsx";
import { useIsAnyStale } from "../parts/use-view.ts";
import { useHeld, useStore } from "../state/store.ts";
import { useCall, useRuns } from "../state/use-call.ts";
import { useWords } from "../state/use-words.ts";
import "../style/why.css";
import { WHY_WORDS } from "../words/why-words.ts";
import { AboutWhat, useAbout } from "./why/about-what.tsx";
import { Chain } from "./why/chain.tsx";
import { Drivers } from "./why/drivers.tsx";
import { NumberCard } from "./why/number-card.tsx";
import { Worlds } from "./why/worlds.tsx";

const Fentanyl = ({ runs }: { readonly runs: string | null }) => {
  const t = useWords();
  const { language } = useHeld("language");
  const runId = useStore((state) => state.judged?.plan.runId ?? "");
  const { result, isPending, trouble } = useCall("fentanyl", { language, runId }, runs);
  if (trouble !== null) return <p role="alert">{trouble}</p>;
  if (result === null) return isPending ? <Loading>{t(WHY_WORDS.working)}</Loading> : <p>{t(WHY_WORDS.noFentanyl)}</p>;
  return (
    <section aria-labelledby="why-fentanyl">
      <h2 id="why-fentanyl">{result.title}</h2>
      <p>
        <SaidAll of={result.sentences} />
      </p>
    </section>
  );
};

export const WhyPage = () => {
  const t = useWords();
  const { judged, language, place } = useHeld("judged", "language", "place");
  const isStale = useIsAnyStale();
  const runs = useRuns();
  const { about, choose } = useAbout();
  const verdict = about === null ? undefined : judged?.assessment.verdicts[about.policy]?.[about.commodity];
  return (
    <section className="why-page" aria-labelledby="page-title">
      <h1 id="page-title">{t(WHY_WORDS.title)}</h1>
      <NumberCard />
      {place === "" ? null : <Chain />}
      {about === null || verdict === undefined ? (
        <Loading>{t(WHY_WORDS.waiting)}</Loading>
      ) : (
        <div className={isStale ? "stale" : undefined}>
          <AboutWhat about={about} choose={choose} />
          <p className="lead">{verdict.sentences[language]}</p>
          <Drivers about={about} runs={runs} />
          {runs === null ? <Loading>{t(WHY_WORDS.waiting)}</Loading> : <Worlds about={about} runs={runs} />}
        </div>
      )}
      {place === "" ? <Chain /> : null}
      <Fentanyl runs={runs} />
    </section>
  );
};
