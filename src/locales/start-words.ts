/**
 * What the page says before the words of a language are loaded: the Chinese sentence and the English
 * one, both shown.
 */
export interface StartWords {
  readonly opening: readonly [string, string];
  /** The library of Office did not come. @param address where it should have come from */
  readonly officeNotLoaded: (address: string) => readonly [string, string];
  /** Heshu's own files did not come. @param address of the page */
  readonly paneNotLoaded: (address: string) => readonly [string, string];
}

export const startWords: StartWords = {
  opening: ["正在打开核数……", "Opening Heshu…"],
  officeNotLoaded: (address) => [
    `核数打不开：没有载入 Office 的程序库（${address}）。请检查网络能否访问这个地址，然后关闭任务窗格重新打开；仍打不开的，请把这段话发给本单位的信息技术人员。`,
    `Heshu cannot open: the Office library did not load (${address}). Please check that this address can be reached from your network, then close the task pane and open it again. If it still does not open, send this message to your IT staff.`,
  ],
  paneNotLoaded: (address) => [
    `核数打不开：没有载入核数自己的文件（${address}）。请检查网络，然后关闭任务窗格重新打开；仍打不开的，请信息技术人员核对这个地址上的文件是否齐全。`,
    `Heshu cannot open: its own files did not load (${address}). Please check your network, then close the task pane and open it again. If it still does not open, ask your IT staff whether all files are at this address.`,
  ],
};
