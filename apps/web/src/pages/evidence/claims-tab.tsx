/** Claims as cards with one address each, what the record shows beside them, and reports that contradict each other. */
import { useState } from "react";
import type { ClaimRow, Contradiction, EvidenceView } from "../../engine/services/evidence.ts";
import { Quoted, Worded } from "../../parts/quoted.tsx";
import { useWords } from "../../state/use-words.ts";
import { EVIDENCE_WORDS } from "../../words/evidence-words.ts";
import { CitedList } from "./cited.tsx";
import { useAddress } from "./place.ts";
import { Prose } from "./prose.tsx";
import { SearchBox } from "./search-box.tsx";
import { mentions } from "./sorted-rows.ts";
import { useLanding } from "./use-landing.ts";

/** Who said it, and when. */
const Said = ({ who, date }: Pick<Contradiction["one"], "who" | "date">) => (
  <Worded entry={EVIDENCE_WORDS.said} slots={{ who: <Quoted>{who}</Quoted>, date }} />
);

/** "event/strike-2025-09-02" as a link to the record. */
const Reference = ({ what }: { readonly what: string }) => {
  const [, id = ""] = what.split("/");
  return (
    <small className="reference">
      (<Prose>{id}</Prose>)
    </small>
  );
};

interface CardProps {
  readonly claim: ClaimRow;
  readonly claims: readonly ClaimRow[];
}

const Card = ({ claim, claims }: CardProps) => {
  const t = useWords();
  const address = useAddress();
  const addressOf = (record: string): string => address({ tab: "claims", record });
  return (
    <article className="claim" id={`claim-${claim.id}`} tabIndex={-1}>
      <h2>
        <Said {...claim} />
      </h2>
      <blockquote lang="en">{claim.says}</blockquote>
      <h3>{t(EVIDENCE_WORDS.shows)}</h3>
      <ul>
        {claim.against.map(({ what, shows }) => (
          <li key={`${what} ${shows}`}>
            <Prose>{shows}</Prose> <Reference what={what} />
          </li>
        ))}
      </ul>
      <h3>{t(EVIDENCE_WORDS.status)}</h3>
      <p>
        <Prose>{claim.status}</Prose>
      </p>
      {claim.contradicts.length === 0 ? null : (
        <p className="others">
          {t(EVIDENCE_WORDS.contradictedBy)}:{" "}
          {claim.contradicts.map((id) => {
            const other = claims.find((one) => one.id === id);
            return (
              <a key={id} href={addressOf(id)}>
                {other === undefined ? id : <Said {...other} />}
              </a>
            );
          })}
        </p>
      )}
      <h3>{t(EVIDENCE_WORDS.saidIn)}</h3>
      <CitedList sources={claim.sources} />
      <p className="small">
        <a href={addressOf(claim.id)}>{t(EVIDENCE_WORDS.permalink)}</a>
      </p>
    </article>
  );
};

const Side = ({ one }: { readonly one: Contradiction["one"] }) => (
  <td>
    <strong>{one.who === "" ? one.date : <Said {...one} />}</strong>
    <br />
    <Quoted>{one.says}</Quoted>
  </td>
);

const Contradictions = ({ pairs }: { readonly pairs: readonly Contradiction[] }) => {
  const t = useWords();
  return (
    <div className="scroll">
      <table className="pairs">
        <caption>{t(EVIDENCE_WORDS.contradictions)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(EVIDENCE_WORDS.one)}</th>
            <th scope="col">{t(EVIDENCE_WORDS.other)}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ one, other }) => (
            <tr key={`${one.id} ${other.id}`}>
              <Side one={one} />
              <Side one={other} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface Props {
  readonly evidence: EvidenceView;
  readonly record: string | null;
}

export const ClaimsTab = ({ evidence, record }: Props) => {
  const t = useWords();
  const [search, setSearch] = useState("");
  const address = useAddress();
  const { claims } = evidence;
  const named = claims.find(({ id }) => id === record);
  useLanding(record === null ? null : `claim-${record}`, "start");
  const found = claims.filter(({ who, says, status, against }) =>
    mentions([who, says, status, ...against.map(({ shows }) => shows)], search),
  );
  return (
    <>
      <p>{t(EVIDENCE_WORDS.claimsLead)}</p>
      {record !== null && named === undefined ? <p role="alert">{t(EVIDENCE_WORDS.noClaim, { id: record })}</p> : null}
      {named === undefined ? (
        <>
          <SearchBox text={search} change={setSearch} found={found.length} all={claims.length} />
          <div className="claims">
            {found.map((claim) => (
              <Card key={claim.id} claim={claim} claims={claims} />
            ))}
          </div>
          <Contradictions pairs={evidence.contradictions} />
        </>
      ) : (
        <>
          <p>
            <a href={address({ tab: "claims", record: null })}>{t(EVIDENCE_WORDS.allClaims)}</a>
          </p>
          <Card claim={named} claims={claims} />
        </>
      )}
    </>
  );
};
