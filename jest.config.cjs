/** `.tsx` apart, since `<T>(…)` means another thing there. */
const typescript = (tsx) => [
  "@swc/jest",
  {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx },
      transform: { react: { runtime: "automatic" } },
    },
  },
];

module.exports = {
  testEnvironment: "node",
  // Of two cores Jest by itself would use one.
  maxWorkers: 2,
  // jsdom has no TextEncoder, which every browser has.
  setupFiles: ["<rootDir>/tests/taskpane/text-coding.ts"],
  roots: ["<rootDir>/tests"],
  // They need a browser and what `npm run build` has built: see jest.browser.config.cjs.
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/browser/"],
  testMatch: ["**/*.test.{ts,tsx}"],
  transform: { "^.+\\.ts$": typescript(false), "^.+\\.tsx$": typescript(true) },
};
