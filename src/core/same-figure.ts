/** Whether two figures are one, but for what binary fractions may take away. Nothing is nothing. */
export function isSameFigure(one: number | null, other: number | null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));
}
