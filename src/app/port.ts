export type * from "../core/port";
