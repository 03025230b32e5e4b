import type { SheetModel, WorkbookModel } from "../../tests/excel-host/model/workbook";
import { make } from "./make";

export interface SheetTabs {
  readonly element: HTMLElement;
  readonly refresh: () => void;
}

/** The tabs of the sheets that show, below the sheet as in Excel. */
export function createSheetTabs(
  workbook: () => WorkbookModel,
  label: string,
  activate: (sheet: SheetModel) => void
): SheetTabs {
  const element = make("div", { class: "sheet-tabs", role: "tablist", "aria-label": label });
  let drawn = "";

  const refresh = (): void => {
    const { sheets, active } = workbook();
    const shown = sheets.filter(({ visibility }) => visibility === "Visible");
    const state = JSON.stringify([
      active.id,
      shown.map(({ id, name, tabColor }) => [id, name, tabColor]),
    ]);
    if (state === drawn) return;
    drawn = state;
    const focused = element.contains(document.activeElement);
    element.replaceChildren(...shown.map((sheet) => drawTab(sheet, sheet === active, activate)));
    const selected = element.querySelector<HTMLElement>('[aria-selected="true"]');
    selected?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (focused) selected?.focus();
  };

  element.addEventListener("keydown", ({ key }) => {
    const { sheets, active } = workbook();
    const shown = sheets.filter(({ visibility }) => visibility === "Visible");
    const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
    const next = shown[shown.indexOf(active) + step];
    if (step !== 0 && next) activate(next);
  });
  return { element, refresh };
}

function drawTab(
  sheet: SheetModel,
  active: boolean,
  activate: (sheet: SheetModel) => void
): HTMLElement {
  const tab = make(
    "button",
    {
      type: "button",
      role: "tab",
      class: "sheet-tab",
      "aria-selected": String(active),
      tabindex: active ? "0" : "-1",
      click: () => activate(sheet),
    },
    sheet.name
  );
  if (sheet.tabColor !== "") tab.style.setProperty("--tab", sheet.tabColor);
  return tab;
}
