import { withAttribute } from "../xml-write";

/** An opening tag around the number of the row in its `r`, which it gets where it has none. */
export function splitAtRow(
  tag: string,
  letters: string
): { readonly before: string; readonly after: string } {
  const present = ROW_NUMBER.exec(tag);
  if (present) {
    const end = present.index + present[0].length - 1;
    return { before: tag.slice(0, end - (present[1]?.length ?? 0)), after: tag.slice(end) };
  }
  const marked = withAttribute(tag, "r", `${letters}@`);
  const at = marked.indexOf("@");
  return { before: marked.slice(0, at), after: marked.slice(at + 1) };
}

const ROW_NUMBER = /\sr\s*=\s*["'][$A-Za-z]{0,5}([0-9]+)["']/;
