/**
 * Mutation tests of the two small languages, run by hand: `npm run mutate`, or for some files
 * `npm run mutate -- --mutate src/core/numerals.ts`.
 *
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  testRunner: "jest",
  plugins: ["@stryker-mutator/jest-runner"],
  jest: { configFile: "jest.mutation.config.cjs", enableFindRelatedTests: true },
  coverageAnalysis: "perTest",
  mutate: [
    "src/core/target/*.ts",
    "src/core/numeral*.ts",
    "src/core/rule/*.ts",
    "src/core/check.ts",
  ],
  concurrency: 2,
  ignoreStatic: true,
  reporters: ["clear-text", "progress-append-only"],
  clearTextReporter: { allowColor: false, logTests: false },
  ignorePatterns: ["dist", "assets"],
  tempDirName: "dist/mutation",
  timeoutMS: 3_000,
};
