import { costTable, measureRoundTrips } from "../excel/round-trips";

/** Prints what each command costs in round trips and bytes, on workbooks of 5 and of 50 sheets. */
measureRoundTrips().then(
  (costs) => process.stdout.write(`${costTable(costs)}\n`),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
  }
);
