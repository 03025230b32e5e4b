import type { Problem } from "../core/problem";

/** The problem of any thrown thing, by its `problem` or its name, never by its message. */
export function problemOf(thrown: unknown): Problem {
  if (typeof thrown === "object" && thrown !== null) {
    if ("problem" in thrown && isProblem(thrown.problem)) return thrown.problem;
    if ("name" in thrown && thrown.name === "AbortError") return { code: "cancelled" };
    if ("code" in thrown && typeof thrown.code === "string") {
      return { code: "host_error", hostCode: thrown.code };
    }
  }
  return { code: "host_error", hostCode: thrown instanceof Error ? thrown.name : "unknown" };
}

function isProblem(value: unknown): value is Problem {
  return (
    typeof value === "object" && value !== null && "code" in value && typeof value.code === "string"
  );
}
