import {
  CheckmarkCircleFilled,
  DismissCircleFilled,
  InfoFilled,
  QuestionCircleFilled,
  SubtractCircleFilled,
} from "./icons";
import type { Verdict } from "../core/check";
import type { Severity } from "../core/scheme/scheme";

/** The sign of a verdict; each has a shape of its own, so that colour is not the only sign. */
export const VERDICT_ICON = {
  return: DismissCircleFilled,
  explain: QuestionCircleFilled,
  unchecked: SubtractCircleFilled,
  pass: CheckmarkCircleFilled,
} as const satisfies Record<Verdict, unknown>;

/** The sign of a severity. */
export const SEVERITY_ICON = {
  hard: DismissCircleFilled,
  query: QuestionCircleFilled,
  info: InfoFilled,
} as const satisfies Record<Severity, unknown>;
