/** The two spellings of the namespaces: the usual one (transitional) and ISO strict. */
export interface Dialect {
  /** Namespace of worksheets, styles, comments and the workbook part. */
  readonly main: string;
  /** Namespace of `r:id`; relation types continue it with `/worksheet` and so on. */
  readonly relations: string;
  /** What the namespaces of drawings begin with: `/main`, `/chart`, `/spreadsheetDrawing` follow. */
  readonly drawings: string;
}

export const TRANSITIONAL: Dialect = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relations: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  drawings: "http://schemas.openxmlformats.org/drawingml/2006",
};

export const STRICT: Dialect = {
  main: "http://purl.oclc.org/ooxml/spreadsheetml/main",
  relations: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  drawings: "http://purl.oclc.org/ooxml/drawingml",
};

const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Content types of the parts that Heshu writes. */
export const CONTENT_TYPES = {
  workbook: `${CONTENT}.sheet.main+xml`,
  worksheet: `${CONTENT}.worksheet+xml`,
  styles: `${CONTENT}.styles+xml`,
  sharedStrings: `${CONTENT}.sharedStrings+xml`,
  comments: `${CONTENT}.comments+xml`,
  table: `${CONTENT}.table+xml`,
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  vml: "application/vnd.openxmlformats-officedocument.vmlDrawing",
  relations: "application/vnd.openxmlformats-package.relationships+xml",
  core: "application/vnd.openxmlformats-package.core-properties+xml",
  app: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
} as const;

export const PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const PACKAGE_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
