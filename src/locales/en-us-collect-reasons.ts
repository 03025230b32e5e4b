/** Why a date of submission is not believed; the day that it is held against follows. */
export const DOUBTED = {
  after_collection: "after the day of the collection,",
  after_file: "more than a month after the file was saved,",
  long_after: "more than a year after the end of the period,",
  before_end: "before the end of the period,",
} as const;

/** Why a line of an explanation sheet was not taken over. */
export const UNPLACED = {
  none: "belongs to no problem and was not taken over. Please give rule id and cell, or form number and code",
  several:
    "gives a rule that has found several problems and was not taken over. Please give the cell or the code too",
  hard: "explains an error that must be corrected: an explanation does not take the place of that",
} as const;
