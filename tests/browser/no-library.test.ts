import { enUS } from "../../src/locales/en-us";
import { startWords } from "../../src/locales/start-words";
import { startDrive, type Drive } from "./open-page";
import { ADDIN } from "./places";

let drive: Drive;
beforeAll(async () => {
  drive = await startDrive();
});
afterEach(() => drive.closePages());
afterAll(() => drive.close());

test("where Microsoft's library does not load, the pane says so in both languages", async () => {
  const { page } = await drive.open({ flavour: "web", libraryBlocked: true });
  const said = await page.frameLocator(".task-pane iframe").getByRole("alert").innerText();
  const address = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
  for (const sentence of startWords.officeNotLoaded(address)) expect(said).toContain(sentence);
});

test("opened outside Excel, the pane says where it belongs", async () => {
  const { page: workbench, outside } = await drive.open({ flavour: "web" });
  // A tab of its own: the library remembers in each where it was opened.
  const page = await workbench.context().newPage();
  await page.goto(`${ADDIN}taskpane.html`);
  const said = await page.getByRole("alert").innerText();
  expect(said).toContain(enUS.problems.no_host({ code: "no_host" }));
  expect(outside).toEqual([]);
});
