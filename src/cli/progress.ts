/** Steps shown on the terminal once work has taken over a second; nothing where nobody watches. */
export class Progress {
  private readonly started = performance.now();
  private done = 0;
  private shown = false;

  constructor(
    private readonly steps: number,
    private readonly stream: NodeJS.WriteStream = process.stderr
  ) {}

  /** One step is finished. */
  step(): void {
    this.done += 1;
    if (!this.stream.isTTY || performance.now() - this.started < 1000) return;
    const width = 24;
    const full = Math.round((width * this.done) / this.steps);
    this.stream.write(
      `\r${"█".repeat(full)}${"░".repeat(width - full)} ${String(this.done)}/${String(this.steps)}`
    );
    this.shown = true;
  }

  /** Takes the bar away again. */
  end(): void {
    if (this.shown) this.stream.write("\r\u001b[K");
    this.shown = false;
  }
}
