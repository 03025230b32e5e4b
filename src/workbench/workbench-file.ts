import { make } from "./make";

/** Lets the user choose a workbook; nothing happens where she chooses none. */
export function chooseFile(given: (file: File) => void): void {
  const input = make("input", { type: "file", accept: ".xlsx,.xlsm" });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) given(file);
  });
  input.click();
}

/** Takes workbooks that are dropped anywhere on the page; says so while one hovers over it. */
export function takeDroppedFiles(
  place: HTMLElement,
  sentence: string,
  given: (file: File) => void
): void {
  const sign = make("div", { class: "dropping", hidden: true }, sentence);
  place.append(sign);
  place.addEventListener("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    sign.hidden = false;
  });
  place.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) sign.hidden = true;
  });
  place.addEventListener("drop", (event) => {
    event.preventDefault();
    sign.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (file) given(file);
  });
}

/** Hands a workbook to the browser for download. */
export function downloadFile(name: string, bytes: Uint8Array): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  // A copy of its own, since a view of shared memory is not taken.
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = make("a", { href: address, download: name });
  link.click();
  // Not at once: the browser may not have begun to read.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
