import { enCheck } from "./en-us-check";
import { pane } from "./en-us-pane";
import type { Words } from "./words";

export const enUS: Words = { ...enCheck, pane };
