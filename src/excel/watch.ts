/// <reference types="office-js" />
import { told } from "./change";
import { isSupported, talk } from "./host";
import { problemOfHost } from "./host-error";
import type { OpenWorkbook } from "./open-workbook";
import { ProblemError } from "./problem-error";

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/**
 * Follows the workbook: tells when a user (this one or another) changes data, or adds, deletes or
 * renames a sheet, with the sheet's name where it is known. The add-in's own writing is not told.
 *
 * @returns a function that stops it
 */
export async function watchChanges(
  workbook: OpenWorkbook,
  changed: (sheet: string | null) => void
): Promise<() => Promise<void>> {
  const { seconds } = workbook;
  const nameOf = (id: string): string | null =>
    [...workbook.sheetIds].find(([, known]) => known === id)?.[0] ?? null;
  try {
    const handlers = await talk({ seconds }, async ({ context, sync }) => {
      const { worksheets } = context.workbook;
      const { added, removed } = workbook.ownSheets;
      const sheetEvent =
        (own: ReadonlySet<string>) =>
        async ({ worksheetId }: { readonly worksheetId: string }) => {
          // Of sheets that come and go Excel does not say whose doing it was.
          const isOwn = workbook.writing > 0 || own.has(worksheetId);
          if (!isOwn) changed(nameOf(worksheetId));
        };
      const handlers: Handler[] = [
        worksheets.onChanged.add(async (event) => {
          if (!isOwnChange(workbook, event)) changed(nameOf(event.worksheetId));
        }),
        worksheets.onAdded.add(sheetEvent(added)),
        worksheets.onDeleted.add(sheetEvent(removed)),
      ];
      // Not worth a refusal: some builds of the library hold this event back.
      const renamed = isSupported("1.17")
        ? told(() => worksheets.onNameChanged.add(sheetEvent(new Set())))
        : undefined;
      await sync();
      return renamed ? [...handlers, renamed] : handlers;
    });
    return () => removeHandlers(handlers, seconds);
  } catch (thrown) {
    throw new ProblemError(problemOfHost(thrown));
  }
}

/**
 * Excel says of a change whether it was this add-in's; where it does not, what comes while the add-in
 * writes counts as its own.
 */
function isOwnChange(
  { writing }: OpenWorkbook,
  event: { readonly triggerSource?: string; readonly source?: string }
): boolean {
  if (event.triggerSource !== undefined) return event.triggerSource === "ThisLocalAddin";
  return writing > 0 && event.source !== "Remote";
}

/** A handler can only be removed in the context in which it was added. */
async function removeHandlers(handlers: readonly Handler[], seconds: number): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  await talk({ seconds, context: first.context }, async ({ sync }) => {
    for (const handler of handlers) handler.remove();
    await sync();
  });
}
