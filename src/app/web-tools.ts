import { inflateWeb } from "../files/inflate-web";
import { newKnownParts } from "../files/known/known-parts";
import type { ReadingTools } from "./read-submitted";

/** What a page and its threads read submissions with. */
export const WEB_TOOLS: Omit<ReadingTools, "loadSimplify"> = {
  inflate: inflateWeb,
  known: newKnownParts(),
  sha256,
};

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
