import { undoClearingCalls, clearRecord } from "../excel-host/workbook-model";
import { differencesBetween, plainModel } from "./look";
import { COMMANDS, openSession } from "./session";

describe.each(["1.14", "1.20"])("at ExcelApi %s", (apiVersion) => {
  it.each(COMMANDS)("$name works", async ({ before, run }) => {
    const session = openSession({ apiVersion });
    await before(session);
    expect(session.store.getState().refusal).toBeNull();
    await run(session);
    expect(session.store.getState().refusal).toBeNull();
    expect(session.store.getState().notice).not.toBeNull();
    expect(session.host.record.roundTrips.filter(({ error }) => error !== null)).toEqual([]);
  });

  it.each(COMMANDS.filter(({ takesBack }) => !takesBack))(
    "$name is taken back whole",
    async ({ before, run }) => {
      const session = openSession({ apiVersion });
      await before(session);
      const model = plainModel(session.host.model);
      await run(session);
      expect(session.port.lastStep()).not.toBeNull();
      await session.commands.undo();
      expect(session.store.getState().refusal).toBeNull();
      expect(differencesBetween(model, plainModel(session.host.model))).toEqual([]);
    }
  );
});

it.each(COMMANDS.filter(({ takesBack }) => !takesBack))(
  "$name calls nothing that clears the user's undo stack",
  async ({ before, run }) => {
    const session = openSession();
    await before(session);
    clearRecord(session.host.record);
    await run(session);
    expect(undoClearingCalls(session.host.record)).toEqual([]);
  }
);
