/** What `--help` prints. */
export const help = `Heshu (核数): checks statistics forms and fills the year-end summary

Usage
  npx heshu check WORKBOOK [--scheme SCHEME] [--through MONTH] [--json] [--mark OUTPUT]
      check; --mark also writes a marked copy
  npx heshu summarize WORKBOOK [--scheme SCHEME] [--through MONTH] --out OUTPUT [--docx OUTPUT]
      [--replace-edits]
      fill the year-end summary; --docx writes it as a Word document, also without --out
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
  npx heshu verify TEXT WORKBOOK [--sheet SHEET] [--scheme SCHEME] [--through MONTH] [--json]
      hold every figure of a text (.txt, .docx, .xlsx) against the sheets;
      --sheet takes the texts of this sheet of the text's workbook only
  npx heshu paragraphs WORKBOOK [--scheme SCHEME] [--through MONTH] [--next SCHEME] [--json]
      write the text of the year-end summary from the sheets; --json gives the cells of
      every figure
  npx heshu rescale WORKBOOK --to 万元 [--decimals N] [--scheme SCHEME] [--json] [--out OUTPUT]
      show amounts in a larger unit so that parts still add up to their totals;
      --out writes a copy with a sheet of them
  npx heshu table KIND WORKBOOK [--at 'Sheet!B3'] --out OUTPUT [--form FORM] [--chart]
                  [--scheme SCHEME] [--through MONTH] [--date DATE]
      insert a table into a copy: plan, shortfalls, growth (year on year), levels
      (parents with their parts) or chart; without --at, onto a new sheet
  npx heshu table units RESULTS --scheme SCHEME --out OUTPUT [--form FORM] [--date DATE]
      a new workbook: a row a unit, a column an indicator, the roll-up below
  npx heshu blank --scheme SCHEME --out FOLDER [--unit CODE]… [--through MONTH] [--force]
      write a blank workbook for each unit of the register: unit, period and last year's
      figures filled in, only the cells to fill in open
  npx heshu collect FOLDER --scheme SCHEME --out RESULTS [--on DATE] [--part K/N] [--json]
      take in the workbooks that the units sent: find whose each is, check it, list who
      has sent what, roll up; run again, it reads only what is new or changed
  npx heshu return FOLDER --scheme SCHEME --results RESULTS --out DIR [--unit UNIT]...
                   [--deadline DATE] [--on DATE] [--contact 'NAME PHONE'] [--force] [--json]
      from what collect found, write a return notice (.docx, .xlsx) and marked copies for each
      unit that must correct, explain or fill in, reminders for those that lack forms, and
      their list; --unit writes these units alone
  npx heshu merge A.ndjson B.ndjson --scheme SCHEME --out RESULTS [--json]
      join results that were made apart, as if they had been made in one run
  npx heshu rollup RESULTS --scheme SCHEME [--of 'K1[03]'] [--json]
      list the totals; --of traces one to the units' cells and says of each whether it is
      counted, or why not
  npx heshu rollup RESULTS --scheme SCHEME --into WORKBOOK --out OUTPUT [--overwrite COUNT]
      put the totals into a copy of the bureau's own forms, with a sheet of their sources
  npx heshu new-year SCHEME [--year YEAR] [--results RESULTS] --out OUTPUT
      make next year's workbook of this one: this year's figures in last year's column, the
      plan to be confirmed line by line, dates moved; what is to be done and every change
      stand on a sheet of their own; --results takes what the units reported
  npx heshu rules FIGURES.csv RULES.csv [--missing MODE] [--json]
      judge rules on a plain table; the figures have the columns group, code and value,
      the rules have id and rule

Options
  --scheme SCHEME   workbook of the reporting scheme; without it, the workbook's own scheme
  --through MONTH   compute the schedule up to this month (1–12), in place of each form's
                    own reference period
  --mark OUTPUT     write a marked copy (.xlsx)
  --out OUTPUT      write the filled summary, the copy with the table or the rescaled amounts,
                    or the copy of the scheme with the targets (.xlsx);
                    for collect, merge and blank the folder of the results, for return that of what
                    goes back, for rollup the filled copy of the bureau's forms
  --docx OUTPUT     write the filled summary as a Word document (.docx)
  --at CELL         top-left cell of the table, as in 'Summary!B3'; no cell that holds
                    something is ever overwritten
  --form FORM       list the indicators of one form only
  --chart           draw a chart of completion rates below the table
  --unit CODE       only for these units; may come again
  --year YEAR       year of the new workbook; the one after the scheme's where absent
  --results RESULTS folder that collect has written
  --date DATE       day of the table; today where absent
  --accept NUMBERS  which targets to take: sure (all that are sure), or 1,3-5; where the
                    indicator is unclear, name it, as in 7=KW301[02]
  --next SCHEME     next year's scheme, whose plan gives next year's targets
  --to UNIT         the unit to show amounts in, such as 万元 or 亿元
  --decimals N      places after the point (0–8), 2 unless said
  --force           overwrite the output file if it exists
  --replace-edits   replace hand edits in a filled summary (else they are kept and listed)
  --on DATE         the day of the check, kept with the results, such as 2024-01-15;
                    return counts the days overdue by it
  --results RESULTS the folder that collect has written
  --unit UNIT       code or full name of a unit; may be given several times
  --deadline DATE   the last day to submit again
  --contact TEXT    name and telephone of who answers questions, for notices and reminders
  --part K/N        collect only the Kth of N parts of the files, such as 3/16; heshu merge
                    joins the parts
  --of INDICATOR    the total to trace, such as K1[03]; 'K1[03].上年' is last year's
  --into WORKBOOK   the workbook whose forms take the totals (it is not changed; see --out)
  --overwrite COUNT totals replace typed figures that differ; without it these are kept and
                    listed, and their number must be the one given
  --missing MODE    how missing figures act: non_null (the default), non_zero, partial_null,
                    partial_zero, always_null or always_zero, as in VTL 2.1
  --json            print JSON
  --digest          print the range and counts of each sheet and the SHA-256 of all values, as JSON
  --lang zh|en      language
  --help            show this text

Exit codes  0 passed, 1 returned, 2 could not be used (the reason is given),
            3 something to explain or confirm, or not fully checked
            verify: 0 all equal, 1 something different or contradictory,
            3 only figures not compared or masked
            paragraphs: 0 complete, 3 figures or reasons lacking
            rescale: 0 all balanced, 3 some totals not balanced
            return: 0 all written, 3 a unit was left out (its file has changed or is gone)
            blank: 0 complete, 3 something could not be filled in
            new-year: 0 nothing to decide, 3 something to confirm or check
            collect, merge: 1 a unit must correct its submission,
            3 only explanations, unchecked or missing ones, or lines of the register or
            columns of the bureau's forms that were left out
            rollup: 0 every unit counted and every total in its place,
            3 units missing or returned, figures to be explained, or totals not filled in
            lint: 0 nothing to say, 1 the scheme must be corrected, 3 only worth a look

A submitted file is only read, never written; no figure is ever changed.`;
