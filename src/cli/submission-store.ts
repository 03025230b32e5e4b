import { KeptSubmissions } from "../app/kept-submissions";
import type { WrittenLine } from "../app/written-line";
import { LineFile, type LinePlace } from "./line-file";

/** Submissions on the disk, a line each, in the order of `comparePlaces`, and what is kept of them. */
export class SubmissionStore extends KeptSubmissions {
  private readonly lines: LineFile;
  private readonly places: LinePlace[];

  constructor(path: string) {
    const lines = new LineFile(path);
    const places: LinePlace[] = [];
    super((place) => {
      const at = places[place];
      return at ? lines.read(at) : "";
    });
    this.lines = lines;
    this.places = places;
  }

  /** Adds a submission that comes after all before it. */
  addLine(written: WrittenLine): void {
    this.places.push(this.lines.addBytes(written.line));
    this.keep(written);
  }

  /** Writes what is not yet on the disk. */
  flush(): void {
    this.lines.flush();
  }

  close(): void {
    this.lines.close();
  }

  remove(): void {
    this.lines.remove();
  }
}
