// The documents say what the declarations, the walls and the package say, and lead nowhere that is not there.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "vitest";
import { generatedSections, renewed } from "../../build/documents";
import {
  anchorOf,
  formulaOf,
  replaceSection,
  writeFunctionReference,
  writeModelReference,
  writeSchemeReference,
} from "../../build/reference";
import { customFunctions } from "../../src/functions/index";
import { models } from "../../src/models/index";
import { schemes } from "../../src/models/rfm/schemes";
import { reasons } from "../../src/reading/audit";
import { conformanceCases } from "../../workbench/host/conformance";

function read(path: string): string {
  return readFileSync(path, "utf8");
}

const documents = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "bench/README.md"].concat(
  readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
);
const { scripts, dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<
  "scripts" | "dependencies" | "devDependencies",
  Record<string, string>
>;

/** What stands below a heading, up to the next of the same level. */
function section(path: string, heading: string): string {
  const [, below = ""] = read(path).split(`\n## ${heading}\n`);
  return below.split("\n## ")[0]!;
}

describe("the README", () => {
  const readme = read("README.md");

  test("is read in a few minutes: at most 150 lines", () => {
    expect(readme.split("\n").length - 1).toBeLessThanOrEqual(150);
  });

  test("gives two commands, which are the package's scripts and the gate's", () => {
    expect(readme).toContain("    npm ci && npm start ");
    expect(readme).toContain("    npm ci && npm test ");
    expect(scripts).toMatchObject({ start: expect.any(String), test: expect.any(String) });
    expect(read(".ci/run")).toContain("npm ci && npm test");
  });

  test("shows a first formula with what it gives: the first example of RFM_TIER", () => {
    const { name, examples } = customFunctions().find((own) => own.name === "RFM_TIER")!;
    const { args, gives } = examples[0]!;
    expect(readme).toContain(`    ${formulaOf(name, args)}\n`);
    expect(readme).toContain(`| result |\n|--|\n${gives.map((row) => `| ${row.join(" | ")} |\n`).join("")}`);
  });
});

describe("generated sections", () => {
  const sections = generatedSections(JSON.parse(read("biome.json")));

  test.each(sections)("$name in $document is what the generator writes now (npm run docs renews it)", (own) => {
    const document = read(own.document);
    expect(document).toBe(renewed(document, own));
  });

  test("every function, model and scheme of the lists is in them", () => {
    for (const { name } of customFunctions()) expect(read("docs/formulas.md")).toContain(`\n### ${name}\n`);
    for (const { id } of models()) expect(read("docs/models.md")).toContain(`\n| \`${id}\` |`);
    for (const { id } of schemes()) expect(read("docs/schemes.md")).toContain(`\n### ${id}\n`);
  });

  test("a document without the section is refused by the section's name", () => {
    expect(replaceSection("a\n<!-- x -->\nold\n<!-- /x -->\nb", "x", "new")).toBe("a\n<!-- x -->\n\nnew\n\n<!-- /x -->\nb");
    expect(() => replaceSection("<!-- /x --> <!-- x -->", "x", "new")).toThrow("the section x");
    expect(() => replaceSection("", "y", "new")).toThrow("the section y");
  });
});

describe("the generator", () => {
  const text = { en: "A|B", zh: "甲" };

  test("shows a function as it is typed, and what a cell holds, bars and blanks included", () => {
    const params = [
      { name: "cells", help: text },
      { name: "mode", optional: true, help: text },
    ];
    const examples = [
      {
        args: [
          [
            ["a|b", 2],
            ["", null],
          ],
          "x",
          0.5,
        ],
        gives: [
          ["A", 1],
          ["", 2],
        ],
      },
    ];
    const written = writeFunctionReference([{ name: "TRY_IT", summary: text, params, returns: { help: text }, examples }]);
    expect(written).toContain("| [TRY_IT](#try_it) | A\\|B | 甲 |");
    expect(written).toContain("### TRY_IT\n\n`TRY_IT(cells, [mode])`\n");
    expect(written).toContain("| `mode` (optional) | A\\|B | 甲 |");
    expect(written).toContain('| `=TRY_IT({"a\\|b", 2; "", }, "x", 0.5)` | A · 1<br>– · 2 |');
  });

  test("lists the settings of a model that has some", () => {
    const settings = [{ name: "days", label: text, preset: "30", allowed: "1–90" }];
    const model = { id: "one", title: text, question: text, reads: text };
    const written = writeModelReference([
      { ...model, settings },
      { ...model, id: "two", settings: [] },
    ]);
    expect(written).toContain("### Settings of one\n");
    expect(written).toContain("| `days` | 30 | 1–90 | A\\|B | 甲 |");
    expect(written).not.toContain("### Settings of two");
  });

  test("tells the tiers of a scheme once, and names the scores that are open", () => {
    const tier = { name: text, scores: ["R 5", "R 4, F 1"], means: text, playbook: text };
    const scheme = { title: text, question: text, source: "", scores: text, tiers: [tier], settings: [] };
    const written = writeSchemeReference([
      { ...scheme, id: "one", repeat: [], gaps: ["111"] },
      { ...scheme, id: "two", repeat: [], gaps: [] },
    ]);
    expect(written.match(/R 5<br>R 4, F 1/g)).toHaveLength(1);
    expect(written).toContain("those of [one](#one).");
    expect(written).toContain("Others 其他: 111.");
  });

  test("names headings as GitHub does", () => {
    expect(anchorOf("Rules, and what guards them")).toBe("rules-and-what-guards-them");
    expect(anchorOf("`chinese8-high` 经典八类（4、5 分为高）")).toBe("chinese8-high-经典八类45-分为高");
  });
});

describe("whatever a document names is there", () => {
  const anchors = (path: string): string[] =>
    [...read(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading));

  test.each(documents)("every link of %s into the repository", (path) => {
    const text = read(path).replace(/^ {4}.*$/gm, "");
    const links = [...text.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link = ""]) => link);
    const dead = links.filter((link) => {
      const [place = "", anchor] = link.split("#");
      const target = place === "" ? path : normalize(join(dirname(path), place));
      return !existsSync(target) || (anchor !== undefined && !anchors(target).includes(decodeURIComponent(anchor)));
    });
    expect(dead).toEqual([]);
  });

  test.each(documents)("every script of the package that %s calls", (path) => {
    const called = [...read(path).matchAll(/\bnpm (?:run (?:--silent |-s )?([\w-]+)|(start|test)\b)/g)].map(
      ([, run, short]) => run ?? short!,
    );
    const isFormer = (name: string): boolean => path === "CHANGELOG.md" && name === "readme";
    expect(called.filter((name) => scripts[name] === undefined && !isFormer(name))).toEqual([]);
  });

  test.each(documents.filter((path) => path !== "CHANGELOG.md"))("every file of a room that %s names", (path) => {
    const rooms = "src|sidebar|workbench|test|build|bench|samples|docs";
    const named = [...read(path).matchAll(new RegExp(`\`((?:${rooms})/[\\w./-]+)\``, "g"))].map(([, file = ""]) => file);
    expect(named.filter((file) => !/\/your\w+/.test(file) && !existsSync(file))).toEqual([]);
  });
});

describe("what is kept by hand is whole", () => {
  const files = ["src", "sidebar", "workbench"].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: "utf8" })
      .map((path) => `${room}/${path.replaceAll("\\", "/")}`)
      .filter((path) => /\.tsx?$/.test(path)),
  );

  test("behaviour.md tells of every reason to leave a row out, in the order in which they hold", () => {
    const rows = [...section("docs/behaviour.md", "What is read").matchAll(/^\| (.+?) \|/gm)].map(([, first = ""]) => first);
    const told = rows.filter((first) => reasons.some(({ text }) => text.en === first));
    expect(told).toEqual(reasons.map(({ text }) => text.en));
  });

  test("behaviour.md counts the conformance cases, and those that nothing but common practice speaks for", () => {
    const unverified = conformanceCases.filter(({ evidence }) => evidence === "unverified").length;
    expect(read("docs/behaviour.md")).toContain(`${unverified} of the ${conformanceCases.length} conformance cases`);
  });

  test("CONTRIBUTING.md names every file that catches an error, and no other", () => {
    const catches = files.filter((path) => /\bcatch ?[({]|\.catch\(/.test(read(path)));
    const rows = section("CONTRIBUTING.md", "Where errors are caught").matchAll(/^\| (`.+?`) \| (?!no `catch`)/gm);
    const named = [...rows].flatMap(([, cell = ""]) => [...cell.matchAll(/`([^`]+)`/g)].map(([, path = ""]) => path));
    expect([...named].sort()).toEqual([...catches].sort());
  });

  test("CONTRIBUTING.md says what every room holds", () => {
    const rooms = readdirSync("src", { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const { name } of rooms) expect(section("CONTRIBUTING.md", "Rooms")).toContain(`| \`src/${name}\` |`);
  });

  test("CONTRIBUTING.md says why each package is there", () => {
    const rows = [...section("CONTRIBUTING.md", "Libraries").matchAll(/^\| (.+?) \| \S/gm)];
    const named = rows.flatMap(([, cell = ""]) => cell.split(", "));
    const isNamed = (name: string): boolean =>
      named.some((own) => own === name || (own.endsWith("/*") && name.startsWith(own.slice(0, -1))));
    expect(Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !isNamed(name))).toEqual([]);
  });
});
