import { Button } from "@fluentui/react-button";
import type { Words } from "../locales/words";
import { openPart } from "./open-part";
import type { ViewStore } from "./view";

/** Shows the choice of tables, fetched with its words when it is first asked for; see `openPlan`. */
export function openTables(view: ViewStore, language: Words["language"]): Promise<void> {
  return openPart(view, "table", async () => {
    const { tablePart } = await import(/* webpackChunkName: "table-part" */ "./table-part");
    return tablePart(language, Button);
  });
}
