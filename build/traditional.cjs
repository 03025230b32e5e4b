/** Characters of GB 2312, which every simplified text of the field keeps to. */
function commonCharacters() {
  const decoder = new TextDecoder("gbk");
  const rows = Array.from({ length: 0xf7 - 0xb0 + 1 }, (_, row) => 0xb0 + row);
  const places = Array.from({ length: 0xfe - 0xa1 + 1 }, (_, place) => 0xa1 + place);
  return new Set(
    rows.flatMap((row) => places.map((place) => decoder.decode(new Uint8Array([row, place]))))
  );
}

/**
 * The tables of opencc-js for traditional characters, packed: code points in their order, each as its
 * distance from the one before and the distance to its simplified form, in base 36; then the words
 * that are not what their characters are one by one. Only what is simplified to common characters:
 * the command line keeps the whole tables. `src/taskpane/simplify-tables.ts` reads it.
 */
async function packTraditional() {
  const { default: characters } = await import("opencc-js/dict/TSCharacters");
  const { default: phrases } = await import("opencc-js/dict/TSPhrases");
  const common = commonCharacters();
  const isCommon = (text) => [...text].every((character) => common.has(character));
  const read = (dictionary) => dictionary.split("|").map((pair) => pair.split(" "));
  const pairs = read(characters).filter(
    ([from, to]) => /^[\u4e00-\u9fff]$/u.test(from) && isCommon(to)
  );
  const known = new Map(pairs);
  const oneByOne = (text) => [...text].map((one) => known.get(one) ?? one).join("");
  const words = read(phrases).filter(([from, to]) => isCommon(to) && oneByOne(from) !== to);
  const points = pairs
    .map((pair) => pair.map((character) => character.codePointAt(0)))
    .sort(([a], [b]) => a - b);
  const base36 = (values) => values.map((value) => value.toString(36)).join(" ");
  const gaps = points.map(([from], index) => from - (points[index - 1]?.[0] ?? 0));
  const shifts = points.map(([from, to]) => to - from);
  return [base36(gaps), base36(shifts), words.flat().join(" ")].join("|");
}

module.exports = { packTraditional };
