import {
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from "@fluentui/react-theme";

/** How the pane is coloured: as Office is, or as Windows asks of every program. */
export type Scheme = "light" | "dark" | "contrast";

const THEMES: Readonly<Record<Scheme, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

const CHINESE = '"Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC"';

/** In Chinese the figures too are drawn by the Chinese typeface, so that they stand level with it. */
const FONTS = {
  "zh-CN": `${CHINESE}, sans-serif`,
  "en-US": `"Segoe UI", ${CHINESE}, sans-serif`,
} as const;

/** The theme of a scheme in the typefaces of a language. */
export function themeOf(scheme: Scheme, language: keyof typeof FONTS): Theme {
  return { ...THEMES[scheme], fontFamilyBase: FONTS[language] };
}
