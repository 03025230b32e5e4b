import { startWords } from "../locales/start-words";

/** Says in both languages that something did not load, with the address to check. */
export function sayNotLoaded(what: "office" | "pane"): void {
  const office = document.querySelector<HTMLScriptElement>("script[data-office]");
  say(
    what === "office"
      ? startWords.officeNotLoaded(office?.src ?? "office.js")
      : startWords.paneNotLoaded(new URL(".", document.baseURI).href)
  );
}

/** Says in both languages that the add-in is being opened. */
export function sayOpening(): void {
  say(startWords.opening, "status");
}

/** Shows sentences in place of the pane; without React, since they say why there is none. */
export function say(sentences: readonly string[], role: "alert" | "status" = "alert"): void {
  const paragraphs = sentences.map((sentence) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = sentence;
    return paragraph;
  });
  const place = document.createElement("div");
  place.className = "start";
  place.setAttribute("role", role);
  place.replaceChildren(...paragraphs);
  paneRoot().replaceChildren(place);
}

/** The element that the pane fills; made where a page lacks it. */
export function paneRoot(): HTMLElement {
  const found = document.getElementById("root");
  if (found) return found;
  const made = document.createElement("div");
  made.id = "root";
  return document.body.appendChild(made);
}
