import { contentAt, type LineBlock, type ListLines } from "../list-lines";
import { figureOf, textOf, type LastYearTaking } from "./last-year";

/** The columns, in the order of `ASKED_OF_LAST_YEAR`. */
const [UNIT, FORM, CODE, VALUE] = [0, 1, 2, 3];

/**
 * The figures of the lines of a list of last year's figures, which have the columns that are
 * `ASKED_OF_LAST_YEAR`. Most texts come in many lines, and each is looked up once.
 */
export function figuresOfLines(lines: ListLines): (to: LastYearTaking) => void {
  const { width, blocks } = lines;
  const text = (block: LineBlock, line: number, column: number) =>
    textOf(contentAt(lines, block, line, column));
  return ({ placeOf, keyOf, take }) => {
    const placeAt = answersByKind((block, line) => placeOf(text(block, line, UNIT)));
    const ofForm = answersByKind((block, line) => {
      const form = text(block, line, FORM);
      return answersByKind((other, at) => keyOf(form, text(other, at, CODE)));
    });
    for (const block of blocks) {
      const { count, kinds, numbers } = block;
      const kindAt = (line: number, column: number) => kinds[line * width + column] ?? 0;
      for (let line = 0; line < count; line++) {
        const place = placeAt(kindAt(line, UNIT), block, line);
        if (place === null) continue;
        const key = ofForm(kindAt(line, FORM), block, line)(kindAt(line, CODE), block, line);
        if (key === null) continue;
        const isNumber = kindAt(line, VALUE) < 0;
        const figure = isNumber
          ? numbers[VALUE]?.[line]
          : figureOf(contentAt(lines, block, line, VALUE));
        if (figure != null) take(key, place, figure);
      }
    }
  };
}

/** Asks once for each text, and for each number again: its kind is only that it is one. */
function answersByKind<T>(
  ask: (block: LineBlock, line: number) => T
): (kind: number, block: LineBlock, line: number) => T {
  const known: (T | undefined)[] = [];
  return (kind, block, line) => {
    if (kind <= 0) return ask(block, line);
    const before = known[kind];
    if (before !== undefined) return before;
    const answer = ask(block, line);
    known[kind] = answer;
    return answer;
  };
}
