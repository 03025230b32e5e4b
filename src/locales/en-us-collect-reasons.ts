/** Why a line of an explanation sheet was not taken over. */
export const UNPLACED = {
  none: "belongs to no problem and was not taken over. Please give rule id and cell, or form number and code",
  several:
    "gives a rule that has found several problems and was not taken over. Please give the cell or the code too",
  hard: "explains an error that must be corrected: an explanation does not take the place of that",
} as const;
