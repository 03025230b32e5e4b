import { trialsGoneWrong } from "./fault-trials";
import { startDrive, type Drive } from "./open-page";

let drive: Drive;
beforeAll(async () => {
  drive = await startDrive();
});
afterEach(() => drive.closePages());
afterAll(() => drive.close());

test("whatever fails at whichever round trip, no workbook stays half-written unsaid (desktop)", async () => {
  const open = await drive.open({ flavour: "desktop" });
  expect(await trialsGoneWrong(open)).toEqual([]);
  expect(open.outside).toEqual([]);
}, 300_000);
