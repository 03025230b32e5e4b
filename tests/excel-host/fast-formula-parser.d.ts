/** The parts of fast-formula-parser (MIT) that are used here; the package has no types. */
declare module "fast-formula-parser" {
  interface CellReference {
    readonly sheet?: string;
    readonly row: number;
    readonly col: number;
  }

  interface RangeReference {
    readonly sheet?: string;
    readonly from: { readonly row: number; readonly col: number };
    readonly to: { readonly row: number; readonly col: number };
  }

  interface ParserConfig {
    readonly onCell?: (reference: CellReference) => unknown;
    readonly onRange?: (reference: RangeReference) => readonly (readonly unknown[])[];
    readonly onVariable?: (name: string, sheet: string) => CellReference | RangeReference | null;
  }

  interface FormulaError extends Error {
    readonly error: string;
  }

  /** Walks a formula without computing it; asks for every cell and range that it speaks of. */
  interface DepParser {
    parse(formula: string, position: CellReference): unknown;
    getCell(reference: CellReference): unknown;
    getRange(reference: RangeReference): readonly (readonly unknown[])[];
  }

  export default class FormulaParser {
    constructor(config?: ParserConfig);
    parse(formula: string, position: CellReference): unknown;
    static readonly SSF: { format(code: string, value: unknown): string };
    static readonly DepParser: new (config?: ParserConfig) => DepParser;
    static readonly FormulaError: new (name: string, message?: string) => FormulaError;
  }

  export type { CellReference, RangeReference };
}
