/** What `--help` prints. */
export const help = `Heshu (核数): checks statistics forms and fills the year-end summary

Usage
  npx heshu check WORKBOOK [--scheme SCHEME] [--through MONTH] [--json] [--mark OUTPUT]
      check; --mark also writes a marked copy
  npx heshu summarize WORKBOOK [--scheme SCHEME] [--through MONTH] --out OUTPUT
      fill the year-end summary
  npx heshu lint SCHEME [--json]
      look over the scheme itself: rules that contradict or repeat one another,
      indicators that nothing uses, and the like
  npx heshu read WORKBOOK [--json] [--digest]
      list the sheets, their size, what is hidden or merged, and the forms;
      --digest gives a checksum of all values
  npx heshu form WORKBOOK [--json]
      show how each form is read: header, data, the role of every column, marks
  npx heshu target "不少于20项" [--json]
      read one target wording
  npx heshu plan PLAN [--scheme SCHEME] [--json] [--accept NUMBERS --out OUTPUT]
      list the targets of a work plan (.txt, .docx, .xlsx) and match them with indicators;
      --accept adds the chosen ones to the plan sheet in a copy of the scheme
  npx heshu verify TEXT WORKBOOK [--scheme SCHEME] [--through MONTH] [--json]
      hold every figure of a text (.txt, .docx) against the sheets
  npx heshu collect FOLDER --scheme SCHEME --out RESULTS [--on DATE] [--json]
      take in the workbooks that the units sent: find whose each is, check it, list who
      has sent what, roll up; run again, it reads only what is new or changed
  npx heshu merge A.ndjson B.ndjson --scheme SCHEME --out RESULTS [--json]
      join results that were made apart, as if they had been made in one run
  npx heshu rules FIGURES.csv RULES.csv [--missing MODE] [--json]
      judge rules on a plain table; the figures have the columns group, code and value,
      the rules have id and rule

Options
  --scheme SCHEME   workbook of the reporting scheme; without it, the workbook's own scheme
  --through MONTH   compute the schedule up to this month (1–12), in place of each form's
                    own reference period
  --mark OUTPUT     write a marked copy (.xlsx)
  --out OUTPUT      write the filled summary, or the copy of the scheme with the targets (.xlsx);
                    for collect and merge the folder of the results
  --accept NUMBERS  which targets to take: sure (all that are sure), or 1,3-5; where the
                    indicator is unclear, name it, as in 7=KW301[02]
  --force           overwrite the output file if it exists
  --on DATE         the day of the check, kept with the results, such as 2024-01-15
  --missing MODE    how missing figures act: non_null (the default), non_zero, partial_null,
                    partial_zero, always_null or always_zero, as in VTL 2.1
  --json            print JSON
  --digest          print the range and counts of each sheet and the SHA-256 of all values, as JSON
  --lang zh|en      language
  --help            show this text

Exit codes  0 passed, 1 returned, 2 could not be used (the reason is given),
            3 explanation needed or not fully checked
            verify: 0 all equal, 1 something different or contradictory,
            3 only figures not compared or masked
            collect, merge: 1 a unit must correct its submission,
            3 only explanations, unchecked or missing ones
            lint: 0 nothing to say, 1 the scheme must be corrected, 3 only worth a look
            3 something to explain or confirm, or not fully checked

A submitted file is only read, never written; no figure is ever changed.`;
