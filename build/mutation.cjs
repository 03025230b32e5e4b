/* Lets mocha run the tests of the core, which are written for jest, while Stryker changes the core. */
const { existsSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { expect } = require("expect");
const fc = require("fast-check");
const { bind } = require("jest-each");
const Mocha = require("mocha");
const { compileLazily } = require("./lazy-constants.cjs");

/** Where Stryker says which mutant is on, and at first which test runs. */
const stryker = (globalThis.__stryker__ ??= {});
// What a file of tests does while it loads belongs to none of them.
stryker.currentTestId = "loading";

/** A value that is made when it is asked for, and anew for another mutant (or another test, at first). */
globalThis.lazily = (make) => {
  let made = false;
  let mutant, test, value;
  return () => {
    if (!made || mutant !== stryker.activeMutant || test !== stryker.currentTestId) {
      [mutant, test] = [stryker.activeMutant, stryker.currentTestId];
      value = make();
      made = true;
    }
    return value;
  };
};

/** One seed, few runs and no search for a smaller example: a mutant is killed the same way each time. */
const RUNS = 30;
fc.configureGlobal({ seed: 1, numRuns: RUNS, endOnFailure: true });

/** Tests of how long something takes: too slow to be run a thousand times, and no busy machine may fail them. */
const TIMED = /grows with the text|linear time|takes time/;

const compiled = path.resolve(".compiled");
mkdirSync(compiled, { recursive: true });

function compile(fileName) {
  const name = path.relative(process.cwd(), fileName);
  const kept = path.join(compiled, `${name.replaceAll(path.sep, "!")}.js`);
  if (existsSync(kept)) return readFileSync(kept, "utf8");
  const code = readFileSync(fileName, "utf8").replace(/numRuns: [0-9]+/g, `numRuns: ${RUNS}`);
  const output = compileLazily(code, fileName);
  writeFileSync(kept, output);
  return output;
}

require.extensions[".ts"] = (module, fileName) => module._compile(compile(fileName), fileName);

globalThis.expect = expect;
// Mocha sets these for each file; they get the `each` that the tests know from jest.
for (const name of ["describe", "it", "test"]) {
  let act;
  Object.defineProperty(globalThis, name, {
    get: () => act,
    set: (given) => {
      const plain = (title, run) => (TIMED.test(title) ? undefined : given(title, run));
      act = Object.assign(plain, { each: bind(plain, false) });
    },
  });
}
globalThis.test = (title, run) => globalThis.it(title, run);

/** Stryker names the tests of a mutant in one pattern, a thousand titles long: a set of them is quicker. */
class Titles {
  constructor(pattern) {
    const titles = pattern.source.slice(2, -2).split("$)|(^");
    const plain = (title) => title.replace(/\\(.)/gs, (_, sign) => (sign === "n" ? "\n" : sign));
    this.titles = new Set(titles.map(plain));
  }
  test(title) {
    return this.titles.has(title);
  }
}
const { grep } = Mocha.prototype;
Mocha.prototype.grep = function (pattern) {
  if (!(pattern instanceof RegExp)) return grep.call(this, pattern);
  this.options.grep = new Titles(pattern);
  return this;
};
