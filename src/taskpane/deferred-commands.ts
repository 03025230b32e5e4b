import type { Commands } from "../app/commands";
import type { AppStore } from "../app/state";

/**
 * The commands before their code is there: the pane stands and takes a click while the checks are
 * still being fetched, and the click is carried out as soon as they are.
 *
 * @param engine the commands; where it rejects, the page says why, and a click does nothing
 */
export function deferCommands(engine: Promise<Commands>, store: AppStore): Commands {
  let current: Commands | null = null;
  const ready = engine.then(
    (commands) => (current = commands),
    () => null
  );
  const later = async (run: (commands: Commands) => Promise<void>) => {
    const commands = current ?? (await ready);
    if (commands) await run(commands);
  };
  return {
    check: () => later((commands) => commands.check()),
    clearMarks: () => later((commands) => commands.clearMarks()),
    showMarks: (family, on) => later((commands) => commands.showMarks(family, on)),
    explain: (finding, text, by) => later((commands) => commands.explain(finding, text, by)),
    fillSummary: () => later((commands) => commands.fillSummary()),
    replaceEdit: (at) => later((commands) => commands.replaceEdit(at)),
    exportWord: () => later((commands) => commands.exportWord()),
    insertTable: (overwrite, choice) =>
      later((commands) => commands.insertTable(overwrite, choice)),
    readPlan: (text) => later((commands) => commands.readPlan(text)),
    writePlan: (chosen) => later((commands) => commands.writePlan(chosen)),
    verifyText: (text) => later((commands) => commands.verifyText(text)),
    trace: () => later((commands) => commands.trace()),
    task: (body) => later((commands) => commands.task(body)),
    undo: () => later((commands) => commands.undo()),
    select: (at) => later((commands) => commands.select(at)),
    cancel: () => current?.cancel(),
    dismiss: () => {
      if (current) current.dismiss();
      else store.setState({ notice: null, refusal: null });
    },
  };
}
