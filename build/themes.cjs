const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const { WebpackError } = require("webpack");

/** The controls of Fluent UI that the pane draws. */
const CONTROLS = ["react-button", "react-provider"];

/** The files of a folder and of those below it. */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

/**
 * Fluent's themes as a module with nothing but the values that the pane and its controls name: a third
 * of all, and without the code that works them out. `UnthemedGate` fails a build that names others.
 */
function packThemes() {
  const themes = require("@fluentui/tokens");
  const controls = CONTROLS.flatMap((name) =>
    filesBelow(path.resolve("node_modules/@fluentui", name, "lib"))
  );
  const text = [...controls, ...filesBelow(path.resolve("src/taskpane"))]
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  const named = new Set(
    [...text.matchAll(/var\(--(\w+)|\btokens?(?:\.|\(")(\w+)/gu)].map(([, a, b]) => a ?? b)
  );
  const module = ["webLightTheme", "webDarkTheme", "teamsHighContrastTheme"].map((name) => {
    const values = Object.entries(themes[name]).filter(([token]) => named.has(token));
    return `export const ${name} = ${JSON.stringify(Object.fromEntries(values))};`;
  });
  const references = Object.fromEntries(
    [...named]
      .filter((name) => name in themes.webLightTheme)
      .map((name) => [name, `var(--${name})`])
  );
  module.push(`export const tokens = ${JSON.stringify(references)};`);
  // Named by imports of the controls, whose styles have been worked out already.
  module.push("export const typographyStyles = {};");
  const address = `data:text/javascript;base64,${Buffer.from(module.join("\n")).toString("base64")}`;
  return { address, named };
}

/** Fails a build in which a style names a value of the theme that `packThemes` has left out. */
class UnthemedGate {
  constructor(named) {
    this.named = named;
  }

  apply(compiler) {
    compiler.hooks.emit.tap("UnthemedGate", (compilation) => {
      const themes = require("@fluentui/tokens").webLightTheme;
      for (const asset of compilation.getAssets()) {
        if (!asset.name.endsWith(".js")) continue;
        const source = asset.source.source().toString();
        for (const [, name] of source.matchAll(/var\(--(\w+)/gu)) {
          if (!(name in themes) || this.named.has(name)) continue;
          compilation.errors.push(new WebpackError(`packThemes leaves out the value ${name}.`));
        }
      }
    });
  }
}

module.exports = { packThemes, UnthemedGate };
