/**
 * How deep a YAML text nests, found before anything walks it.
 *
 * Composing nested text and walking the value are recursive, and an exhausted stack may end the whole process. So
 * brackets are counted on the token stream, blocks by the columns that their indicators take (a level needs at least
 * one), and the value, which aliases can deepen, by an explicit stack.
 */
import { Lexer } from "yaml";

const MOST_BRACKETS = 50;
const MOST_COLUMNS = 200;
const MOST_LEVELS = 300;
const MOST_PARTS = 2_000_000;

/** Columns taken by spaces and block indicators at the head of each line; the first offset where they are too many. */
const deepBlock = (text: string): number => {
  let head = 0;
  let atHead = true;
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!;
    if (letter === "\n") {
      head = 0;
      atHead = true;
    } else if (atHead && " \t-?:".includes(letter)) {
      head++;
      if (head > MOST_COLUMNS) return i;
    } else atHead = false;
  }
  return -1;
};

const deepBrackets = (text: string): number => {
  let depth = 0;
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === "[" || token === "{") depth++;
    else if (token === "]" || token === "}") depth = Math.max(0, depth - 1);
    if (depth > MOST_BRACKETS) return offset;
    if (token.length > 1 || !"\u0002\u0018\u001f\ufeff".includes(token)) offset += token.length;
  }
  return -1;
};

/** Offset at which a text nests too deeply [characters], or −1. */
export const tooDeepAt = (text: string): number => {
  const block = deepBlock(text);
  return block >= 0 ? block : deepBrackets(text);
};

/** Whether a value nests too deeply, or has too many parts counted as often as they are reached. */
export const isTooLarge = (value: unknown): boolean => {
  const waiting: [value: unknown, level: number][] = [[value, 1]];
  let parts = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [part, level] = next;
    if (typeof part !== "object" || part === null) continue;
    if (level > MOST_LEVELS) return true;
    const inner = Object.values(part);
    parts += inner.length;
    if (parts > MOST_PARTS) return true;
    for (const child of inner) waiting.push([child, level + 1]);
  }
  return false;
};
