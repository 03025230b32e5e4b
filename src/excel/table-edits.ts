/** What only an inserted table asks of Excel: fetched with the first one. */
export { addChart } from "./add-chart";
export { addTable } from "./add-table";
export { mergeCells } from "./merge-cells";
export { sizeCells } from "./size-cells";
