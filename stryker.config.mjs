/** The tests that judge the two languages, nearest first: the first that fails kills a mutant. */
const spec = "numerals target/* rule/* check* attainment summary plan/* lint/* scheme/*"
  .split(" ")
  .map((name) => `tests/core/${name}.test.ts`);

/**
 * Mutation tests of the two small languages, run by hand: `npm run mutate`, or for some files
 * `npm run mutate -- --mutate src/core/numerals.ts`. How jest's tests run under mocha, and why tables
 * and patterns at the top of a module count like any other code, stands in build/mutation.cjs.
 *
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  testRunner: "mocha",
  plugins: ["@stryker-mutator/mocha-runner"],
  mochaOptions: { require: ["./build/mutation.cjs"], spec },
  coverageAnalysis: "perTest",
  mutate: [
    "src/core/target/*.ts",
    "src/core/numeral*.ts",
    "src/core/rule/*.ts",
    "src/core/check.ts",
  ],
  concurrency: 2,
  ignoreStatic: true,
  reporters: ["json", "clear-text", "progress-append-only"],
  jsonReporter: { fileName: "dist/mutation/report.json" },
  clearTextReporter: { allowColor: false, logTests: false, reportMutants: false },
  incrementalFile: "dist/mutation/incremental.json",
  ignorePatterns: ["dist", "assets"],
  tempDirName: "dist/mutation-sandbox",
  timeoutMS: 3_000,
};
