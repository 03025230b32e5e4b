import { Button } from "@fluentui/react-button";
import type { PlanWords } from "../locales/plan-words";
import type { Words } from "../locales/words";
import { CellLink } from "./cell-link";
import { openPart } from "./open-part";
import { ground, ink } from "./tones";
import type { ViewStore } from "./view";

/**
 * Shows the part that reads a plan, which is fetched with its words when it is first asked for.
 * It is given Fluent's button: were it to import it, the pane could no longer be packed as one module,
 * which costs it 770 bytes (gzip).
 */
export function openPlan(view: ViewStore, language: Words["language"]): Promise<void> {
  return openPart(view, "plan", async () => {
    const [{ planPart }, words] = await Promise.all([
      import(/* webpackChunkName: "plan" */ "./plan-part"),
      loadPlanWords(language),
    ]);
    return planPart(words, Button);
  });
}

/** Shows the part that verifies a text, in place of the one that stands there. */
export function openVerify(view: ViewStore, language: Words["language"]): Promise<void> {
  return openPart(view, "verify", async () => {
    const { verifyPart } = await (language === "en-US"
      ? import(/* webpackChunkName: "verify-en-us" */ "./verify-en-us")
      : import(/* webpackChunkName: "verify-zh-cn" */ "./verify-zh-cn"));
    return verifyPart({ Button, CellLink, ink, ground });
  });
}

async function loadPlanWords(language: Words["language"]): Promise<PlanWords> {
  const { planWords } = await (language === "en-US"
    ? import(/* webpackChunkName: "plan-en-us" */ "../locales/en-us-plan")
    : import(/* webpackChunkName: "plan-zh-cn" */ "../locales/zh-cn-plan"));
  return planWords;
}
