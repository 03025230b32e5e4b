import type { Finding, FindingPlace, Signature } from "../finding";
import { findingPlace } from "../new-finding";

/** What is found of a submission beside what the check of one workbook finds; words in `locales`. */
export type SubmissionFinding = FindingPlace & SubmissionFindingDetail;

/** Everything that may be asked of a unit. */
export type AnyFinding = Finding | SubmissionFinding;

export type SubmissionFindingDetail =
  /** The form names a unit that no line of the register does. */
  | {
      readonly code: "unit_unknown";
      readonly name: string;
      readonly unitCode: string;
      readonly nearest: string | null;
    }
  /** Nothing tells the unit. */
  | { readonly code: "unit_unsaid" }
  /** Only the name of the file tells the unit. */
  | { readonly code: "unit_by_file"; readonly unit: string }
  /** The name is that of one unit and the code that of another: whose it is nobody can tell. */
  | { readonly code: "unit_conflict"; readonly name: string; readonly unit: string }
  /** The code is that of a unit and the name is not the one in the register. */
  | { readonly code: "unit_renamed"; readonly name: string; readonly unit: string }
  /** The name is that of a unit and the code beside it is in no line of the register. */
  | {
      readonly code: "unit_recoded";
      readonly unit: string;
      readonly stated: string;
      readonly known: string;
    }
  /** More than one unit of the register has this name. */
  | { readonly code: "unit_shared"; readonly name: string; readonly codes: readonly string[] }
  | { readonly code: "several_units"; readonly units: readonly string[] }
  /** The workbook holds no form of the scheme. */
  | { readonly code: "no_form" }
  /** Explanations without forms, and nothing tells whose. */
  | { readonly code: "explanations_unsaid" }
  /** A form that the register does not ask of the unit. */
  | { readonly code: "form_not_due"; readonly expected: readonly string[] }
  /** A legal mark is not the one in force; `ofScheme` false where only the other units say so. */
  | {
      readonly code: "version";
      readonly mark: "approval" | "expiry" | "formNumber";
      readonly text: string;
      readonly expected: string;
      readonly ofScheme: boolean;
    }
  /** The right year, and other months than were asked for. */
  | {
      readonly code: "period_months";
      readonly text: string;
      readonly from: number;
      readonly through: number;
      readonly ofScheme: boolean;
    }
  /** Lines of the foot that the bureau's own form has. */
  | { readonly code: "sign_off_lacks"; readonly captions: readonly Signature[] }
  /** A row that the catalogue does not have, without figures. */
  | { readonly code: "row_added"; readonly label: string }
  /** Columns with figures that the bureau's form does not have. */
  | {
      readonly code: "column_added";
      readonly columns: readonly { readonly letters: string; readonly caption: string }[];
    }
  | { readonly code: "hidden_sheet"; readonly sheet: string; readonly count: number }
  /** 0 this year where last year there was something. */
  | { readonly code: "zero"; readonly lastYear: number }
  /** Not applicable this year where last year there was something. */
  | { readonly code: "dash"; readonly sign: string; readonly lastYear: number }
  /** A part of a thing or a person that is counted in whole numbers. */
  | { readonly code: "fraction"; readonly value: number; readonly unit: string }
  /** Below 0 where that cannot be, or is rarely so; hard where whole things are `counted`. */
  | {
      readonly code: "negative";
      readonly value: number;
      readonly unit: string;
      readonly counted: boolean;
      /** In which column it stands. */
      readonly column: "actual" | "lastYear";
      /** Of a figure of this year: last year's. */
      readonly lastYear: number | null;
    }
  /** Computed from itself, by way of these cells: the first one stands at the end again, `…` for many. */
  | { readonly code: "circular"; readonly cells: readonly string[] }
  /** Its cell is merged with that of another figure, the `holder` of the one number of both. */
  | {
      readonly code: "merged";
      readonly range: string;
      readonly holder: string;
      readonly value: number;
    }
  /** So many figures of the form are last year's once more that the column was copied. */
  | { readonly code: "copied_year"; readonly count: number; readonly of: number }
  /** Last year's figure is not the one that was reported then. */
  | {
      readonly code: "last_year";
      readonly stated: number | null;
      /** What stands there where it is no number; `""` for nothing. */
      readonly shown: string;
      readonly known: number;
    }
  /** Last year's column is what another unit reported then: `count` of its `of` figures but 0. */
  | {
      readonly code: "last_year_of_other";
      readonly other: string;
      /** Where others bear its name. */
      readonly unitCode: string | null;
      readonly count: number;
      readonly of: number;
    }
  /** This year's column is what the unit reported last year; `isBlank` where last year's is empty. */
  | {
      readonly code: "this_year_of_last";
      readonly count: number;
      readonly of: number;
      readonly isBlank: boolean;
    }
  /** So many rows from this one on hold last year's figure of the row above, or of the one below. */
  | { readonly code: "rows_slipped"; readonly from: "above" | "below"; readonly count: number }
  /** A line of an explanation sheet that explains nothing; rows count from 1, as Excel shows them. */
  | {
      readonly code: "explanation_unplaced";
      readonly sheet: string;
      readonly row: number;
      readonly why: "none" | "several" | "hard";
    }
  /** A sheet of explanations whose captions say nothing. */
  | { readonly code: "explanations_unread"; readonly sheet: string }
  /** What stands as 报出日期 names no day. */
  | { readonly code: "date_unread"; readonly text: string }
  /** 报出日期 cannot be right; `older` and `newer` where another file took the place of its file. */
  | {
      readonly code: "date_doubted";
      readonly day: string;
      readonly why: "after_collection" | "after_file" | "long_after" | "before_end";
      readonly bound: string;
      readonly older: string | null;
      readonly newer: string | null;
    }
  /** Two submissions of the same forms, and nothing tells which is the newer. */
  | {
      readonly code: "order_unclear";
      readonly forms: readonly string[];
      readonly taken: string;
      readonly other: string;
    }
  /** The file of one unit bears the name of another. */
  | {
      readonly code: "file_of_other";
      readonly file: string;
      readonly named: string;
      readonly unit: string;
    }
  /** Every figure of a form is that of another unit. */
  | { readonly code: "figures_of_other"; readonly other: string; readonly count: number }
  /** Far from what the other units' growth would have made of its own last year's figure. */
  | {
      readonly code: "far_from_last_year";
      readonly actual: number;
      readonly lastYear: number;
      /** Growth of the unit and the median of all units, as ratios. */
      readonly ratio: number;
      readonly median: number;
    }
  /** Far from the share of its total that it has in other units. */
  | {
      readonly code: "far_from_peers";
      readonly actual: number;
      readonly total: number;
      readonly whole: string;
      readonly ratio: number;
      readonly median: number;
    }
  /** Many times as large as other units' figures, and without a figure of last year. */
  | {
      readonly code: "far_from_others";
      readonly actual: number;
      /** How many times the median of the units, and that median. */
      readonly ratio: number;
      readonly median: number;
    };

/** A finding with what is known of its place; all the rest is empty. */
export function submissionFinding(
  place: Pick<FindingPlace, "rule" | "severity"> & Partial<FindingPlace>,
  detail: SubmissionFindingDetail
): SubmissionFinding {
  return { ...findingPlace(place), ...detail };
}
