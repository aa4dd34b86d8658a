/** Everything that is wrong with a file that was to be opened as a study: place, what, why, and the likely fix. */
import type { Problem } from "@inflow/evidence";
import { useWords } from "../state/use-words.ts";
import { FRAME_WORDS } from "../words/frame-words.ts";
import { TAKE_AWAY_WORDS } from "../words/take-away-words.ts";
import type { Entry } from "../words/words.ts";
import { Quoted } from "./quoted.tsx";

type Problems = readonly Pick<Problem, "place" | "what" | "why" | "fix">[];

/** A file that was refused: for its kind, or for its problems. */
export type Refused = { readonly name: string } & ({ readonly kind: Entry } | { readonly problems: Problems });

/** A place as the reader of a file writes it, "3:1 horizon › until": line, column, field; null where it has no line. */
export const placeIn = (
  place: string,
): { readonly line: string; readonly column: string; readonly field: string } | null => {
  const [, line, column, field = ""] = /^(\d+):(\d+)(?:\s+(.*))?$/.exec(place) ?? [];
  return line === undefined || column === undefined ? null : { line, column, field };
};

const Place = ({ place }: { readonly place: string }) => {
  const t = useWords();
  const found = placeIn(place);
  if (found === null) return place;
  return t(found.field === "" ? TAKE_AWAY_WORDS.place : TAKE_AWAY_WORDS.placeIn, found);
};

/** Each problem under its place. What the reader of files says is English; it is marked so, and in another language told. */
export const ProblemList = ({ problems }: { readonly problems: Problems }) => {
  const t = useWords();
  return (
    <>
      {t(TAKE_AWAY_WORDS.inEnglish) === "" ? null : <p>{t(TAKE_AWAY_WORDS.inEnglish)}</p>}
      <ol>
        {problems.map(({ place, what, why, fix }) => (
          <li key={`${place} ${what}`}>
            {place === "" ? null : (
              <>
                <strong>
                  <Place place={place} />:
                </strong>{" "}
              </>
            )}
            <Quoted>
              {what} {why} {fix}
            </Quoted>
          </li>
        ))}
      </ol>
    </>
  );
};

export const StudyProblems = ({ refused, close }: { readonly refused: Refused; readonly close: () => void }) => {
  const t = useWords();
  const { name } = refused;
  return (
    <div className="file-problems" role="alert">
      {"kind" in refused ? (
        <>
          <p className="finding">{t(TAKE_AWAY_WORDS.wrongKind, { name, kind: t(refused.kind) })}</p>
          <p>{t(TAKE_AWAY_WORDS.accepted)}</p>
        </>
      ) : (
        <>
          <p className="finding">
            {t(refused.problems.length === 1 ? TAKE_AWAY_WORDS.badOne : TAKE_AWAY_WORDS.bad, {
              name,
              n: refused.problems.length,
            })}
          </p>
          <ProblemList problems={refused.problems} />
        </>
      )}
      <button type="button" onClick={close}>
        {t(FRAME_WORDS.close)}
      </button>
    </div>
  );
};
