// How a source file of the script is prepared before it is bundled: what only readers need goes, and functions become quick to load.
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parse } from "acorn";
import { transform } from "esbuild";

/** Fields that the comments, the README and the tests are made of, and that the script never reads. */
const forReaders = [
  { files: /[\\/]src[\\/]functions[\\/]/, fields: ["summary", "help", "returns", "examples"] },
  { files: /[\\/]src[\\/]customers[\\/]headers\.ts$/, fields: ["source"] },
];

const isNode = (given) => typeof given === "object" && given !== null && typeof given.type === "string";

const visit = (node, meet) => {
  meet(node);
  for (const part of Object.values(node))
    for (const inner of Array.isArray(part) ? part : [part]) if (isNode(inner)) visit(inner, meet);
};

/** Leaves fields out of every object that is written down in a file, and refuses to where the file reads one. */
const leaveOut = (tree, fields, path) => {
  const cuts = [];
  const isNamed = (key) => key.type === "Identifier" && fields.includes(key.name);
  visit(tree, (node) => {
    const read = node.type === "MemberExpression" ? [node.property] : [];
    if (node.type === "ObjectPattern") read.push(...node.properties.flatMap(({ key }) => key ?? []));
    for (const key of read) if (isNamed(key)) throw new Error(`${path} reads ${key.name}, which the script is built without`);
    if (node.type !== "ObjectExpression") return;
    node.properties.forEach((property, place) => {
      if (property.type !== "Property" || !isNamed(property.key)) return;
      const next = node.properties[place + 1];
      cuts.push({ from: property.start, to: next ? next.start : node.end - 1, text: "" });
    });
  });
  return cuts.filter(({ from, to }) => !cuts.some((other) => other.from < from && to < other.to));
};

const needsArrow = (arrow) => {
  let found = false;
  visit(arrow, (node) => {
    if (node.type === "ThisExpression" || (node.type === "Identifier" && node.name === "arguments")) found = true;
  });
  return found;
};

/** Shorter functions cost more as declarations than they save. */
const shortest = 80;

const isArrow = (node) => node?.type === "ArrowFunctionExpression" && !node.async;

/**
 * Turns the arrow functions of a file's top level into functions of the other kinds: declarations, methods, function expressions.
 *
 * V8 reads over those until they are called, but takes an arrow function inside a function to pieces at once, and once more when it is called.
 */
const declareFunctions = (tree, code) => {
  const changes = [];
  const rewrite = (arrow, { start, end }, head) => {
    if (arrow.end - arrow.start < shortest || needsArrow(arrow)) return;
    const { params, body } = arrow;
    const given = params.map((param) => code.slice(param.start, param.end)).join(", ");
    const inner = code.slice(body.start, body.end);
    changes.push({ from: start, to: end, text: `${head}(${given}) ${arrow.expression ? `{ return ${inner}; }` : inner}` });
  };
  const isDeclared = ({ type, kind, declarations }) =>
    type === "VariableDeclaration" && kind === "const" && declarations.length === 1 && isArrow(declarations[0].init);
  const look = (node) => {
    const { declaration = node } = node;
    if (declaration && isDeclared(declaration)) {
      const [{ id, init }] = declaration.declarations;
      rewrite(init, node, `${declaration === node ? "" : "export "}function ${id.name}`);
    } else if (node.type === "Property" && isArrow(node.value) && !node.computed) {
      rewrite(node.value, node, code.slice(node.key.start, node.key.end));
    } else if (isArrow(node)) {
      rewrite(node, node, "function ");
    } else if (!/Function|Class/.test(node.type)) {
      for (const part of Object.values(node))
        for (const inner of Array.isArray(part) ? part : [part]) if (isNode(inner)) look(inner);
    }
  };
  look(tree);
  return changes;
};

const change = (code, changes) => {
  let changed = code;
  for (const { from, to, text } of changes.toSorted((one, other) => other.from - one.from))
    changed = changed.slice(0, from) + text + changed.slice(to);
  return changed;
};

const toTree = (code) => parse(code, { ecmaVersion: "latest", sourceType: "module" });

const typescript = {
  loader: "ts",
  charset: "utf8",
  target: "es2022",
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
};

/** An esbuild plugin that prepares every source file of the script. */
export const preparedSources = {
  name: "preparedSources",
  setup: (script) => {
    script.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, "utf8"), typescript);
      const fields = forReaders.filter(({ files }) => files.test(path)).flatMap((each) => each.fields);
      const kept = fields.length === 0 ? code : change(code, leaveOut(toTree(code), fields, path));
      return { contents: change(kept, declareFunctions(toTree(kept), kept)), loader: "js" };
    });
  },
};

/** The statistics library file by file, so that what nobody asks for is left out: in one file its tables are filled at every load. */
export const statisticsByFile = {
  name: "statisticsByFile",
  setup: (script) => {
    const folder = resolve("node_modules/simple-statistics");
    script.onResolve({ filter: /^simple-statistics$/ }, () => ({ path: join(folder, "index.js"), sideEffects: false }));
    script.onResolve({ filter: /^\.\// }, ({ path, resolveDir }) =>
      resolveDir.startsWith(folder) ? { path: join(resolveDir, path), sideEffects: false } : undefined,
    );
  },
};
