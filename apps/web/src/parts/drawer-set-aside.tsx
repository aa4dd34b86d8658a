/** What was said on the matter of a dial and not taken as a number, each with its reason and the way to the claim. */
import { dateWords, officeName } from "@inflow/brief";
import type { SetAside } from "../engine/services/dial-related.ts";
import { useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import { RELATED_WORDS } from "../words/drawer-words.ts";
import { DRAWER_WORDS } from "../words/panel-words.ts";
import { useLinks } from "./use-links.ts";

export const DrawerSetAside = ({ claims }: { readonly claims: readonly SetAside[] }) => {
  const t = useWords();
  const link = useLinks();
  const language = useStore((state) => state.language);
  if (claims.length === 0) return <p>{t(DRAWER_WORDS.noRejected)}</p>;
  return (
    <>
      <p>{t(RELATED_WORDS.setAside)}</p>
      <ul className="evidence">
        {claims.map(({ claim, who, date, says, because }) => (
          <li key={claim} lang="en">
            <a href={link("evidence", `claims/${encodeURIComponent(claim)}`)}>
              {t(RELATED_WORDS.said, { who: officeName(who, language), date: dateWords(date, language) })}
            </a>
            : {says}
            <dl>
              <dt lang={language}>{t(RELATED_WORDS.why)}</dt>
              <dd>{because}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </>
  );
};
