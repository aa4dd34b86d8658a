/** One ground of a parameter, a claim or an event: a source with its locator, date and licence, or that it is judgement. */
import type { Ground } from "../../engine/services/chain.ts";
import { useWords } from "../../state/use-words.ts";
import { WEIGHT_WORDS } from "../../words/why-names.ts";
import { WHY_WORDS } from "../../words/why-words.ts";

export const GroundOf = ({ ground }: { readonly ground: Ground }) => {
  const t = useWords();
  const { weight, says, because, title, locator, published, licence, verified, url } = ground;
  return (
    <li className="ground">
      <b>{t(WEIGHT_WORDS[weight] ?? WEIGHT_WORDS.assumption!)}</b>{" "}
      <span lang="en">
        {says}
        {because === null ? null : <> · {because}</>}
      </span>
      {title === null ? null : (
        <small>
          <span lang="en">
            {title}
            {locator === null ? null : `, ${locator}`}
          </span>
          {published === null ? null : ` · ${t(WHY_WORDS.published, { date: published })}`}
          {licence === null ? null : (
            <>
              {" · "}
              <span lang="en">{licence}</span>
            </>
          )}
          {verified === null ? null : ` · ${t(WHY_WORDS.checkedMark, { verified })}`}
          {url === null ? null : (
            <>
              {" · "}
              <a href={url} rel="noreferrer noopener" target="_blank">
                {t(WHY_WORDS.openSource)}
              </a>
            </>
          )}
        </small>
      )}
    </li>
  );
};
