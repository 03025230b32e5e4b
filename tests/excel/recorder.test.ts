import { recordTraffic } from "../../src/excel/recorder";

type Result = Readonly<Record<string, unknown>>;

/** A window with the place in office.js through which batches go. */
function windowThatAnswers(...results: readonly Result[]) {
  const left = [...results];
  const executeRichApiRequestAsync = (
    _message: readonly unknown[],
    tell: (result: Result) => void
  ) => tell(left.shift() ?? {});
  return { OSF: { DDA: { RichApi: { executeRichApiRequestAsync } } } };
}

it("notes what is asked and answered, and passes both on", () => {
  const answered = { status: "succeeded", value: { data: [200, [], ['{"Results"', ":[]}"]] } };
  const refused = { status: "failed", error: { code: 5004 } };
  const scope = windowThatAnswers(answered, refused, answered);
  let now = 100;
  const recording = recordTraffic(scope, () => (now += 5));
  const seen: Result[] = [];
  const send = (batch: string) =>
    scope.OSF.DDA.RichApi.executeRichApiRequestAsync(
      ["", "POST", "ProcessQuery", [], batch],
      (result) => seen.push(result)
    );
  send('{"Actions":[]}');
  send("{}");
  expect(seen).toEqual([answered, refused]);
  expect(recording?.exchanges).toEqual([
    { at: 5, request: '{"Actions":[]}', answer: '{"Results":[]}', refused: null, took: 5 },
    { at: 15, request: "{}", answer: null, refused: 5004, took: 5 },
  ]);
  recording?.stop();
  send("{}");
  expect(recording?.exchanges).toHaveLength(2);
});

it.each([[{}], [{ OSF: null }], [{ OSF: { DDA: { RichApi: {} } } }]])(
  "does nothing where there is no office.js: %j",
  (scope) => {
    expect(recordTraffic(scope)).toBeNull();
  }
);
