/**
 * What stands behind a dial, always in the same order: what it is, unit, default and range with its badge, evidence, rejected
 * alternatives, one related chart, the published result that the form reproduces, reset. Evidence is quoted in the language it is written in.
 */
import { policyName } from "@inflow/brief";
import { amount } from "@inflow/charts";
import type { Evidence, ExplainedEvidence } from "@inflow/evidence";
import { calledForm, calledUnit, labelOfBelief, priorSaid } from "@inflow/study";
import { type ReactNode, useEffect, useId, useState } from "react";
import { criterionText, type LeverId, leverText, type Panel, type SuccessId } from "../dials/index.ts";
import type { DialRecord, EntryRecord, ParameterRecord } from "../engine/services/dial-record.ts";
import { useHeld, useStore } from "../state/store.ts";
import { useWords } from "../state/use-words.ts";
import type { DialWords } from "../words/dial-levers.ts";
import { RELATED_WORDS } from "../words/drawer-words.ts";
import { BADGE_WORDS, DRAWER_WORDS, PANEL_WORDS } from "../words/panel-words.ts";
import { Dialog } from "./dialog.tsx";
import { DrawerChart } from "./drawer-chart.tsx";
import { DrawerReplicas } from "./drawer-replicas.tsx";
import { DrawerSetAside } from "./drawer-set-aside.tsx";

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section>
    <h3>{title}</h3>
    {children}
  </section>
);

const Badge = ({ badge }: { readonly badge: keyof typeof BADGE_WORDS }) => {
  const t = useWords();
  return (
    <span className="badge">
      {badge} {t(BADGE_WORDS[badge])}
    </span>
  );
};

const EvidenceItem = ({ of }: { readonly of: ExplainedEvidence }) => {
  const t = useWords();
  if (of.source === null)
    return (
      <li lang="en">
        ○{" "}
        <strong>
          {t(
            of.kind === "elicited"
              ? DRAWER_WORDS.elicited
              : of.kind === "claim"
                ? DRAWER_WORDS.claim
                : DRAWER_WORDS.assumption,
          )}
        </strong>
        : {of.says}
      </li>
    );
  const { title, publisher, published, url, locator, read } = of.source;
  return (
    <li lang="en">
      {url.startsWith("http") ? <a href={url}>{title}</a> : title}, {publisher}, {published}; {locator}
      {read === "copy" ? ` (${t(DRAWER_WORDS.readCopy)})` : ""}
      <dl>
        <dt>{t(DRAWER_WORDS.finds)}</dt>
        <dd>{of.says}</dd>
        {of.gives === null ? null : (
          <>
            <dt>{t(DRAWER_WORDS.take)}</dt>
            <dd>{amount(of.gives, 4)}</dd>
          </>
        )}
        {of.because === null ? null : (
          <>
            <dt>{t(DRAWER_WORDS.because)}</dt>
            <dd>{of.because}</dd>
          </>
        )}
      </dl>
    </li>
  );
};

const ParameterRange = ({ of }: { readonly of: ParameterRecord }) => {
  const t = useWords();
  const language = useStore((state) => state.language);
  const { span, prior, forms, unit, badge, is, path } = of;
  const weighed = Object.entries(forms ?? {}).map(
    ([form, weight]) => `${calledForm(path, form, language)} ${amount(100 * weight)}\u00a0%`,
  );
  const said =
    span === null
      ? t(DRAWER_WORDS.form, { prior: forms === null ? priorSaid(path, prior, language) : weighed.join(", ") })
      : t(DRAWER_WORDS.prior, {
          prior: priorSaid(path, prior, language),
          low: amount(span[0]),
          high: amount(span[1]),
          unit: calledUnit(unit, language),
        });
  return (
    <li>
      <code>{path}</code> <Badge badge={badge} />
      <br />
      {language === "en" ? is : labelOfBelief({ path, is }, language)}
      <br />
      {said}
    </li>
  );
};

const evidenceWords = (
  evidence: readonly Evidence[],
  titles: ReadonlyMap<string, string>,
  assumption: string,
): string =>
  evidence
    .map((one) => {
      if ("finds" in one) return `${titles.get(one.source) ?? one.source}, ${one.at}: ${one.finds}`;
      if ("claim" in one) return `${titles.get(one.source) ?? one.source}, ${one.at}: ${one.claim}`;
      return "elicited" in one ? one.elicited : `${assumption}: ${one.assumption}`;
    })
    .join(" ");

const Entries = ({ record }: { readonly record: DialRecord }) => {
  const t = useWords();
  const language = useStore((state) => state.language);
  const titles = new Map(record.sources.map(({ id, title }) => [id, title]));
  const row = ({ policy, to, unit, where, from, until, badge, evidence }: EntryRecord): readonly string[] => [
    policyName(policy, language),
    to === null ? t(DRAWER_WORDS.drawn) : `${amount(to, 3, language)}${unit === "1" ? "" : ` ${unit}`}`,
    where,
    from,
    until ?? t(DRAWER_WORDS.toHorizon),
    `${badge} ${evidenceWords(evidence, titles, t(DRAWER_WORDS.assumption))}`,
  ];
  const quantities = [...new Set(record.entries.map(({ quantity }) => quantity))];
  return quantities.map((quantity) => (
    <div className="scroll" key={quantity}>
      <table>
        <caption lang="en">{quantity}</caption>
        <thead>
          <tr>
            {t(DRAWER_WORDS.columns)
              .split("|")
              .map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {record.entries
            .filter((entry) => entry.quantity === quantity)
            .map(row)
            .map((cells) => (
              <tr key={cells.join("|")}>
                {cells.map((cell, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their order
                  <td key={i}>{cell}</td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  ));
};

const useRecord = (id: string): DialRecord | null => {
  const client = useStore((state) => state.client);
  const [record, setRecord] = useState<DialRecord | null>(null);
  useEffect(() => {
    let isHere = true;
    client?.call("dialRecord", id).then(
      (found) => {
        if (isHere) setRecord(found);
      },
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [client, id]);
  return record;
};

/** The default of a lever or a criterion in words. */
const useDefault = (panel: Panel, id: string): string => {
  const { dials, language } = useHeld("dials", "language");
  if (dials === null || panel === "believe") return "";
  if (panel === "success") return criterionText(id as SuccessId, dials.test, language);
  const numbers = dials.levers[id as LeverId];
  return leverText(id as LeverId, numbers.default, numbers, language);
};

const Behind = ({ panel, record }: { readonly panel: Panel; readonly record: DialRecord | null }) => {
  const t = useWords();
  if (panel === "success") return <p>{t(DRAWER_WORDS.success)}</p>;
  if (record === null) return <p role="status">{t(DRAWER_WORDS.searching)}</p>;
  return (
    <>
      {t(DRAWER_WORDS.inEnglish) === "" ? null : <p className="small">{t(DRAWER_WORDS.inEnglish)}</p>}
      {record.parameters.map((parameter) => (
        <div key={parameter.path}>
          {record.parameters.length > 1 ? <code>{parameter.path}</code> : null}
          <ul className="evidence">
            {parameter.evidence.map((one) => (
              <EvidenceItem key={`${one.says}${one.source?.id ?? ""}`} of={one} />
            ))}
          </ul>
        </div>
      ))}
      {record.entries.length === 0 ? null : (
        <details open={record.parameters.length === 0}>
          <summary>{t(DRAWER_WORDS.policies)}</summary>
          <Entries record={record} />
        </details>
      )}
    </>
  );
};

interface Props {
  readonly panel: Panel;
  readonly id: string;
  readonly words: DialWords;
  readonly onClose: () => void;
}

export const Drawer = ({ panel, id, words, onClose }: Props) => {
  const t = useWords();
  const title = useId();
  const reset = useStore((state) => state.reset);
  const record = useRecord(id);
  const standard = useDefault(panel, id);
  const unit = t(words.unit);
  return (
    <Dialog id={title} title={t(words.label)} onClose={onClose}>
      <div className="drawer">
        <Part title={t(DRAWER_WORDS.what)}>
          <p>{t(words.line)}</p>
          {words.note === undefined ? null : <p>{t(words.note)}</p>}
        </Part>
        {unit === "" ? null : (
          <Part title={t(DRAWER_WORDS.unit)}>
            <p>{unit}</p>
          </Part>
        )}
        <Part title={t(DRAWER_WORDS.range)}>
          {standard === "" ? null : <p>{standard}</p>}
          <ul>
            {record?.parameters.map((parameter) => (
              <ParameterRange key={parameter.path} of={parameter} />
            ))}
          </ul>
          {panel === "believe" ? (
            <p className="small">
              {t(DRAWER_WORDS.asRange)} {t(DRAWER_WORDS.posterior)}
            </p>
          ) : null}
        </Part>
        <Part title={t(DRAWER_WORDS.evidence)}>
          <Behind panel={panel} record={record} />
        </Part>
        <Part title={t(DRAWER_WORDS.rejected)}>
          <DrawerSetAside claims={record?.setAside ?? []} />
        </Part>
        <Part title={t(RELATED_WORDS.related)}>
          {record === null ? (
            <p role="status">{t(DRAWER_WORDS.searching)}</p>
          ) : record.related === null ? (
            <p>{t(RELATED_WORDS.none)}</p>
          ) : (
            <DrawerChart id={id} label={t(words.label)} unit={unit} related={record.related} />
          )}
        </Part>
        <Part title={t(DRAWER_WORDS.reproduces)}>
          {record === null || record.replicas.length === 0 ? (
            <p>{t(DRAWER_WORDS.noReproduces)}</p>
          ) : (
            <DrawerReplicas rows={record.replicas} />
          )}
        </Part>
        <button type="button" onClick={() => reset(panel, id)}>
          {t(PANEL_WORDS.resetOf, { label: t(words.label) })}
        </button>
      </div>
    </Dialog>
  );
};
