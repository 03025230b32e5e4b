import type { Reading } from "./reading";

type Read = Extract<Reading["outcome"], { readonly kind: "read" }>;

/** What a phrase of an expectation asks of a workbook that was read; what it finds wrong comes back. */
const PHRASES: readonly (readonly [
  pattern: RegExp,
  check: (match: RegExpMatchArray, read: Read, reading: Reading) => string | null,
])[] = [
  [
    /^(\d+) cells?\b/,
    ([, count], read) => unless(read.count === Number(count), `${read.count} cells`),
  ],
  [
    /^(?:[A-Z]+\d+=\S+\s*)+$/,
    ([phrase], read) => {
      const wrong = phrase
        .trim()
        .split(/\s+/)
        .filter((one) => !holds(read, one));
      return unless(wrong.length === 0, `not ${wrong.join(" ")}`);
    },
  ],
  [
    /^(\d+) sheets named (.+)$/,
    ([, , names = ""], read) =>
      unless(read.sheets.join(", ") === names, `sheets ${read.sheets.join(", ")}`),
  ],
  [
    /^([A-Z]+\d+) not an object$/,
    ([, cell = ""], read) => unless(typeof (valueOf(read, cell) ?? 0) !== "object", "an object"),
  ],
  [
    /^([A-Z]+\d+) is text starting with (.+)$/,
    ([, cell = "", head = ""], read) =>
      unless(String(valueOf(read, cell)).startsWith(head), `${cell} is another text`),
  ],
  [
    /^written back as text, never as <f>$/,
    (_, read) => unless(!read.writtenAsFormula, "written as a formula"),
  ],
  [
    /^Object\.prototype unchanged$/,
    (_m, _r, reading) => unless(!reading.prototypeChanged, "prototype changed"),
  ],
  // Held by what is measured and by the process that has answered.
  [
    /^(?:no crash|no stack overflow crash|linear time|no expansion|nothing written outside|formatting bounded)$/,
    () => null,
  ],
  [/^out-of-range refs ignored$/, () => null],
];

/** Words in brackets after "reject", and the problem that they mean. */
const REASONS = new Map([
  ["doctype", /"code":"doctype"/],
  ["ratio", /"limit":"(?:ratio|part_bytes|total_bytes)"/],
]);

/**
 * Holds a reading against an expectation such as "2 cells, or reject; linear time" and says what is
 * wrong. A phrase that is not understood is said too, never passed.
 */
export function judge(expectation: string, reading: Reading): readonly string[] {
  const { outcome } = reading;
  const mayRefuse = /\breject\b/.test(expectation);
  const mustRefuse = /^reject\b/.test(expectation);
  if (outcome.kind === "failed") return [`failed: ${outcome.error}`];
  const wrong: string[] = reading.prototypeChanged ? ["prototype changed"] : [];
  if (outcome.kind === "refused") {
    if (!mayRefuse) return [...wrong, `refused: ${outcome.detail}`];
    const reason = /^reject[^(;]*\((\w+)\)/.exec(expectation)?.[1]?.toLowerCase();
    const sign = reason === undefined ? undefined : REASONS.get(reason);
    if (reason !== undefined && !sign) return [...wrong, `not understood: ${reason}`];
    return sign && !sign.test(outcome.detail) ? [...wrong, `refused: ${outcome.detail}`] : wrong;
  }
  if (mustRefuse) return [...wrong, `read (${outcome.count} cells)`];
  for (const phrase of phrasesOf(expectation)) wrong.push(...judgePhrase(phrase, outcome, reading));
  return wrong;
}

/** The phrases, without the choice to refuse. */
function phrasesOf(expectation: string): readonly string[] {
  return expectation
    .split(/;\s*|,\s+(?=or reject|no expansion)/)
    .map((phrase) => phrase.replace(/(?:^|\s+)or reject\b.*$/, "").trim())
    .filter((phrase) => phrase !== "");
}

function judgePhrase(phrase: string, read: Read, reading: Reading): readonly string[] {
  for (const [pattern, check] of PHRASES) {
    const match = phrase.match(pattern);
    if (!match) continue;
    const wrong = check(match, read, reading);
    return wrong === null ? [] : [wrong];
  }
  return [`not understood: ${phrase}`];
}

function unless(right: boolean, wrong: string): string | null {
  return right ? null : wrong;
}

function valueOf({ cells }: Read, name: string) {
  return cells.find(([cell]) => cell === name)?.[1];
}

function holds(read: Read, equation: string): boolean {
  const [cell = "", value = ""] = equation.split("=");
  return String(valueOf(read, cell)) === value;
}
