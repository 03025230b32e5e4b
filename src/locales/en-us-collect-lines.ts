import type { CollectLineWords } from "./collect-line-words";
import { counted } from "./en-us-grammar";
import { collectWords } from "./en-us-collect";

const { state, verdict } = collectWords;

export const collectLineWords: CollectLineWords = {
  linksFull: (row) =>
    `Excel holds 65,530 links a sheet: from row ${String(row)} of the transcription only the source leads to the file; "Transcription sources" names the cell of every figure`,
  linksLacking: (count) =>
    `${counted(count, "submission")} ${count === 1 ? "lies" : "lie"} in a folder that is not known; the transcription names the source without a link`,
  header: (scheme, year) => `Scheme: ${scheme}  Year: ${String(year)}`,
  filesLine: (total, counts) =>
    `Submissions: ${String(total)} (${counts.map((one) => `${state[one.state]}: ${String(one.count)}`).join(", ")})`,
  reused: (count) =>
    `${String(count)} of them ${count === 1 ? "is" : "are"} as last time and ${count === 1 ? "was" : "were"} not read again`,
  passedOver: (count, first) =>
    count === 1
      ? `1 more file is a lock, a system's own or in a hidden folder, and was not read as a submission: ${first}`
      : `${String(count)} more files are locks, a system's own or in hidden folders, and were not read as submissions: ${first} and others`,
  unitsLine: (total, counts, late) =>
    `Units: ${String(total)} (${counts.map((one) => `${verdict[one.verdict]}: ${String(one.count)}`).join(", ")})${late.form > 0 ? `; late: ${String(late.form)}` : ""}${late.file > 0 ? `; perhaps late (by the file's time only): ${String(late.file)}` : ""}`,
  unitLine: (one) => {
    const parts = [
      ...(one.hard > 0 ? [`${String(one.hard)} to correct`] : []),
      ...(one.query > 0 ? [`${String(one.query)} to explain`] : []),
      ...(one.unchecked > 0 ? [`${String(one.unchecked)} unchecked`] : []),
      ...(one.missing.length > 0 ? [`not submitted: ${one.missing.join(", ")}`] : []),
      ...(one.returned.length > 0
        ? [`only ${one.returned.join(", ")} returned, the other forms counted`]
        : []),
      ...(one.late === "form" ? ["late"] : []),
      ...(one.late === "file" ? ["perhaps late (by the file's time only)"] : []),
    ];
    return `${one.code} ${one.name}  ${verdict[one.verdict]}${parts.length === 0 ? "" : `  ${parts.join("; ")}`}`;
  },
  totalLine: (one) => {
    const left = [
      ...(one.without > 0 ? [`${String(one.without)} without a figure`] : []),
      ...(one.unmatched > 0
        ? [`${String(one.unmatched)} left out, a figure that it is computed from being blank`]
        : []),
      ...(one.missing > 0 ? [`${String(one.missing)} not submitted`] : []),
      ...(one.returned > 0 ? [`${String(one.returned)} returned and not counted`] : []),
      ...(one.withReturned === null ? [] : [`with returned units ${one.withReturned}`]),
      ...(one.bureau === null
        ? []
        : [`bureau's own ${one.bureau}, difference ${one.difference ?? "—"}`]),
    ];
    return `${one.indicator}  ${one.value}  ${counted(one.units, "unit")}${one.open > 0 ? `, ${String(one.open)} of them to be explained` : ""}${left.length === 0 ? "" : ` (${left.join("; ")})`}`;
  },
  moreTotals: (count) => `${counted(count, "more indicator")} on the sheet "Roll-up"`,
  written: (folder) => `Written to ${folder}`,
  changed: (file) => `${file} was changed while it was being read. Please run the command again.`,
};
