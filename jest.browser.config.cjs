/* Tests that drive a real browser over what `npm run build` has built. */
module.exports = {
  ...require("./jest.config.cjs"),
  roots: ["<rootDir>/tests/browser"],
  testPathIgnorePatterns: ["/node_modules/"],
  testTimeout: 120_000,
};
