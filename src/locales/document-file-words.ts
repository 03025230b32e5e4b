/** What the pane says of the Word document that it hands over. */
export interface DocumentPaneWords {
  /**
   * It was handed to the browser, which does not say what it did. `sheets` are the filled sheets that it
   * was made from, none where that was the template; `unshown` figures of the forms do not stand in their cells there.
   */
  readonly exported: (file: string, unshown: number) => string;
  /** The browser takes no file from the pane. */
  readonly refused: string;
}

/** What the command line says of the Word document that it writes. */
export interface DocumentFileWords {
  /** The name of the file has another extension. */
  readonly kind: (file: string) => string;
  readonly written: (file: string, figures: number) => string;
}
