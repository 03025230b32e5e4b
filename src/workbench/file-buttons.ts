import type { WorkbenchWords } from "../locales/workbench-words";
import type { RibbonButton, RibbonGroup } from "./ribbon";

/** What the workbench's own ribbon buttons do, by their ids. */
export type FileAction = "open" | "save" | { readonly sample: string };

const SAMPLE = "sample:";

/** Opening and saving, as the first group of the ribbon. */
export function fileGroup(words: WorkbenchWords): RibbonGroup {
  const button = (id: string, label: string, tip: string): RibbonButton => ({
    id,
    label,
    tip,
    icon: `/workbench/icons/${id}.svg`,
    action: { kind: "function", name: id },
  });
  const samples = Object.entries(words.sample).map(([file, name]) => ({
    ...button(`${SAMPLE}${file}`, name, file),
    icon: null,
  }));
  return {
    label: words.fileGroup,
    buttons: [
      button("open", words.open, words.openTip),
      button("save", words.save, words.saveTip),
      {
        ...button("samples", words.samples, words.samplesTip),
        action: { kind: "menu", items: samples },
      },
    ],
  };
}

/** The file action of a button of `fileGroup`. */
export function fileAction({ id }: RibbonButton): FileAction {
  if (id.startsWith(SAMPLE)) return { sample: id.slice(SAMPLE.length) };
  return id === "save" ? "save" : "open";
}
