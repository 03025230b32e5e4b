import { zhCheck } from "./zh-cn-check";
import { pane } from "./zh-cn-pane";
import type { Words } from "./words";

export const zhCN: Words = { ...zhCheck, pane };
