/** What the command line says of the Word document that it writes. */
export interface DocumentFileWords {
  /** The name of the file has another extension. */
  readonly kind: (file: string) => string;
  readonly written: (file: string, figures: number) => string;
}
