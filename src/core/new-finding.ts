import type { Finding, FindingDetail, FindingPlace } from "./finding";

/** A finding with what is known of its place; all the rest is empty. */
export function newFinding(
  place: Pick<FindingPlace, "rule" | "severity"> & Partial<FindingPlace>,
  detail: FindingDetail
): Finding {
  return { ...findingPlace(place), ...detail };
}

/** A place with what is known of it; all the rest is empty. */
export function findingPlace(
  place: Pick<FindingPlace, "rule" | "severity"> & Partial<FindingPlace>
): FindingPlace {
  return {
    form: null,
    indicator: null,
    at: null,
    related: [],
    left: null,
    right: null,
    difference: null,
    tolerance: null,
    explanation: null,
    ...place,
  };
}
