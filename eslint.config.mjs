import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/** The arrows of src/README.md: which rooms a room may not look into. */
const closed = (files, rooms) => ({
  files,
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${rooms})(/|$)`,
            message: "This arrow does not exist: see src/README.md.",
          },
        ],
      },
    ],
  },
});

/** Globals that only the rooms beside Office may name. */
const hostGlobals = (files, names, ignores = []) => ({
  files,
  ignores,
  rules: { "no-restricted-globals": ["error", ...names] },
});

export default tseslint.config(
  { ignores: ["node_modules/", "dist/", "coverage/"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        Buffer: "readonly",
        module: "writable",
        require: "readonly",
        __dirname: "readonly",
        URL: "readonly",
        TextDecoder: "readonly",
      },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-require-imports": "off",
      "max-lines": ["error", 300],
      // Full-width spaces are the field's own indents and gaps.
      "no-irregular-whitespace": [
        "error",
        { skipStrings: true, skipTemplates: true, skipRegExps: true },
      ],
    },
  },
  {
    files: ["src/core/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { regex: "^(?!\\./|\\.\\./)", message: "Core imports nothing from outside core." },
            {
              regex:
                "^(\\.\\./)+(app|cli|commands|excel|files|locales|package|samples|taskpane|workbench)(/|$)",
              message: "Core imports nothing from outside core.",
            },
          ],
        },
      ],
      "no-restricted-globals": [
        "error",
        "process",
        "console",
        "Buffer",
        "document",
        "window",
        "Date",
        "Excel",
        "Office",
      ],
    },
  },
  closed(["src/files/**"], "app|cli|commands|excel|locales|package|samples|taskpane|workbench"),
  closed(["src/locales/**"], "app|cli|commands|excel|files|package|samples|taskpane|workbench"),
  closed(["src/samples/**"], "app|cli|commands|excel|files|package|taskpane|workbench"),
  closed(["src/app/**"], "cli|commands|excel|package|samples|taskpane|workbench"),
  closed(["src/excel/**"], "cli|commands|files|locales|package|samples|taskpane|workbench"),
  closed(["src/commands/**"], "cli|excel|files|package|samples|workbench"),
  closed(["src/taskpane/**"], "cli|commands|files|package|samples|workbench"),
  closed(["src/cli/**"], "commands|excel|package|taskpane|workbench"),
  closed(["src/package/**"], "app|cli|commands|core|excel|samples|taskpane|workbench"),
  hostGlobals(
    ["src/**"],
    ["Excel", "Office"],
    ["src/core/**", "src/excel/**", "src/commands/**", "src/taskpane/start*.ts"]
  ),
  hostGlobals(["src/commands/**", "src/taskpane/start*.ts"], ["Excel"]),
  {
    files: ["src/excel/**"],
    plugins: { "office-addins": officeAddins },
    languageOptions: { parser: tseslint.parser },
    rules: {
      // The rules on load, sync and read look within one function. Here one runner syncs for all
      // (send.ts), so they see none of it; the emulated host fails on what is read unloaded.
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  { files: ["tests/**"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } }
);
