/**
 * A line as a terminal may show it: the name of a file or of a sheet may hold signs that move the cursor,
 * change colours or turn the direction of writing, and could hide what is said of it. It may hold line
 * breaks too, and what is behind one would pass for a line of Heshu: `↵` stands for them. Tabs stay.
 */
export function printableLine(line: string): string {
  return printableText(line.replace(BREAKS, "↵"));
}

/** Likewise a text of several lines, which stay. */
export function printableText(text: string): string {
  return text.replace(CONTROLS, "\ufffd");
}

/** Prints lines. */
export function printText(text: string): void {
  process.stdout.write(`${printableText(text)}\n`);
}

/** Prints a value as JSON. */
export function printJson(value: unknown): void {
  printJsonText(JSON.stringify(value, null, 2));
}

/** Prints lines of JSON; signs that are not for a terminal are escaped in it. */
export function printJsonText(json: string): void {
  const escaped = (sign: string) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  process.stdout.write(`${json.replace(CONTROLS, escaped)}\n`);
}

/** Prints a line beside the results. */
export function printNote(line: string): void {
  process.stderr.write(`${printableLine(line)}\n`);
}

const BREAKS = /\r?\n|[\u2028\u2029]/gu;
const CONTROLS = /(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu;
