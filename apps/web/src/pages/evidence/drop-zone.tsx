/** Where a data file is dropped or chosen; it is read in the desk, on this machine, and refused whole where anything is wrong. */
import { type DragEvent, useEffect, useState } from "react";
import type { ImportView } from "../../engine/services/import.ts";
import { useStore } from "../../state/store.ts";
import { useWords } from "../../state/use-words.ts";
import { IMPORT_WORDS } from "../../words/import-words.ts";
import { ImportCard, megabytes } from "./import-view.tsx";
import { forgetImport, keepImport, keptImports } from "./kept-files.ts";

const Problems = ({ view }: { readonly view: ImportView }) => {
  const t = useWords();
  const [first] = view.problems;
  return (
    <div role="alert" className="refused">
      <p>
        {t(view.problems.length === 1 ? IMPORT_WORDS.badOne : IMPORT_WORDS.bad, {
          name: view.name,
          n: view.problems.length,
          place: first?.place ?? "",
          reason: first?.reason ?? "",
        })}
      </p>
      <div className="scroll">
        <table>
          <caption>{t(IMPORT_WORDS.problemsCaption, { name: view.name })}</caption>
          <thead>
            <tr>
              <th scope="col">{t(IMPORT_WORDS.place)}</th>
              <th scope="col">{t(IMPORT_WORDS.problem)}</th>
              <th scope="col">{t(IMPORT_WORDS.fix)}</th>
            </tr>
          </thead>
          <tbody>
            {view.problems.map(({ place, reason, fix }) => (
              <tr key={`${place} ${reason}`}>
                <td>{place}</td>
                <td>{reason}</td>
                <td>{fix}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
};

/** Today in ISO order, by the reader's own clock. */
const today = (): string => {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

const refusedFile = (name: string, reason: string): ImportView => ({
  name,
  day: today(),
  format: "unknown",
  rowsRead: 0,
  kept: 0,
  events: 0,
  setAside: [],
  problems: [{ place: name, reason, fix: "" }],
  notes: [],
  series: [],
});

interface Imports {
  readonly kept: readonly ImportView[];
  readonly lasting: ReadonlySet<string>;
  readonly refused: ImportView | null;
  readonly reading: string | null;
  read(file: File): Promise<void>;
  remove(name: string): Promise<void>;
}

const useImports = (): Imports => {
  const t = useWords();
  const client = useStore((state) => state.client);
  const [kept, setKept] = useState<readonly ImportView[]>([]);
  const [lasting, setLasting] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<ImportView | null>(null);
  const [reading, setReading] = useState<string | null>(null);
  useEffect(() => {
    void keptImports().then((list) => {
      setKept(list);
      setLasting(new Set(list.map(({ name }) => name)));
    });
  }, []);
  const read = async (file: File): Promise<void> => {
    if (client === null) return;
    setReading(file.name);
    try {
      const most = await client.call("importLimit", undefined);
      if (file.size > most) {
        setRefused(refusedFile(file.name, t(IMPORT_WORDS.tooLarge, { most: megabytes(most) })));
        return;
      }
      const bytes = new Uint8Array(await file.arrayBuffer());
      const view = await client.call("importFile", { name: file.name, bytes, today: today() });
      setRefused(view.problems.length > 0 ? view : null);
      if (view.problems.length > 0) return;
      const isLasting = await keepImport(view);
      setLasting((before) => (isLasting ? new Set([...before, view.name]) : before));
      setKept(await keptImports());
    } catch (cause) {
      setRefused(refusedFile(file.name, cause instanceof Error ? cause.message : String(cause)));
    } finally {
      setReading(null);
    }
  };
  const remove = async (name: string): Promise<void> => {
    await forgetImport(name);
    setKept(await keptImports());
  };
  return { kept, lasting, refused, reading, read, remove };
};

export const DropZone = () => {
  const t = useWords();
  const { kept, lasting, refused, reading, read, remove } = useImports();
  const [isOver, setOver] = useState(false);
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) void read(file);
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <section className="own-data" aria-labelledby="own-data">
      <h2 id="own-data">{t(IMPORT_WORDS.title)}</h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside does the same by keyboard */}
      <div
        className={isOver ? "drop over" : "drop"}
        onDragOver={over}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
      >
        <p>{t(IMPORT_WORDS.lead)}</p>
        <label className="button">
          {t(IMPORT_WORDS.choose)}
          <input
            type="file"
            onChange={({ target }) => {
              const file = target.files?.[0];
              if (file !== undefined) void read(file);
              target.value = "";
            }}
          />
        </label>
        <p role="status">{reading === null ? null : t(IMPORT_WORDS.reading, { name: reading })}</p>
      </div>
      {refused === null ? null : <Problems view={refused} />}
      {kept.map((view) => (
        <ImportCard key={view.name} view={view} isKept={lasting.has(view.name)} remove={() => void remove(view.name)} />
      ))}
    </section>
  );
};
