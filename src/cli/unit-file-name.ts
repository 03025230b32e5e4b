import type { RegisteredUnit } from "../core/submission/unit-register";

/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/iu;
/** With this many characters a name stays well within what file systems take, in UTF-8 too. */
const LONGEST = 40;

/**
 * Names for the files of units, no two alike whatever the disk thinks of case. The register is a
 * file like any other: its code is taken as it is only where it is plain, of its name nothing but
 * letters, digits and Han characters, so that no path comes of it.
 *
 * @returns a function that gives each unit its name, without extension
 */
export function unitFileNames(): (unit: Pick<RegisteredUnit, "code" | "name">) => string {
  const taken = new Set<string>();
  return ({ code, name }) => {
    const plainCode = /^[A-Za-z0-9_-]{1,40}$/u.test(code) ? code : "";
    const letters = name.normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, "");
    const plainName = [...letters].slice(0, LONGEST).join("");
    const joined = [plainCode, plainName].filter((part) => part !== "").join("_");
    const stem = joined === "" || DEVICE.test(joined) ? `unit_${joined}` : joined;
    for (let count = 1; ; count += 1) {
      const one = count === 1 ? stem : `${stem}_${String(count)}`;
      if (taken.has(one.toLowerCase())) continue;
      taken.add(one.toLowerCase());
      return one;
    }
  };
}
