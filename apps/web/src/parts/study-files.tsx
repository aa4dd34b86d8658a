/** The study of the answer on view as a file to save, and a study file to open in its place. */
import { useState } from "react";
import { askOf, runOnView } from "../state/ask-on-view.ts";
import { useHeld, useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { TAKE_AWAY_WORDS } from "../words/take-away-words.ts";
import type { Said } from "./chart-files.tsx";
import { wrongKindOf } from "./file-kind.ts";
import { type Refused, StudyProblems } from "./study-problems.tsx";
import { saveFile } from "./take-away-save.ts";

/** Saves the study of the answer on view; null where there is no desk or no answer yet. What fails is told in words. */
export const useSaveStudy = (tell: Said): (() => void) | null => {
  const t = useWords();
  const client = useStore((state) => state.client);
  const runId = useStore((state) => state.judged?.plan.runId ?? null);
  if (client === null || runId === null) return null;
  const failed = (cause: Error): void => tell(t(TAKE_AWAY_WORDS.failed, { because: cause.message }));
  return () =>
    void askOf(runOnView, ({ runId: run }) => client.call("studyYaml", { runId: run })).then((saved) => {
      tell(saved === null ? t(TAKE_AWAY_WORDS.notInHand, { run: runId }) : null);
      if (saved !== null) saveFile(saved.told.name, saved.told.text, "text/yaml;charset=utf-8");
    }, failed);
};

/** The button that saves the study. */
export const SaveStudy = ({ label }: { readonly label: string }) => {
  const [said, tell] = useState<string | null>(null);
  const save = useSaveStudy(tell);
  return (
    <>
      <button type="button" disabled={save === null} onClick={() => save?.()}>
        {label}
      </button>
      <span role="status">{said}</span>
    </>
  );
};

export const StudyFiles = ({ tell }: { readonly tell: Said }) => {
  const t = useWords();
  const { client, change } = useHeld("client", "change");
  const [refused, refuse] = useState<Refused | null>(null);
  const open = async (file: File): Promise<void> => {
    if (client === null) return;
    const { name } = file;
    tell(null);
    refuse(null);
    try {
      const text = await file.text();
      const kind = wrongKindOf(name, text);
      if (kind !== null) return refuse({ name, kind });
      const opened = await client.call("openScenarioFile", { name, text });
      if ("problems" in opened) return refuse({ name, problems: opened.problems });
      change(opened.scenario);
      tell(t(opened.isOtherThanStated ? TAKE_AWAY_WORDS.otherThanStated : TAKE_AWAY_WORDS.opened, { name }));
    } catch (cause) {
      tell(t(TAKE_AWAY_WORDS.failed, { because: cause instanceof Error ? cause.message : String(cause) }));
    }
  };
  return (
    <>
      <SaveStudy label={t(TAKE_AWAY_WORDS.study)} />
      <label className="file">
        {t(TAKE_AWAY_WORDS.open)}
        <input
          type="file"
          accept=".yaml,.yml"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file !== undefined) void open(file);
            target.value = "";
          }}
        />
      </label>
      {refused === null ? null : <StudyProblems refused={refused} close={() => refuse(null)} />}
    </>
  );
};
