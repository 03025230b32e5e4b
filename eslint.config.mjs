import js from "@eslint/js";
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
              regex: "^(\\.\\./)+(app|cli|commands|excel|files|locales|samples|taskpane)(/|$)",
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
  closed(["src/files/**"], "app|cli|commands|excel|locales|samples|taskpane"),
  closed(["src/locales/**"], "app|cli|commands|excel|files|samples|taskpane"),
  closed(["src/samples/**"], "app|cli|commands|excel|files|taskpane"),
  closed(["src/app/**"], "cli|commands|taskpane|samples|excel"),
  { files: ["tests/**"], rules: { "@typescript-eslint/no-non-null-assertion": "off" } }
);
