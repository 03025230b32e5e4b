/* The tests that judge the core: quick ones, run again for every change that Stryker makes. */
module.exports = {
  ...require("./jest.config.cjs"),
  roots: ["<rootDir>/tests/core"],
};
