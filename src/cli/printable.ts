/**
 * A text as a terminal may show it: the name of a file or of a sheet may hold signs that move the cursor
 * or change colours, and could hide what is said of it. Lines and tabs stay.
 */
export function printable(text: string): string {
  return text.replace(CONTROLS, "\ufffd");
}

const CONTROLS = /(?![\n\t])\p{Cc}/gu;
