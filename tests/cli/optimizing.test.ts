import { setFlagsFromString } from "node:v8";
import { optimizeLess } from "../../src/cli/optimizing";

jest.mock("node:v8", () => ({ setFlagsFromString: jest.fn() }));

beforeEach(() => jest.mocked(setFlagsFromString).mockClear());

it.each([
  ["11.3.244.8-node.33", 2],
  ["12.4.254.21-node.57", 0],
  ["13.6.233.17-node.53", 0],
  ["1.1", 0],
])("V8 %s is told of %i flags, and one that may not know their names of none", (version, flags) => {
  optimizeLess(version);
  expect(setFlagsFromString).toHaveBeenCalledTimes(flags);
});
