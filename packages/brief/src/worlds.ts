/** The worlds in which the campaign meets a fate: sentences of few conditions counted on futures held out, and their picture. */
import { boxAxes, boxPairs } from "@inflow/charts";
import { boxSentence, discoverySentences, firmnessSentence, type Worlds } from "@inflow/study";
import { type Block, type Figure, figures, heading, note, text } from "./document.ts";
import { type Context, words } from "./input.ts";
import { bound, result, sentence } from "./prose.ts";

const FROM = result("discovery");

const boxFigure = (context: Context, worlds: Worlds, b: number): Figure => {
  const { discovery, cases, axes, called, interest } = worlds;
  const box = discovery.boxes[b]!;
  const title = words(context, b === 0 ? "worldsTitle" : "worldsSecond");
  const said = boxSentence(box, b, discovery, cases, called, context.language);
  return {
    id: `worlds-${b}`,
    title,
    sentence: sentence(bound(said, FROM)),
    draw: (frame) =>
      boxPairs(
        {
          title,
          sentence: said,
          axes: boxAxes(box, axes[b]!, context.language),
          interest,
          are: cases.said[context.language],
        },
        { ...frame, language: context.language },
      ),
    from: [FROM],
    widths: [680, 358],
  };
};

/** In which worlds: nothing where nobody has looked, the reason where no box was found. */
export const worldsBlocks = (context: Context): Block[] => {
  const { worlds } = context.input;
  if (worlds === undefined) return [];
  const { discovery, cases, called } = worlds;
  const [share = "", ...rest] = discoverySentences(discovery, cases, called, context.language);
  const drawn = discovery.boxes.map((_, b) => boxFigure(context, worlds, b));
  return [
    heading(words(context, "worlds")),
    text(sentence(bound(share, FROM))),
    ...(drawn.length === 0 ? [] : [figures(...drawn)]),
    text(...rest.slice(drawn.length).map((said) => sentence(bound(said, FROM)))),
    ...discovery.boxes.map((box) => note(sentence(bound(firmnessSentence(box, context.language), FROM)))),
  ];
};
