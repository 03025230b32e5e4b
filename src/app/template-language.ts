import { templateScript, type Script } from "../core/summary/template-script";
import type { Sheet } from "../core/workbook";
import type { Words } from "../locales/words";

type Language = Words["language"];

/** The language in which a text of a script is filled; the user's own where it has no words. */
export function languageOf(script: Script | null, own: Language): Language {
  if (script === null) return own;
  return script === "han" ? "zh-CN" : "en-US";
}

/**
 * What is put into a summary is in the language of its template, whatever the language of its user.
 *
 * @param load is asked for the words of another language only where a template is in it
 * @returns the words for a template, by its script
 */
export async function wordsOfTemplates<W extends Pick<Words, "language">>(
  templates: readonly Sheet[],
  own: W,
  load: (language: Language) => Promise<W>
): Promise<(script: Script | null) => W> {
  const loaded = new Map<Language, W>([[own.language, own]]);
  for (const template of templates) {
    const language = languageOf(templateScript(template), own.language);
    if (!loaded.has(language)) loaded.set(language, await load(language));
  }
  return (script) => loaded.get(languageOf(script, own.language)) ?? own;
}
