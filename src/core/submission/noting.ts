import type { Unchecked } from "../finding";
import type { NotedFinding, NotedUnchecked } from "./submission";
import type { AnyFinding } from "./submission-finding";

/** How findings become sentences: words are not the core's. */
export interface Noting {
  readonly finding: (one: AnyFinding) => NotedFinding;
  readonly unchecked: (one: Unchecked) => NotedUnchecked;
}
