/**
 * Draws the icons at every size Office asks for and writes them beside this file, each as a PNG and
 * the largest also as an SVG: `node assets/icons/draw-icons.mjs [path of Chromium]`. Every size is
 * drawn on its own pixels (lines of whole pixels at whole pixels), not scaled from another.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const BRAND_SIZES = [...SIZES, 128];
const INK = "#3b3a39";
const GREY = "#979593";
const PAPER = "#fafafa";
const RED = "#b3261e";
const TINT = "#f3d3d0";

/** A square of `size` pixels with a line of `line` pixels; `at` turns a share into a whole pixel. */
const canvas = (size) => {
  const line = Math.max(1, Math.round(size / 20));
  const at = (share) => Math.round(size * share);
  const box = (left, top, right, bottom, fill) =>
    `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" fill="${fill}"/>`;
  const frame = (left, top, right, bottom, stroke, fill = PAPER) =>
    box(left, top, right, bottom, stroke) +
    box(left + line, top + line, right - line, bottom - line, fill);
  const path = (points, width, color) =>
    `<polyline points="${points.map((point) => point.join(",")).join(" ")}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="square" stroke-linejoin="miter"/>`;
  const shape = (points, fill, stroke = "none", width = 0) =>
    `<polygon points="${points.map((point) => point.join(",")).join(" ")}" fill="${fill}" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"/>`;
  return { size, line, at, box, frame, path, shape };
};

/** A ledger's grid: frame, a column of labels, two rows below the head. */
function ledger({ size, line, at, box, frame }, right = 0.94, bottom = 0.94) {
  const [left, top, end, foot] = [at(0.06), at(0.06), at(right), at(bottom)];
  const first = at(0.34);
  const head = at(0.3);
  const middle = Math.round((head + foot) / 2);
  return (
    frame(left, top, end, foot, INK) +
    box(left + line, top + line, end - line, head, TINT) +
    box(left + line, head, end - line, head + line, GREY) +
    (size < 20 ? "" : box(left + line, middle, end - line, middle + line, GREY)) +
    box(first, top + line, first + line, foot - line, GREY)
  );
}

/** The mark: a tick on a white edge, so that the grid does not run into it. */
function tick({ size, path }, left, top, right, bottom) {
  const width = Math.max(2, size * 0.115);
  const x = (share) => size * (left + (right - left) * share);
  const y = (share) => size * (top + (bottom - top) * share);
  const points = [
    [x(0), y(0.55)],
    [x(0.36), y(0.92)],
    [x(1), y(0.06)],
  ];
  return path(points, width * 1.9, PAPER) + path(points, width, RED);
}

const ICONS = {
  /** The mark of Heshu: a tick in a ledger. */
  heshu: (draw) => ledger(draw) + tick(draw, 0.32, 0.38, 0.86, 0.86),
  /** 一键审核: a form with a tick that goes over its edge. */
  check: (draw) => ledger(draw, 0.84, 0.84) + tick(draw, 0.4, 0.44, 0.94, 0.92),
  /** 清除标记: an eraser over a line. */
  "clear-marks": ({ size, line, at, box, shape }) => {
    const to = (points) => points.map(([x, y]) => [x * size, y * size]);
    const width = Math.max(1, line * 0.9);
    const body = [
      [0.08, 0.6],
      [0.56, 0.12],
      [0.88, 0.44],
      [0.46, 0.86],
      [0.34, 0.86],
    ];
    const rubber = [
      [0.08, 0.6],
      [0.31, 0.37],
      [0.63, 0.69],
      [0.46, 0.86],
      [0.34, 0.86],
    ];
    return (
      shape(to(body), PAPER, INK, width) +
      shape(to(rubber), RED, INK, width) +
      box(
        at(0.46),
        at(0.86) - Math.floor(line / 2),
        at(0.94),
        at(0.86) - Math.floor(line / 2) + line,
        INK
      )
    );
  },
  /** 填写总结: a page of text whose last line is being written. */
  "fill-summary": ({ size, line, at, box, frame, shape }) => {
    const [left, right] = [at(0.12), at(0.8)];
    const lines = [0.24, 0.4, 0.56].map((share) =>
      box(left + 2 * line, at(share), right - 2 * line, at(share) + line, GREY)
    );
    const to = (points) => points.map(([x, y]) => [x * size, y * size]);
    const pen = [
      [0.42, 0.96],
      [0.46, 0.76],
      [0.8, 0.42],
      [0.96, 0.58],
      [0.62, 0.92],
    ];
    return (
      frame(left, at(0.06), right, at(0.94), INK) +
      lines.join("") +
      shape(to(pen), RED, PAPER, Math.max(1, line))
    );
  },
  /** 插入汇总表: a table with a plus. */
  "insert-table": (draw) => {
    const { size, line, at, box } = draw;
    const width = Math.max(2, Math.round(size * 0.11));
    const middle = at(0.66);
    const [from, to] = [at(0.5), at(0.5) + 2 * (middle - at(0.5)) + width];
    const edge = line;
    return (
      ledger(draw, 0.86, 0.86) +
      box(from - edge, middle - edge, to + edge, middle + width + edge, PAPER) +
      box(middle - edge, from - edge, middle + width + edge, to + edge, PAPER) +
      box(from, middle, to, middle + width, RED) +
      box(middle, from, middle + width, to, RED)
    );
  },
  /** 任务窗格: a window with its pane at the right. */
  pane: ({ size, line, at, box, frame }) => {
    const [left, top, right, bottom] = [at(0.06), at(0.12), at(0.94), at(0.88)];
    const head = top + line + Math.max(2, at(0.1));
    const side = at(0.58);
    const rows = (size < 20 ? [0.5, 0.7] : [0.46, 0.58, 0.7]).map((share) =>
      box(left + 2 * line, at(share), side - line, at(share) + line, GREY)
    );
    return (
      frame(left, top, right, bottom, INK) +
      box(left + line, top + line, right - line, head, INK) +
      rows.join("") +
      box(side, head, right - line, bottom - line, RED)
    );
  },
};

const svgOf = (name, size) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">${ICONS[name](canvas(size))}</svg>`;

const folder = import.meta.dirname;
const browser = await chromium.launch({
  executablePath: process.argv[2] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"],
});
const page = await browser.newPage({ deviceScaleFactor: 1 });
for (const name of Object.keys(ICONS)) {
  writeFileSync(join(folder, `${name}.svg`), `${svgOf(name, 80)}\n`);
  for (const size of name === "heshu" ? BRAND_SIZES : SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svgOf(name, size)}`);
    const png = await page.screenshot({ omitBackground: true, animations: "disabled" });
    writeFileSync(join(folder, `${name}-${size}.png`), png);
  }
}
await browser.close();
