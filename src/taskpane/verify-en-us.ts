import { verifyWords } from "../locales/en-us-verify";
import { verifyPartOf } from "./verify-part";

/** The part and its words in one chunk: a pane speaks one language for as long as it lives. */
export const verifyPart = verifyPartOf(verifyWords);
