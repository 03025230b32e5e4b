/** Only what stands in a format code outside quotes, brackets, escapes, fills and paddings. */
function bareFormat(format: string): string {
  return format.slice(0, 255).replace(/"[^"]*"?|\[[^\]]*\]?|[\\_*].?/gs, "");
}

/** Whether a number with this format code is a date or a time. */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || /^(?:general|standard|g\/通用格式)$/i.test(format)) return false;
  return /[ymdhs年月日]/i.test(bareFormat(format)) || /\[[hms]+\]/i.test(format.slice(0, 255));
}

/** Whether the format shows the number times one hundred with a percent sign. */
export function isPercentFormat(format: string | undefined): boolean {
  return format !== undefined && bareFormat(format).includes("%");
}

/** Digits that a format made of zeros alone pads to: `00` shows 1 as `01`; 0 for any other format. */
export function paddedDigits(format: string | undefined): number {
  return format !== undefined && /^0{1,30}$/.test(format) ? format.length : 0;
}
