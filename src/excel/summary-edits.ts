/** What only the filling of templates asks of Excel: fetched with the first such command. */
export { arrangeRows } from "./arrange-rows";
export { linkCell } from "./link-cell";
