import { setFlagsFromString } from "node:v8";

/** By how much of a function's code must have run for it to count as busy; V8 11 says 67,584. */
const BUSY = 540_000;
/** How much of other functions may be copied into one; V8 11 says 920. */
const INLINED = 200;

/**
 * Lets V8 use its slow, thorough compiler for less, in this thread and all others. A command runs for
 * seconds, and of a collection of a thousand files that compiler took a third, on cores that should
 * read files; of four thousand it still takes longer than it saves. Only for V8 11 (Node 20 and 21):
 * later ones have a quick compiler before it, and other names for this.
 *
 * @param version of V8
 */
export function optimizeLess(version: string = process.versions.v8): void {
  if (!version.startsWith("11.")) return;
  setFlagsFromString(`--interrupt-budget=${String(BUSY)}`);
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${String(INLINED)}`);
}
