import type { Fault } from "../excel-host/workbook-model";
import { differencesBetween, plainModel, type PlainModel } from "./look";
import { watchReleases } from "./releases";
import { COMMANDS, openSession, type CommandCase, type Session } from "./session";

/** Refused as a whole, and failed in the middle of what was asked. */
const REFUSALS: readonly Fault[] = [5004, 5103, 7000, "GeneralException"];
const FAILURES: readonly Fault[] = [
  { code: "GeneralException", after: 3 },
  { code: "AccessDenied", after: 12 },
];

interface Prepared {
  readonly session: Session;
  readonly before: PlainModel;
  readonly isRelease: (index: number) => boolean;
}

async function prepare({ before }: CommandCase, apiVersion: string): Promise<Prepared> {
  const session = openSession({ apiVersion });
  const isRelease = watchReleases();
  await before(session);
  await idle();
  return { session, before: plainModel(session.host.model), isRelease };
}

/** Time for the library to clear up. */
async function idle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 2));
}

/**
 * Runs a command once for each of its round trips, with a fault at that one, and looks at the
 * workbook each time: all was done, or nothing, or the refusal says what was written and the last
 * step takes it back.
 *
 * @returns round trips that were tried
 */
async function failEachTrip(
  command: CommandCase,
  apiVersion: string,
  fault: Fault
): Promise<number> {
  const done = await outcomeOf(command);
  let { session, before, isRelease } = await prepare(command, apiVersion);
  for (let trip = 1; ; trip += 1) {
    let waited = 0;
    const faultAt = (at: number) => (!isRelease(at - 1) && ++waited === trip ? fault : null);
    session.host.faults = { at: faultAt };
    await command.run(session);
    await idle();
    session.host.faults = null;
    if (waited < trip) return trip - 1;
    if (await isAsBefore(session, before, done, command)) continue;
    ({ session, before, isRelease } = await prepare(command, apiVersion));
  }
}

const OUTCOMES = new Map<CommandCase, PlainModel>();

/** The workbook as the command leaves it when nothing fails. */
async function outcomeOf(command: CommandCase): Promise<PlainModel> {
  const known = OUTCOMES.get(command);
  if (known) return known;
  const { session } = await prepare(command, "1.14");
  await command.run(session);
  const outcome = plainModel(session.host.model);
  OUTCOMES.set(command, outcome);
  return outcome;
}

/** True where the next try can go on from the workbook as it is now. */
async function isAsBefore(
  session: Session,
  before: PlainModel,
  done: PlainModel,
  { takesBack }: CommandCase
): Promise<boolean> {
  const { notice, refusal } = session.store.getState();
  if (notice) {
    expectSame(done, session);
    return false;
  }
  if (refusal?.kind === "problem" && refusal.problem.code === "partly_written") {
    expect(refusal.problem.sheets).not.toEqual([]);
    await session.commands.undo();
    expect(session.store.getState().refusal).toBeNull();
    expectSame(takesBack ? done : before, session);
    return !takesBack;
  }
  expectSame(before, session);
  return true;
}

function expectSame(model: PlainModel, { host }: Session): void {
  const differences = differencesBetween(model, plainModel(host.model));
  expect(differences.slice(0, 5)).toEqual([]);
}

describe.each([
  ["1.14", [...REFUSALS, ...FAILURES]],
  ["1.20", FAILURES],
])("with a fault at one round trip, at ExcelApi %s,", (apiVersion, faults) => {
  it.each(COMMANDS)(
    "$name leaves the workbook as it was, or done, or says what is written",
    async (command) => {
      for (const fault of faults) {
        expect(await failEachTrip(command, apiVersion, fault)).toBeGreaterThan(1);
      }
    },
    120_000
  );
});
