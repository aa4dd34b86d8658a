/** The page Brief: the document of the answer on view, short or full, to read, save and print, and what to try beside it. */
import { useRef, useState } from "react";
import type { Client } from "../engine/client.ts";
import type { BriefArgs } from "../engine/services/brief.ts";
import { saveFile } from "../parts/take-away-save.ts";
import { useOriginLinks } from "../parts/use-links.ts";
import { useIsStale } from "../parts/use-view.ts";
import { askOf, runOnView } from "../state/ask-on-view.ts";
import { useHeld, useStore } from "../state/store.ts";
import { callKept, useCall, useRuns } from "../state/use-call.ts";
import { useWords } from "../state/use-words.ts";
import { BRIEF_PAGE_WORDS } from "../words/brief-words.ts";
import { PAGE_WORDS } from "../words/frame-words.ts";
import { TAKE_AWAY_WORDS } from "../words/take-away-words.ts";
import { Flips } from "./answer/flips.tsx";
import { Paper } from "./brief/paper.tsx";
import { useTryLinks } from "./brief/try-links.ts";
import "../style/brief.css";

type Length = BriefArgs["length"];

const LENGTHS = { "two-page": BRIEF_PAGE_WORDS.twoPage, full: BRIEF_PAGE_WORDS.full } as const;

const FILES = {
  html: { ending: "html", type: "text/html;charset=utf-8" },
  markdown: { ending: "md", type: "text/markdown;charset=utf-8" },
} as const satisfies Readonly<Record<BriefArgs["as"], { readonly ending: string; readonly type: string }>>;

const Lengths = ({ length, choose }: { readonly length: Length; readonly choose: (length: Length) => void }) => {
  const t = useWords();
  return (
    <fieldset className="lengths">
      <legend>{t(BRIEF_PAGE_WORDS.length)}</legend>
      {(Object.keys(LENGTHS) as Length[]).map((one) => (
        <button key={one} type="button" aria-pressed={one === length} onClick={() => choose(one)}>
          {t(LENGTHS[one])}
        </button>
      ))}
    </fieldset>
  );
};

export const BriefPage = () => {
  const t = useWords();
  const place = useRef<HTMLIFrameElement | null>(null);
  const [length, choose] = useState<Length>("two-page");
  const [trouble, setTrouble] = useState<string | null>(null);
  const { client, language } = useHeld("client", "language");
  const isStale = useIsStale();
  const runId = useStore((state) => state.judged?.plan.runId ?? "");
  const isDelivered = useStore(({ judged, parameters }) => judged?.stage === "stored" && parameters.length > 0);
  const inHand = useRuns();
  const runs = isDelivered ? `delivered ${runId}` : inHand;
  const brief = useCall("brief", { language, as: "html", length, runId }, runs);
  const link = useOriginLinks();
  const tryLink = useTryLinks();
  const html = brief.result;
  const isMaking = html === null || brief.isPending;
  const isOff = client === null || runs === null || isStale;
  const save = async (desk: Client, as: BriefArgs["as"]): Promise<void> => {
    setTrouble(null);
    try {
      const found = await askOf(runOnView, ({ runId: run }) =>
        callKept(desk, "brief", { language, as, length, runId: run }, run === runId && runs !== null ? runs : run),
      );
      if (found === null) return setTrouble(t(TAKE_AWAY_WORDS.notInHand, { run: runId }));
      const { ending, type } = FILES[as];
      saveFile(`inflow-brief-${found.runId}-${language}.${ending}`, found.told, type);
    } catch (cause) {
      setTrouble(t(BRIEF_PAGE_WORDS.trouble, { because: cause instanceof Error ? cause.message : String(cause) }));
    }
  };
  const print = (): void => {
    try {
      place.current?.contentWindow?.print();
    } catch {
      setTrouble(t(BRIEF_PAGE_WORDS.noPrint));
    }
  };
  const said = trouble ?? (brief.trouble === null ? null : t(BRIEF_PAGE_WORDS.trouble, { because: brief.trouble }));
  return (
    <section className="brief" aria-labelledby="page-title">
      <h1 id="page-title">{t(PAGE_WORDS.brief)}</h1>
      <p>{t(BRIEF_PAGE_WORDS.lead)}</p>
      <div className="brief-bar">
        <Lengths length={length} choose={choose} />
        {(["html", "markdown"] as const).map((as) => (
          <button key={as} type="button" disabled={isOff} onClick={() => client !== null && void save(client, as)}>
            {t(BRIEF_PAGE_WORDS[as])}
          </button>
        ))}
        <button type="button" className="main" disabled={isOff || isMaking} onClick={print}>
          {t(BRIEF_PAGE_WORDS.print)}
        </button>
      </div>
      {said === null ? null : <p role="alert">{said}</p>}
      {isMaking && brief.trouble === null ? (
        <p role="status">{t(runs === null ? BRIEF_PAGE_WORDS.waiting : BRIEF_PAGE_WORDS.making)}</p>
      ) : null}
      {html !== null && isStale ? <p role="status">{t(BRIEF_PAGE_WORDS.stale)}</p> : null}
      <Flips />
      {html === null ? null : (
        <div className={isStale ? "stale" : undefined}>
          <Paper html={html} title={t(BRIEF_PAGE_WORDS.frame, { run: runId })} {...{ place, link, tryLink }} />
        </div>
      )}
    </section>
  );
};
