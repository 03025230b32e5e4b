/* What every browser has and jsdom has not: to be imported before anything that uses it. */
import { TextDecoder, TextEncoder } from "node:util";

Object.assign(globalThis, { TextEncoder, TextDecoder });
