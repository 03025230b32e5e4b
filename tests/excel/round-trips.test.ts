import { costTable, measureRoundTrips } from "./round-trips";

it("the round trips of a command do not grow with the sheets, and stay within what is promised", async () => {
  const costs = await measureRoundTrips([5, 50]);
  if (process.env["HESHU_PRINT"]) process.stdout.write(`${costTable(costs)}\n`);
  const promised = new Map([
    ["check", 3 + 2],
    ["check again", 3 + 2],
    ["clear marks", 2],
    ["hide a family of marks", 2],
    ["explain, on a new sheet", 3 + 2],
    ["explain, in the line that is there", 3 + 2],
    ["fill the summary", 3 + 2],
    ["fill the summary again", 3 + 2],
    // One more asks where the cursor is.
    ["insert a table", 2 + 1],
    ["insert a table with a chart", 2 + 1],
    ["write targets of a plan", 3 + 2],
    ["take back targets of a plan", 2],
    ["take back marks", 2],
    ["take back a summary", 2],
    ["take back a table", 2],
  ]);
  for (const { command, roundTrips } of costs) {
    expect([command, roundTrips <= (promised.get(command) ?? 0)]).toEqual([command, true]);
  }
  for (const { command } of costs) {
    const trips = costs.filter((cost) => cost.command === command).map((cost) => cost.roundTrips);
    expect(new Set(trips).size).toBe(1);
  }
  expect(costTable(costs).split("\n")).toHaveLength(costs.length + 2);
}, 60_000);
