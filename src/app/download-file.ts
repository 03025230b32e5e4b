/** How long the page keeps the bytes for a browser that fetches them late. */
const KEPT_MS = 60_000;

/**
 * Hands bytes to the browser as a file to be saved. Whether it saves them it does not tell.
 *
 * @param name proposed to the user; signs that no file name can hold are taken out
 */
export function downloadFile(name: string, type: string, bytes: Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName(name);
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

/** A name of one file in the folder of downloads, whatever the text is. */
export function fileName(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, "").replace(/^[.\s]+/u, "") || "heshu.docx";
}
