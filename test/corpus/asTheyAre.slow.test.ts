// Tests what becomes of each export of the corpus as its tool writes it: right without a question, asked, noted, refused, or silently wrong.
import { afterAll, describe, expect, test } from "vitest";
import { type CameOut, comeOut } from "./comingOut";
import { acceptedKinds, bytesOf, type Declaration, declarations } from "./declaration";
import { notYet, writeNotYet } from "./notYet";

/** By file, how an export comes out that does not come out right yet. */
type List = Record<string, string>;

const list = notYet<List>("notYetAsTheyAre");
const all = declarations();
const met: Record<string, CameOut> = {};

/** "right" where the outcome is one of those that are right for the export, else what it is instead. */
function verdict(declaration: Declaration, { kind, isToThePoint }: CameOut): string {
  if (!acceptedKinds(declaration).includes(kind)) return kind;
  return isToThePoint ? "right" : `${kind}, but not about what matters`;
}

/** From good to bad. */
const rank = [
  "right",
  "asked",
  "refused",
  "asked, but not about what matters",
  "refused, but not about what matters",
  "silently wrong",
];

function printed(): string {
  const outcomes = Object.values(met);
  const count = (kind: string): string => `${kind} ${outcomes.filter((own) => own.kind === kind).length}`;
  const kinds = ["right", "asked", "noted", "refused", "silently wrong"].map(count).join(", ");
  const good = all.filter((declaration) => met[declaration.file] && verdict(declaration, met[declaration.file]!) === "right");
  const formats = new Set(all.map(({ format }) => format)).size;
  const languages = new Set(all.map(({ language }) => language)).size;
  const telling = all.filter(({ right }) => right !== undefined).length;
  return [
    `${outcomes.length} exports as they are, in ${formats} formats and ${languages} languages`,
    `  ${kinds}`,
    `  as declared: ${good.length}; exports that hold what is needed for figures: ${telling}`,
  ].join("\n");
}

afterAll(() => {
  console.log(printed());
  const better = (declaration: Declaration): [string, string] | null => {
    const { file } = declaration;
    const [was, is] = [list[file] ?? "right", met[file] ? verdict(declaration, met[file]) : "silently wrong"];
    const kept = rank.indexOf(is) < rank.indexOf(was) ? is : was;
    return kept === "right" ? null : [file, kept];
  };
  writeNotYet("notYetAsTheyAre", Object.fromEntries(all.map(better).filter((entry) => entry !== null)));
});

describe("an export as it is comes out right, but for those in notYetAsTheyAre.json", () => {
  test.each(all.map((declaration) => [declaration.file, declaration] as const))("%s", async (file, declaration) => {
    const { right, names, lacks, note } = declaration;
    const expected = { readings: right ? [right] : [], ...(names && { names }), ...(lacks && { lacks }), ...(note && { note }) };
    const out = await comeOut(bytesOf(declaration), file, expected);
    met[file] = out;
    expect(verdict(declaration, out), out.says).toBe(list[file] ?? "right");
  });

  test("the list names exports of the corpus only", () => {
    const files = all.map(({ file }) => file);
    expect(Object.keys(list).filter((file) => !files.includes(file))).toEqual([]);
  });
});
