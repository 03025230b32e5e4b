/** What only the filling of templates asks of Excel: fetched with the first such command. */
export { apart, arrangement } from "./arrange-plan";
export { copySheet } from "./copy-sheet";
export { linkCell } from "./link-cell";
