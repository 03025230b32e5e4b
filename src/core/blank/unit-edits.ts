import { cellName } from "../address";
import { groupBy } from "../grouped";
import type { FiguresBefore } from "../submission/last-year";
import type { RegisteredUnit } from "../submission/unit-register";
import { tidyNumber } from "../units";
import type { CellAddress, Edit } from "../workbook";
import type { BlankForm } from "./blank-form";
import { lockEdit } from "./blank-plan";
import type { CodeSlots } from "./blank-texts";
import type { TextSlot } from "./text-slot";

/**
 * What makes a unit's own of blank forms: its name, its code (behind the name where the form asks for
 * no code), and what it reported last year, in the form's units of measure.
 *
 * @param known last year's figures by key of the indicator, in the indicators' units
 * @param locked whose cells are locked, since some unit's figure is known; they are opened where
 *   this unit's is not
 */
export function unitEdits(
  forms: readonly BlankForm[],
  unit: Pick<RegisteredUnit, "code" | "name">,
  known: FiguresBefore,
  locked: ReadonlySet<string>
): readonly Edit[] {
  return forms.flatMap(({ unitName, codes, lastYear }): readonly Edit[] => {
    const { filled, open } = chooseSlots(codes, unit.code);
    const name = filled.length > 0 ? unit.name : `${unit.name}（${unit.code}）`;
    const texts = fillSlots([
      ...(unitName ? [{ slot: unitName, text: name }] : []),
      ...filled.map((slot) => ({ slot, text: unit.code })),
      ...open.map((slot) => ({ slot, text: "" })),
    ]);
    const left = open.map((slot) => lockEdit(slot.at, false));
    const figures = [...lastYear].flatMap(([key, { at, factor }]): readonly Edit[] => {
      const value = known(key);
      if (value !== undefined) return [write(at, tidyNumber(value / factor))];
      return locked.has(key) ? [lockEdit(at, false)] : [];
    });
    return [...texts, ...left, ...figures];
  });
}

interface FilledText {
  readonly slot: TextSlot;
  readonly text: string;
}

/** Slots that share a cell are filled from the right: what stands behind a slot is the form's own. */
function fillSlots(fills: readonly FilledText[]): readonly Edit[] {
  const cells = groupBy(fills, ({ slot: { at } }) => cellName(at.row, at.column));
  return [...cells.values()].flatMap((shared): readonly Edit[] => {
    const fromRight = [...shared].sort(
      (one, other) => one.slot.after.length - other.slot.after.length
    );
    const leftmost = fromRight.at(-1)?.slot;
    if (!leftmost) return [];
    const empty = leftmost.before + leftmost.after;
    const text = fromRight.reduce((filled, { slot: { after }, text: own }) => {
      const place = empty.length - after.length;
      return filled.slice(0, place) + own + filled.slice(place);
    }, empty);
    return [write(leftmost.at, text || null)];
  });
}

/** As GB 32100-2015 has it: 18 signs, without I, O, S, V and Z. */
const CREDIT_CODE = /^[0-9A-HJ-NP-RTUW-Y]{18}$/u;

/**
 * Of a form that asks for two codes, 单位代码 and 统一社会信用代码, the one that the register's code is
 * gets it; the other one is the unit's to fill in.
 */
function chooseSlots(
  { credit, own }: CodeSlots,
  code: string
): { readonly filled: readonly TextSlot[]; readonly open: readonly TextSlot[] } {
  if (!credit) return { filled: own, open: [] };
  const isCredit = own.length === 0 || CREDIT_CODE.test(code);
  return isCredit ? { filled: [credit], open: own } : { filled: own, open: [credit] };
}

function write(at: CellAddress, value: string | number | null): Edit {
  return { kind: "write", at, value };
}
