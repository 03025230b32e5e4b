import { settle, type Settlement } from "../core/submission/settle";
import { comparePlaces } from "../core/submission/submission-age";
import { unpackFigures, type FormLayout } from "../core/submission/packed-figures";
import type { SubmissionHead } from "../core/submission/standing";
import type { SubmissionReader } from "../core/submission/submission-reader";
import type { SheetContent } from "../core/sheet-content";
import { deflatePieceWeb } from "../files/deflate-piece-web";
import { writeListWorkbook } from "../files/list-workbook";
import { ProblemError } from "../files/problem-error";
import { boardOf, unitDetail, type Board, type UnitDetail } from "./board";
import { boardSheet } from "./board-sheet";
import type { DroppedName, Recalled, SentTaken } from "./collect-calls";
import type { CollectMemory, Remembered, RememberedTaken } from "./collect-memory";
import type { OpenScheme } from "./collect-scheme";
import { collectSheets } from "./collect-sheets";
import { keptFigures, keptSubmission, ofFile } from "./kept-submission";
import { unreadable } from "./read-submitted";
import { notingIn } from "./submission-line";
import { knownKey } from "./take-in";

/** Keeps what was read of the files of a collection, as lines, and settles it when asked. */
export class CollectKeeper {
  private files = new Map<string, Remembered>();
  /** What is known under the name of a file that has changed since. */
  private readonly earlier = new Map<string, Remembered>();
  private settled: Settled | null = null;
  /** How figures are laid out, for copies of a form once. */
  private readonly layouts = new Map<string, FormLayout>();

  /** @param memory `null` where nothing can be kept on this machine */
  constructor(
    private open: OpenScheme,
    private readonly memory: CollectMemory | null
  ) {}

  /** Takes the same scheme as it was read anew: the bureau's own figures may have changed. */
  reopen(open: OpenScheme): void {
    this.open = open;
    this.settled = null;
  }

  /** From now on the collection is of these files, and no others. */
  async recall(names: readonly DroppedName[]): Promise<Recalled> {
    const before = this.files;
    this.files = new Map();
    this.settled = null;
    const partly = new Map<string, readonly string[]>();
    const find = async (name: DroppedName) => {
      const found = before.get(name.path) ?? (await this.memory?.find(name.path)) ?? null;
      if (found?.size === name.size && found.modified === name.modified)
        this.files.set(name.path, found);
      else if (found) {
        this.earlier.set(name.path, found);
        partly.set(
          name.path,
          found.taken.map(({ file }) => knownKey(file))
        );
      }
    };
    await Promise.all(names.map(find));
    return { known: [...this.files.keys()], partly, remembers: this.memory !== null };
  }

  /** Keeps what came of a file; where its bytes were known, what was read of them before. */
  async keep(name: DroppedName, sent: readonly SentTaken[]): Promise<void> {
    const old = this.earlier.get(name.path)?.taken ?? [];
    const byKey = new Map(old.map((one) => [knownKey(one.file), one]));
    const taken = sent.map(({ file, lines }): RememberedTaken => {
      const known = lines ?? byKey.get(knownKey(file))?.lines ?? [];
      return { file, lines: lines ? known : known.map((one) => ofFile(one, file)) };
    });
    const { path, size, modified } = name;
    const kept = { path, size, modified, taken };
    this.earlier.delete(path);
    this.settled = null;
    // What could not be reached is tried again the next time.
    const isReached = taken.every(({ file }) => file.sha256 !== "");
    this.files.set(path, isReached ? kept : { ...kept, size: -1 });
    if (isReached) await this.memory?.keep(kept);
  }

  /** Keeps, for this time alone, that a file could not be read. */
  lose({ path, size, modified }: DroppedName, cause: "gone" | "reader"): void {
    const file = { path, modified, bytes: size, sha256: "", sha256After: "" };
    const problem = new ProblemError({ code: "file_unreadable", cause });
    const submission = unreadable(problem, file, this.open.words);
    const taken = [{ file, lines: [keptSubmission(submission)] }];
    // Of another size than any file, so that it is tried again the next time.
    this.files.set(path, { path, size: -1, modified, taken });
    this.settled = null;
  }

  board(): Board {
    const { settlement, heads, read } = this.settle();
    return boardOf(settlement, heads, read.whole);
  }

  unit(code: string): UnitDetail {
    const { settlement, heads, read } = this.settle();
    const unit = settlement.units.find((one) => one.standing.unit.code === code);
    if (!unit) return { files: [], resubmission: null, findings: [], unchecked: [] };
    return unitDetail(unit, settlement.standing, heads, read.whole, this.open.words);
  }

  sheet(name: string, note: string): SheetContent {
    const [status] = this.sheets();
    if (!status) throw new Error("A collection has a board.");
    return boardSheet(status, name, note);
  }

  workbook(): Uint8Array<ArrayBuffer> {
    const title = this.open.words.collect.sheet.status;
    const drawing = { title, deflatePiece: deflatePieceWeb() };
    const pieces: (readonly [bytes: Uint8Array, at: number])[] = [];
    writeListWorkbook(this.sheets(), drawing, (bytes, at) => pieces.push([bytes, at]));
    const length = Math.max(0, ...pieces.map(([bytes, at]) => at + bytes.length));
    const whole = new Uint8Array(length);
    for (const [bytes, at] of pieces) whole.set(bytes, at);
    return whole;
  }

  async forget(): Promise<void> {
    this.files = new Map();
    this.earlier.clear();
    this.settled = null;
    await this.memory?.clear();
  }

  private sheets() {
    const { settlement, heads, read } = this.settle();
    const { by, words } = this.open;
    const noting = notingIn(words);
    // A page does not know where the files it was given lie.
    const fileLink = () => null;
    const { frame } = by;
    return collectSheets({ settled: settlement, heads, read, frame, noting, fileLink }, words);
  }

  private settle(): Settled {
    if (this.settled) return this.settled;
    const { by, words } = this.open;
    const lines = [...this.files.values()]
      .flatMap(({ taken }) => taken.flatMap((one) => one.lines))
      .sort((one, other) => comparePlaces(one.head, other.head));
    const heads = lines.map((one) => one.head);
    const figures = lines.map((one) => keptFigures(one.figures, this.layouts));
    const bare = (place: number) => known(lines[place]).bare;
    const packed = (place: number) => known(figures[place]);
    const whole = (place: number) => ({ ...bare(place), figures: unpackFigures(packed(place)) });
    const read = { whole, bare, packed };
    const settlement = settle(heads, read, by.frame, notingIn(words), null);
    return (this.settled = { settlement, heads, read });
  }
}

interface Settled {
  readonly settlement: Settlement;
  readonly heads: readonly SubmissionHead[];
  readonly read: SubmissionReader;
}

function known<T>(one: T | undefined): T {
  if (!one) throw new Error("There is no such submission.");
  return one;
}
