import type { Simplify } from "../app/simplify";

/**
 * The converter of traditional characters, fetched when a workbook needs it. Only the tables that
 * the conversion to simplified characters uses: those of regional words are as large again.
 */
export async function loadSimplify(): Promise<Simplify> {
  const { simplify } = await import(/* webpackChunkName: "simplify" */ "./simplify-tables");
  return simplify;
}
