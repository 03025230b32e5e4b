import { wordOf } from "../arguments";
import { calculateNow } from "../model/recalculate";
import type { WorkbookModel } from "../model/workbook";
import { shaped, type HostObject, type Shape } from "../shape";

export function applicationObject(book: WorkbookModel): HostObject {
  return shaped(APPLICATION, book);
}

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

const APPLICATION: Shape<WorkbookModel> = {
  name: "Application",
  read: {
    calculationMode: ({ calculationMode }) => calculationMode,
    calculationState: () => "Done",
    calculationEngineVersion: () => 191_029,
    decimalSeparator: () => ".",
    thousandsSeparator: () => ",",
    useSystemSeparators: () => true,
    cultureInfo: (book) => shaped(CULTURE, book),
  },
  write: {
    calculationMode: (book, value) => {
      book.calculationMode = wordOf(value, MODES);
    },
  },
  call: {
    calculate: calculateNow,
    suspendApiCalculationUntilNextSync: () => null,
    suspendScreenUpdatingUntilNextSync: () => null,
  },
};

const CULTURE: Shape<WorkbookModel> = {
  name: "CultureInfo",
  read: { name: () => "zh-CN", numberFormat: (book) => shaped(NUMBERS, book) },
};

const NUMBERS: Shape<WorkbookModel> = {
  name: "NumberFormatInfo",
  read: { numberDecimalSeparator: () => ".", numberGroupSeparator: () => "," },
};
