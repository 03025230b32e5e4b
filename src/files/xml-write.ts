/** Declaration at the head of every part that Heshu draws. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const MARKUP: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

/** Markup, control characters, lone surrogates and the two codes that XML forbids. */
const UNSAFE = /[&<>"\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const LITERAL_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * Text of an element such as `<t>`. What XML cannot hold is written as `_xHHHH_` (ECMA-376 part 1,
 * ST_Xstring), and so is a text that happens to look like such an escape: every string comes back.
 */
export function escapeText(text: string): string {
  return text
    .replace(LITERAL_ESCAPE, "_x005F_")
    .replace(UNSAFE, (character) => MARKUP.get(character) ?? escapeControl(character));
}

/** As `escapeText`, for an attribute: line breaks and tabs survive the reader's normalisation. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replace(/[\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Text of parts that know no `_xHHHH_` (document properties): what XML cannot hold is left out. */
export function escapePlain(text: string): string {
  return text.replace(
    UNSAFE,
    (character) => MARKUP.get(character) ?? (/[\n\t]/.test(character) ? character : "")
  );
}

function escapeControl(character: string): string {
  if (character === "\n" || character === "\t") return character;
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** Puts a namespace prefix (with its colon, or empty) before every element name of drawn XML. */
export function withPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
}

/** Takes a prefix (with its colon, or empty) off every element name that bears it. */
export function withoutPrefix(xml: string, prefix: string): string {
  if (prefix === "") return xml;
  return xml.replaceAll(`<${prefix}`, "<").replaceAll(`</${prefix}`, "</");
}

/** The opening tag with one attribute set; the value is escaped here. */
export function withAttribute(tag: string, name: string, value: string): string {
  const written = `${name}="${escapeAttribute(value)}"`;
  const present = new RegExp(`(\\s)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  if (present.test(tag)) return tag.replace(present, (_, space: string) => space + written);
  const end = tag.endsWith("/>") ? tag.length - 2 : tag.length - 1;
  return `${tag.slice(0, end).trimEnd()} ${written}${tag.slice(end)}`;
}

/** The opening tag without one attribute. */
export function withoutAttribute(tag: string, name: string): string {
  return tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), "");
}
