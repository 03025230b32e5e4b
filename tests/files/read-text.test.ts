import { readText } from "../../src/files/read-text";

const TEXT = "不少于20项\r\n";
const bytes = (...list: readonly number[]) => new Uint8Array(list);
const wide = (isLittle: boolean) =>
  [...TEXT].flatMap((sign) => {
    const [low, high] = [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8];
    return isLittle ? [low, high] : [high, low];
  });

it.each<[string, Uint8Array]>([
  ["UTF-8", new TextEncoder().encode(TEXT)],
  ["UTF-8 with a mark", bytes(0xef, 0xbb, 0xbf, ...new TextEncoder().encode(TEXT))],
  ["GB18030", bytes(0xb2, 0xbb, 0xc9, 0xd9, 0xd3, 0xda, 0x32, 0x30, 0xcf, 0xee, 0x0d, 0x0a)],
  ["UTF-16 with a mark", bytes(0xff, 0xfe, ...wide(true))],
  ["UTF-16 the other way round", bytes(0xfe, 0xff, ...wide(false))],
  ["UTF-16 without a mark", bytes(...wide(true))],
  ["UTF-16 the other way round without a mark", bytes(...wide(false))],
])("a text in %s is read", (_, file) => {
  expect(readText(file)).toBe(TEXT);
});

it.each<[string, Uint8Array]>([
  ["control characters", bytes(0x41, 0x01, 0x42)],
  ["bytes of no encoding", bytes(0x41, 0xff, 0xff, 0x42)],
  ["zeros on both sides", bytes(0, 0, 0, 0x41, 0, 0)],
])("%s are no text", (_, file) => {
  expect(readText(file)).toBeNull();
});

it("an empty file is said to be empty, and too large a one is refused", () => {
  expect(() => readText(bytes())).toThrow("file_empty");
  expect(() => readText(new Uint8Array(9 * (1 << 20)))).toThrow("too_large");
});
