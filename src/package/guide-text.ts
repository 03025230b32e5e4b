import type { InstallGuide } from "../locales/zh-cn-install-guide";

/** The guide as plain text, for Notepad: with a byte order mark and lines that end in CR LF. */
export function guideText(guide: InstallGuide): string {
  const parts = guide.sections.map(({ heading, lines }) =>
    [heading, ...lines.map((line, index) => `  ${String(index + 1)}. ${line}`)].join("\r\n")
  );
  return `\uFEFF${[guide.title, ...parts].join("\r\n\r\n")}\r\n`;
}

/** The guide as a page that needs nothing beside it. */
export function guidePage(guide: InstallGuide): string {
  const sections = guide.sections.map(
    ({ heading, lines }) =>
      `<h2>${escapeHtml(heading)}</h2>\n<ol>\n${lines
        .map((line) => `<li>${escapeHtml(line)}</li>`)
        .join("\n")}\n</ol>`
  );
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escapeHtml(guide.title)}</title>
<style>
html { color-scheme: light dark; font: 16px/1.8 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
body { margin: 2em auto; max-width: 46em; padding: 0 1em; overflow-wrap: anywhere; }
</style>
</head>
<body>
<h1>${escapeHtml(guide.title)}</h1>
${sections.join("\n")}
</body>
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
