import {
  dropFiles,
  startReadFiles,
  submittedWorkbooks,
  type ReadFilesDrive,
} from "./read-files-drive";

let drive: ReadFilesDrive;

beforeAll(async () => {
  drive = await startReadFiles();
});

afterAll(() => drive.close());

/** The browser tells a little later that a thread has ended; a test that waits for nothing hangs. */
const threadsEnded = (): Promise<unknown> =>
  Promise.all(drive.page.workers().map((worker) => worker.waitForEvent("close")));

afterEach(() => expect(drive.errors).toEqual([]));

test("reads 200 dropped workbooks on a thread of their own, under the policy of the pane", async () => {
  await dropFiles(drive.page, submittedWorkbooks(200));
  const { files } = await drive.page.evaluate(() => window.heshuRead!("worker"));
  expect(files.map(({ name, problem }) => name + problem)).toEqual(
    Array.from({ length: 200 }, (_, index) => `${String(index + 1)}.xlsx`)
  );
  for (const { cells } of files) expect(cells).toBe(5 * 480);
  await threadsEnded();
});

test("tells what is wrong with a file and reads the others", async () => {
  const [book = new Uint8Array()] = submittedWorkbooks(1);
  await dropFiles(drive.page, [book, book.subarray(0, 500), new Uint8Array(), book]);
  const { files } = await drive.page.evaluate(() => window.heshuRead!("worker"));
  expect(files.map(({ problem }) => problem)).toEqual(["", "damaged", "file_empty", ""]);
});

test("stops where it is cancelled, and its thread with it", async () => {
  await dropFiles(drive.page, submittedWorkbooks(20));
  expect(await drive.page.evaluate(() => window.heshuCancel!(3))).toBe(3);
  await threadsEnded();
});
