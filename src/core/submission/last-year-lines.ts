import { contentAt, type ListLines } from "../list-lines";
import { figureOf, textOf, type LastYearTaking } from "./last-year";

/**
 * The figures of the lines of a list of last year's figures, which have the columns that are
 * `ASKED_OF_LAST_YEAR`. Most texts come in many lines, and each is looked up once.
 */
export function figuresOfLines(lines: ListLines): (to: LastYearTaking) => void {
  const { count, width, kinds, numbers } = lines;
  const text = (at: number) => textOf(contentAt(lines, at));
  return ({ placeOf, keyOf, take }) => {
    const placeAt = answersByKind(kinds, (at) => placeOf(text(at)));
    const ofForm = answersByKind(kinds, (form) =>
      answersByKind(kinds, (code) => keyOf(text(form), text(code)))
    );
    for (let unit = 0; unit < count * width; unit += width) {
      const place = placeAt(unit);
      if (place === null) continue;
      const [form, code, value] = [unit + 1, unit + 2, unit + 3];
      const key = ofForm(form)(code);
      if (key === null) continue;
      const isNumber = (kinds[value] ?? 0) < 0;
      const figure = isNumber ? numbers[value] : figureOf(contentAt(lines, value));
      if (figure != null) take(key, place, figure);
    }
  };
}

/** Asks once for each text, and for each number again: its kind is only that it is one. */
function answersByKind<T>(kinds: Int32Array, ask: (at: number) => T): (at: number) => T {
  const known: (T | undefined)[] = [];
  return (at) => {
    const kind = kinds[at] ?? 0;
    if (kind <= 0) return ask(at);
    const before = known[kind];
    if (before !== undefined) return before;
    const answer = ask(at);
    known[kind] = answer;
    return answer;
  };
}
