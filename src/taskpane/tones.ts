import type { TargetStatus } from "../core/attainment";
import type { Verdict } from "../core/check";
import type { Severity } from "../core/scheme/scheme";
import { defineStyles, token } from "./styles";

/** What a colour means throughout the pane; a sign and a word always say the same. */
export type Tone = "bad" | "ask" | "good" | "quiet";

export const VERDICT_TONE: Readonly<Record<Verdict, Tone>> = {
  return: "bad",
  explain: "ask",
  unchecked: "quiet",
  pass: "good",
};

export const SEVERITY_TONE: Readonly<Record<Severity, Tone>> = {
  hard: "bad",
  query: "ask",
  info: "quiet",
};

export const STATUS_TONE: Readonly<Record<TargetStatus, Tone>> = {
  missed: "bad",
  behind: "ask",
  unchecked: "quiet",
  pending: "quiet",
  on_schedule: "good",
  met: "good",
  exceeded: "good",
  no_target: "quiet",
};

/** Colour of text and signs. */
export const ink = defineStyles("ink", {
  bad: { color: token("colorStatusDangerForeground1") },
  ask: { color: token("colorStatusWarningForeground1") },
  good: { color: token("colorStatusSuccessForeground1") },
  quiet: { color: token("colorNeutralForeground2") },
});

/** Ground of a band. */
export const ground = defineStyles("ground", {
  bad: { backgroundColor: token("colorStatusDangerBackground1") },
  ask: { backgroundColor: token("colorStatusWarningBackground1") },
  good: { backgroundColor: token("colorStatusSuccessBackground1") },
  quiet: { backgroundColor: token("colorNeutralBackground3") },
});

/** The filled part of a bar; the system's own colour where Windows forces colours. */
export const fill = defineStyles("fill", {
  bad: { backgroundColor: token("colorStatusDangerBackground3") },
  ask: { backgroundColor: token("colorStatusWarningBackground3") },
  good: { backgroundColor: token("colorStatusSuccessBackground3") },
  quiet: { backgroundColor: token("colorNeutralForeground3") },
});
