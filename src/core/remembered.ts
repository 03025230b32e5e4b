/** Longer texts are prose, which seldom comes twice. */
const LONGEST = 80;
/** Texts that are kept at most; then it begins anew. */
const MOST = 8192;

/**
 * A function of a text that remembers its answers: the forms of a thousand units carry the same
 * captions, names and targets. Only for functions whose answer depends on the text alone.
 */
export function remembered<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return answer(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST) known.clear();
    const now = answer(text);
    known.set(text, now);
    return now;
  };
}
