/**
 * Cost-effectiveness and the value of information as text: a ratio only where it means something, else its word; a value only
 * where it exceeds what chance finds.
 */
import { type Comparison, perfectInWords } from "inflow";
import { table } from "./table.ts";
import { number, paint } from "./terminal.ts";

const MILLION = 1e6;

const percent = (share: number): string => `${Math.round(100 * share)} %`;

/** A ratio without its unit, or the word alone; what the words mean stands under the table. */
const shortWords = (words: string, effect: string): string => {
  if (words.startsWith("gives up"))
    return words
      .replace("effect: saves", "for")
      .replace(` for each ${effect} that is given up`, "")
      .replace(" million USD", " M");
  if (/^\d/.test(words)) return words.replace(` for each ${effect}`, "").replaceAll(" million USD", " M");
  return words.split(":")[0]!;
};

const MEANINGS =
  "M: million USD, with the 95 % set of the mean. dominated: less is achieved at no lower cost; dominates: at least as much for less; no benefit: more is paid, and nothing further is achieved that can be told from none; no number: the mean effect cannot be told from none; gives up: less is paid and less achieved, so much saved for each.";

/** Extra cost for each unit of effect, under each definition of cost, and who is on the frontier. */
export const ratiosText = ({ costEffectiveness: { ratios, rate } }: Comparison): string[] => [
  ...(["tonne not landed", "overdose death averted"] as const).flatMap((effect) => {
    const own = ratios.filter((one) => one.effect === effect);
    const frontiers = own.map(({ cost, frontier }) => {
      const on = frontier.filter(({ standing }) => standing.kind === "frontier").map(({ name }) => name);
      return `${cost}: ${on.join(" → ")}`;
    });
    return [
      table(
        [
          { title: `Extra cost for each ${effect} (${percent(rate)} a year)` },
          ...own.map(({ cost }) => ({ title: cost })),
        ],
        own[0]!.policies.map(({ policy }, p) => [
          policy,
          ...own.map(({ policies }) => shortWords(policies[p]!.words, effect)),
        ]),
      ),
      `Frontier, ${frontiers.join("; ")}.`,
      "",
    ];
  }),
  paint.dim(MEANINGS),
];

/** From which price on which policy is worth its cost on average. */
export const acceptabilityText = ({ costEffectiveness: { acceptability }, robust }: Comparison): string[] =>
  acceptability.map(({ effect, curve }) => {
    const turns = curve.filter(({ best }, i) => i === 0 || best.policy !== curve[i - 1]!.best.policy);
    const said = turns.map(
      ({ lambda, best, perfectInformation }) =>
        `from ${number(lambda / MILLION)} million USD ${best.policy} (best in ${percent(best.share)}; perfect information ${number(perfectInformation / MILLION)} million)`,
    );
    return `Worth its cost on average at a price per ${effect} (${robust.values.cost}): ${said.join("; ")}.`;
  });

type Sample = Extract<Comparison["information"], { kind: "values" }>["samples"][number];

const dataText = (sample: Sample): string => {
  if (sample.kind === "none") return `not computed: ${sample.why}`;
  const cost = `${number(sample.proposal.costUsd / MILLION)} million USD`;
  return sample.isTold
    ? `worth ${number(sample.usd / MILLION)} million USD, ${number(sample.netUsd / MILLION)} million after its cost of ${cost}`
    : `no more than chance finds, so not shown to be worth its cost of ${cost}`;
};

/** What knowing everything, one number, or proposed data would be worth. */
export const informationText = ({ information }: Comparison): string[] => {
  const title = paint.bold("What knowing more would be worth, for one choice among these policies");
  if (information.kind === "too few draws") return [title, `  Not told: ${information.why}.`];
  const { choice, partial, samples } = information;
  const told = partial.filter(({ isTold, usd }) => isTold && usd > 0);
  return [
    title,
    `  On what is known now: ${choice}. ${perfectInWords(information, "en", (usd) => `${number(usd / MILLION)} million USD`)}`,
    told.length === 0
      ? "  Of the ten numbers that matter most none is worth more alone than chance finds: none of them alone would change the choice."
      : `  One number alone: ${told.map(({ is, parameter, usd }) => `${is} (${parameter}) ${number(usd / MILLION)} million`).join("; ")}. The other ${partial.length - told.length}: no more than chance finds.`,
    ...samples.flatMap((sample) => [
      `  ${sample.proposal.is}: ${dataText(sample)}.`,
      paint.dim(`    Assumed of these data: ${sample.proposal.assumption}`),
    ]),
  ];
};
