import { watchReleases } from "./releases";
import { COMMANDS, openSession, type CommandCase, type Session } from "./session";

/** What a command costs on a workbook of so many sheets. */
export interface Cost {
  readonly command: string;
  readonly sheets: number;
  /** Requests whose answer is waited for. */
  readonly roundTrips: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Requests in which the library lets go of ranges afterwards; nobody waits for them. */
  readonly releases: number;
}

/** The costs of every command on workbooks of these sizes, with the sample's sheets among them. */
export async function measureRoundTrips(
  sizes: readonly number[] = [5, 50]
): Promise<readonly Cost[]> {
  const costs: Cost[] = [];
  for (const command of COMMANDS) {
    for (const sheets of sizes) costs.push(await measure(command, sheets));
  }
  return costs;
}

/** As a table to be printed, one line for each command and size. */
export function costTable(costs: readonly Cost[]): string {
  const head = ["command", "sheets", "round trips", "sent", "received", "releases"];
  const lines = costs.map((cost) => [
    cost.command,
    String(cost.sheets),
    String(cost.roundTrips),
    String(cost.requestBytes),
    String(cost.responseBytes),
    String(cost.releases),
  ]);
  const widths = head.map((text, column) =>
    Math.max(text.length, ...lines.map((line) => line[column]?.length ?? 0))
  );
  const draw = (line: readonly string[]) =>
    line
      .map((text, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? text.padEnd(width) : text.padStart(width);
      })
      .join("  ");
  return [head, widths.map((width) => "-".repeat(width)), ...lines].map(draw).join("\n");
}

async function measure(command: CommandCase, sheets: number): Promise<Cost> {
  const session = openSession({ sheets });
  const isRelease = watchReleases();
  await command.before(session);
  await settle();
  const start = session.host.record.roundTrips.length;
  await command.run(session);
  expectSuccess(session, command);
  await settle();
  const trips = session.host.record.roundTrips
    .map((trip, index) => ({ ...trip, release: isRelease(index) }))
    .slice(start);
  const waited = trips.filter(({ release }) => !release);
  return {
    command: command.name,
    sheets,
    roundTrips: waited.length,
    requestBytes: waited.reduce((sum, { requestBytes }) => sum + requestBytes, 0),
    responseBytes: waited.reduce((sum, { responseBytes }) => sum + responseBytes, 0),
    releases: trips.length - waited.length,
  };
}

function expectSuccess({ store }: Session, { name }: CommandCase): void {
  const { refusal } = store.getState();
  if (refusal) throw new Error(`${name} was refused: ${JSON.stringify(refusal)}`);
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
}
