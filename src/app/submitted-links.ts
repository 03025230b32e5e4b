/** The path of a submitted file from the folder of the results, `/` between; `null` where no link can lead. */
export type FileLink = (path: string) => string | null;

/**
 * Leads to submitted files by the names that the submissions have. They are data: a name that would
 * lead out of its folder leads nowhere, and so does a workbook inside an archive.
 *
 * @param folders the path to each collected folder by its name, from the folder of the results
 */
export function submittedLinks(folders: ReadonlyMap<string, string>): FileLink {
  return (path) => {
    const [name = "", ...steps] = path.split("/");
    const folder = folders.get(name);
    if (folder === undefined || steps.length === 0 || ARCHIVE.test(path)) return null;
    if (steps.some((step) => step === "" || step === "." || step === "..")) return null;
    return [folder, ...steps].filter((one) => one !== "").join("/");
  };
}

const ARCHIVE = /\.zip\//iu;

/** The folder that a submission was collected from, by the name it has in front. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.indexOf("/")));
}
