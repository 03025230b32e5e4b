import type { RegisterGap } from "../core/submission/register-gaps";
import type { UncountedColumns } from "../core/uncounted-columns";

/** A line of the register that makes no unit; its own cell stands before the sentence. */
export type SayRegisterGap = (gap: RegisterGap) => string;

/** Amounts of a form that nothing adds up, and what to do about it. */
export type SayUncounted = (found: UncountedColumns) => string;

/** Why `heshu collect` or `heshu merge` does not do what it was asked. */
export type CollectRefusal =
  | "no_folder"
  | "not_a_folder"
  | "no_scheme"
  | "no_out"
  | "out_is_folder"
  | "no_files"
  | "no_register"
  | "no_parts"
  | "other_scheme"
  | "not_submissions"
  | "other_language"
  | "bad_day"
  | "bad_part"
  | "in_use";
