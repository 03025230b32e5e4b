import { createHost, type Host } from "../../tests/excel-host/host";
import { flushEvents } from "../../tests/excel-host/round-trip";
import { saveModel } from "../../tests/excel-host/workbook-file";
import { connectAddin } from "./addin-connection";
import { createExcelUser } from "./excel-user";
import { fileAction, fileGroup } from "./file-buttons";
import { createFormulaBar } from "./formula-bar";
import { make } from "./make";
import { readRibbon, type RibbonButton } from "./ribbon";
import { drawRibbon } from "./ribbon-view";
import { createSheetGrid } from "./sheet/sheet-grid";
import { createSheetTabs } from "./sheet-tabs";
import { createStatusBar } from "./status-bar";
import { createTaskPane } from "./task-pane";
import { drawTitleBar } from "./title-bar";
import { sentenceOf, type Session, type WorkbenchOptions } from "./workbench";
import { chooseFile, downloadFile, takeDroppedFiles } from "./workbench-file";

/** How the library asks for the pane: `Office.addin.showAsTaskpane()` and `hide()`. */
const SHOW_PANE = "AppRuntimeService.setAppRuntimeState";

/** One workbook on the desk, with the add-in open beside it. */
export interface Desk {
  readonly host: Host;
  readonly say: (text: string) => void;
  readonly close: () => void;
}

export interface DeskActions {
  readonly lay: (changed: Partial<Session>) => void;
  readonly open: (file: File) => void;
}

/** Draws the whole page for a session and opens the add-in in its pane. */
export function drawDesk(
  place: HTMLElement,
  options: WorkbenchOptions,
  session: Session,
  { lay, open }: DeskActions
): Desk {
  const { language, dark, file, model } = session;
  const { workbench: words, all } = options.words[language];
  const { metadata, apiVersion, latency, flavour, addin } = options;
  const host = createHost({ metadata, model, apiVersion, latency, web: flavour === "web" });
  const workbook = () => host.model;

  let selectedOnly = false;
  const status = createStatusBar(workbook, words);
  const say = (text: string) => status.say(text);
  const user = createExcelUser({
    host: () => host,
    words,
    tell: (step) => {
      selectedOnly = step === "selected";
      flushEvents(host);
      selectedOnly = false;
    },
    say,
    mode: status.showMode,
  });
  const grid = createSheetGrid({ workbook, user, label: ({ name }) => words.sheet(name) });
  const formulaBar = createFormulaBar(workbook, user, words, grid.focus);
  const tabs = createSheetTabs(workbook, words.sheetTabs, (sheet) => {
    user.activate(sheet);
    grid.focus();
  });
  const pane = createTaskPane(words, dark);
  const connection = connectAddin(host, pane.frame, { flavour, addin, language, dark, file });

  const save = async (): Promise<void> => {
    try {
      const name = copyName(file);
      downloadFile(name, saveModel(host.model));
      say(words.saved(name));
    } catch (error) {
      say(words.notSaved(sentenceOf(error, all)));
    }
  };
  const press = (button: RibbonButton): void => {
    if (button.action.kind === "pane") return pane.show(true);
    if (button.action.kind !== "function") return;
    const { name } = button.action;
    busy(1);
    connection
      .press(name)
      .catch(() => say(words.commandFailed(button.label)))
      .finally(() => busy(-1));
  };
  // The add-in may ask Excel to show its pane, as after a check from the ribbon.
  let heard = 0;
  const followPane = (): void => {
    for (const { name, values } of host.serviceCalls.slice(heard)) {
      if (name === SHOW_PANE) pane.show(values[0] === "Visible");
    }
    heard = host.serviceCalls.length;
  };

  // Counts the ribbon's commands that are not done yet.
  let running = 0;
  const busy = (change: 1 | -1): void => {
    running += change;
    ribbon.setAttribute("aria-busy", String(running > 0));
  };
  const openSample = async (name: string): Promise<void> => {
    const answer = await fetch(new URL(`/samples/${name}`, location.href));
    open(new File([await answer.blob()], name));
  };

  const pressFile = (button: RibbonButton): void => {
    const action = fileAction(button);
    if (action === "open") chooseFile(open);
    else if (action === "save") void save();
    else void openSample(action.sample);
  };

  document.documentElement.lang = language;
  document.title = `${file} – ${words.title}`;
  const ribbon = make(
    "div",
    { class: "ribbon", role: "toolbar", "aria-label": words.ribbon, "aria-busy": "false" },
    ...drawRibbon([fileGroup(words)], pressFile),
    ...drawRibbon(readRibbon(options.manifest, language, addin), press)
  );
  const desk = make(
    "main",
    { class: "workbench", "aria-label": words.title },
    drawTitleBar({
      words,
      file,
      dark,
      otherLanguage: () => lay({ language: language === "zh-CN" ? "en-US" : "zh-CN" }),
      darkPane: () => lay({ dark: !dark }),
    }),
    ribbon,
    make("div", { class: "book" }, formulaBar.element, grid.element, tabs.element, status.element),
    pane.element
  );
  place.replaceChildren(desk);
  takeDroppedFiles(desk, words.dropHere, open);

  const refresh = (): void => {
    followPane();
    grid.refresh(selectedOnly);
    for (const view of [formulaBar, tabs, status]) view.refresh();
  };
  host.changeListeners.add(refresh);
  refresh();
  if (session.message !== "") say(session.message);
  return { host, say, close: connection.close };
}

/** The name of a saved copy: the workbook itself is never overwritten. */
function copyName(file: string): string {
  const name = file.replace(/\.xls[xm]$/i, "");
  return `${name}-heshu.xlsx`;
}
