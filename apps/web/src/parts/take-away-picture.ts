/**
 * A chart as a picture of its own: title, sentence and source line, with run, comparison and the reader's changes, are drawn
 * inside, so that a picture that travels alone still says what it is. PNG is drawn from the SVG at twice its size.
 */
import { type Chart, escapeText, LIGHT } from "@inflow/charts";

const PAD = 20;
const LEADING = 16;
/** Width of a letter of 12 pixels [pixels]; wide enough for every common system face. */
const LETTER = 6.9;
const TITLE_LETTER = 9.4;

const wrapped = (text: string, letters: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > letters) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
};

interface Line {
  readonly text: string;
  readonly kind: "title" | "sentence" | "about";
}

const STYLES = {
  title: `font-size="16" font-weight="600" fill="${LIGHT.ink}"`,
  sentence: `font-size="12" fill="${LIGHT.ink}"`,
  about: `font-size="12" fill="${LIGHT.secondary}"`,
} as const;

const HEIGHTS = { title: 21, sentence: LEADING, about: LEADING } as const;

const linesOf = (text: string, kind: Line["kind"], width: number): Line[] =>
  wrapped(text, Math.floor(width / (kind === "title" ? TITLE_LETTER : LETTER))).map((one) => ({ text: one, kind }));

const drawn = (lines: readonly Line[], top: number): string => {
  let y = top;
  return lines
    .map(({ text, kind }) => {
      y += HEIGHTS[kind];
      return `<text x="${PAD}" y="${y - 4}" ${STYLES[kind]}>${escapeText(text)}</text>`;
    })
    .join("");
};

const heightOf = (lines: readonly Line[]): number => lines.reduce((sum, { kind }) => sum + HEIGHTS[kind], 0);

const sizeOf = (svg: string): readonly [number, number] => {
  const [, width = "0", height = "0"] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return [Number(width), Number(height)];
};

/** The SVG of a chart with what it is and whence drawn around it; the chart is expected in the light colours. */
export const pictureText = ({ title, sentence, svg }: Chart, about: readonly string[]): string => {
  const [width, height] = sizeOf(svg);
  const head = [...linesOf(title, "title", width), ...linesOf(sentence, "sentence", width)];
  const foot = about.flatMap((text) => linesOf(text, "about", width));
  const top = PAD + heightOf(head) + 10;
  const below = top + height + 10;
  const whole = { width: width + 2 * PAD, height: below + heightOf(foot) + PAD };
  const font = /font-family="([^"]*)"/.exec(svg)?.[1] ?? "sans-serif";
  const inner = svg.replace("<svg ", `<svg x="${PAD}" y="${top}" `);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${whole.width}" height="${whole.height}" viewBox="0 0 ${whole.width} ${whole.height}" font-family="${font}"><rect width="100%" height="100%" fill="${LIGHT.page}"/>${drawn(head, PAD)}${inner}${drawn(foot, below)}</svg>`;
};

/** The bytes of a PNG of an SVG at twice its size; rejects where the browser draws none. */
export const pictureBytes = async (svg: string): Promise<Blob> => {
  const [width, height] = sizeOf(svg);
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = 2 * width;
    canvas.height = 2 * height;
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("This browser draws no pictures.");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob === null ? reject(new Error("No picture was made.")) : resolve(blob)), "image/png"),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
};
