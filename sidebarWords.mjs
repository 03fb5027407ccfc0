// Texts that the sidebar does not show before the first answer: the build takes them out of it and puts them into the script,
// which sends those of one language with that answer.
import { readdir, readFile } from "node:fs/promises";

/** Modules of the sidebar that need their texts at once. */
const sooner = /^sidebar\/(firstWords|glossary)\.tsx?$/;

/** Declarations whose texts the sidebar only shows; names of tiers are not among them, as a scheme's table holds both languages. */
const shown = [
  ...["boxes", "choose", "cutting", "editedScheme", "forms", "ink", "measureWords", "schemeTable", "scoreNotes"].map(
    (name) => `src/models/${name}.ts`,
  ),
  "src/customers/roles.ts",
  "src/reports/titles.ts",
];

/** Declarations of schemes: the sidebar only shows their titles and questions, and has no use for the advice on their tiers. */
const schemes = ["braze10", "chinese8", "grid10", "hml3", "klaviyo6", "rpackage10", "standard11"].map(
  (name) => `src/models/${name}.ts`,
);

const pair = /\{\s*en: ("(?:[^"\\]|\\.)*"),\s*zh: ("(?:[^"\\]|\\.)*"),?\s*\}/g;

const titled = new RegExp(`(title|question): ${pair.source}`, "g");

const advice = / advice: "\w+",?/g;

const modulesOf = async () => {
  const found = await readdir("sidebar", { recursive: true });
  const views = found.map((path) => `sidebar/${path.replaceAll("\\", "/")}`).filter((path) => /\.tsx?$/.test(path));
  return [...views.filter((path) => !sooner.test(path)), ...shown, ...schemes].sort();
};

/** A bundler's plugin that gives a module other contents; null leaves it as it is. */
const replacing = (name, contentsOf) => ({
  name,
  setup: (bundle) => {
    bundle.onLoad({ filter: /\/(sidebar|src)\/.*\.tsx?$/ }, ({ path }) => {
      const contents = contentsOf(path.replaceAll("\\", "/"));
      return contents === null ? undefined : { contents, loader: path.endsWith("x") ? "tsx" : "ts" };
    });
  },
});

/** One text per language with a line for each, which the script loads faster than a list of hundreds. */
const toLines = (texts) => {
  const lines = (language) => texts.map((text) => text[language]).join("\n");
  const joined = { en: lines("en"), zh: lines("zh") };
  for (const all of Object.values(joined))
    if (all.split("\n").length !== texts.length) throw new Error("a text of the sidebar has two lines");
  return joined;
};

/** The two plugins; of the same text one is kept. */
export const sidebarWords = async () => {
  const places = new Map();
  const texts = new Map();
  const modules = new Map();
  const placeOf = (text) => places.get(text) ?? places.set(text, places.size).get(text);
  for (const path of await modulesOf()) {
    const source = await readFile(path, "utf8");
    const taken = (en, zh) => {
      const place = placeOf(`${en} ${zh}`);
      texts.set(place, { en: JSON.parse(en), zh: JSON.parse(zh) });
      return `wordsAt(${place})`;
    };
    const contents = schemes.includes(path)
      ? source.replace(advice, "").replace(titled, (_, name, en, zh) => `${name}: ${taken(en, zh)}`)
      : source.replace(pair, (_, en, zh) => taken(en, zh));
    modules.set(path, contents);
  }
  const list = `export const sidebarWords = ${JSON.stringify(toLines([...texts.values()]))};\n`;
  const known = [...modules];
  return {
    /** For the bundle of the sidebar. */
    taken: replacing("wordsTaken", (path) => known.find(([own]) => path.endsWith(`/${own}`))?.[1] ?? null),
    /** For the bundle of the script. */
    given: replacing("wordsGiven", (path) => (path.endsWith("/src/sidebarWords.ts") ? list : null)),
  };
};
