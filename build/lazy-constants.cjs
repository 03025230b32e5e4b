const ts = require("typescript");

/**
 * A transformer for the constants of a module: each is worked out when it is first asked for, and
 * again whenever another mutant is switched on. So a change in a table or a pattern shows without
 * loading the module anew, and Stryker sees which tests read it. `const A = b();` becomes
 * `const A = lazily(() => b());`, and `A` becomes `A()`; the global `lazily` is in mutation.cjs.
 */
function lazyConstants(context) {
  const { factory } = context;
  return (file) => {
    const names = constantsOf(file);
    // A new identifier: TypeScript would take the old one for a property of `exports`.
    const call = ({ text }) =>
      factory.createCallExpression(factory.createIdentifier(text), undefined, []);
    const isConstant = (node) => ts.isIdentifier(node) && names.has(node.text);
    const visit = (node) => {
      if (ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node))
        return node;
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node;
      if (ts.isShorthandPropertyAssignment(node) && isConstant(node.name))
        return factory.createPropertyAssignment(node.name.text, call(node.name));
      if (ts.isPropertyAccessExpression(node))
        return factory.updatePropertyAccessExpression(
          node,
          ts.visitNode(node.expression, visit),
          node.name
        );
      if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name))
        return factory.updatePropertyAssignment(
          node,
          node.name,
          ts.visitNode(node.initializer, visit)
        );
      return isConstant(node) ? call(node) : ts.visitEachChild(node, visit, context);
    };
    const statements = file.statements.flatMap((statement) => {
      const declared = declaredIn(statement, names);
      if (declared.length === 0) return [ts.visitNode(statement, visit)];
      const isExported = statement.modifiers?.some(
        (one) => one.kind === ts.SyntaxKind.ExportKeyword
      );
      return declared.flatMap(({ name, initializer }) => [
        constant(factory, name.text, ts.visitNode(initializer, visit)),
        ...(isExported ? [exported(factory, name.text)] : []),
      ]);
    });
    return factory.updateSourceFile(file, statements);
  };
}

function declaredIn(statement, names) {
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.filter(
    (one) => ts.isIdentifier(one.name) && names.has(one.name.text)
  );
}

/** The constants at the top of a file that are no functions, and whose names nothing inside uses anew. */
function constantsOf(file) {
  const names = new Set();
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    const { declarations, flags } = statement.declarationList;
    const plain = declarations.every(
      (one) => ts.isIdentifier(one.name) && one.initializer && !isFunction(one.initializer)
    );
    if (plain && flags & ts.NodeFlags.Const)
      declarations.forEach((one) => names.add(one.name.text));
  }
  const inside = (node, depth) => {
    const binds =
      ts.isParameter(node) || ts.isBindingElement(node) || ts.isVariableDeclaration(node);
    if (binds && ts.isIdentifier(node.name) && depth > 3) names.delete(node.name.text);
    ts.forEachChild(node, (child) => inside(child, depth + 1));
  };
  inside(file, 0);
  return names;
}

function isFunction(node) {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}

function constant(factory, name, value) {
  const make = factory.createArrowFunction(undefined, undefined, [], undefined, undefined, value);
  const lazy = factory.createCallExpression(factory.createIdentifier("lazily"), undefined, [make]);
  return factory.createVariableStatement(
    undefined,
    factory.createVariableDeclarationList(
      [factory.createVariableDeclaration(name, undefined, undefined, lazy)],
      ts.NodeFlags.Const
    )
  );
}

/** Whoever imports it asks anew each time. */
function exported(factory, name) {
  const getter = factory.createObjectLiteralExpression([
    factory.createPropertyAssignment("enumerable", factory.createTrue()),
    factory.createPropertyAssignment("get", factory.createIdentifier(name)),
  ]);
  const define = factory.createPropertyAccessExpression(
    factory.createIdentifier("Object"),
    "defineProperty"
  );
  const exports = factory.createIdentifier("exports");
  return factory.createExpressionStatement(
    factory.createCallExpression(define, undefined, [
      exports,
      factory.createStringLiteral(name),
      getter,
    ])
  );
}

/** Compiles a TypeScript file to what `require` reads, its constants lazy. */
function compileLazily(code, fileName) {
  return ts.transpileModule(code, {
    fileName,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.CommonJS,
      esModuleInterop: true,
      isolatedModules: true,
    },
    transformers: { before: [lazyConstants] },
  }).outputText;
}

module.exports = { compileLazily };
