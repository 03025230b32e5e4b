/** What the bench uses of npm xlsx-template, which comes without types. */
declare module "xlsx-template" {
  export default class XlsxTemplate {
    constructor(data: Buffer);
    substitute(sheet: number, values: Readonly<Record<string, unknown>>): void;
    generate(options: { readonly type: "uint8array" }): Uint8Array;
  }
}
