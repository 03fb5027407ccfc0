// Tests the encodings of text files: those that a file says itself, guesses and what is said of them, and those that the user names.
import { describe, expect, test } from "vitest";
import { runScore } from "../../workbench/command/runScore";
import { decodeText } from "../../workbench/files/decodeText";
import { decodeWith, type EncodingName, encodingNames, encodingOf } from "../../workbench/files/encodings";
import { guessed, openBytes } from "../../workbench/files/openBytes";
import { orders, people, scored } from "../whole/shop";
import { countries, encoded } from "./encoded";
import { fixture, folder } from "./scoreFixtures";

const name = { base: "shop.csv", ending: ".csv", shown: "shop.csv" };

/** The people of a file that is opened and scored without any choice of the user's. */
async function peopleOf(text: string, encoding: string) {
  const { cells, kind, remarks } = await openBytes(encoded(text, encoding), name, null);
  return { kind, people: people(scored(cells)), remarks: remarks.map(({ en }) => en) };
}

describe("a file that says its encoding", () => {
  test("UTF-8 with a mark, plain UTF-8 and UTF-16 with a mark need no guess", async () => {
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, 0xe5, 0xae, 0xa2, 0x2c, 0x31]);
    const utf16 = new Uint8Array([0xff, 0xfe, ...encoded("a\t客", "UTF-16LE")]);
    const big = new Uint8Array([0xfe, 0xff, ...encoded("a\t客", "UTF-16BE")]);
    const told = (bytes: Uint8Array) => decodeText(bytes, "x.csv", guessed);
    expect(await told(marked)).toEqual({ text: "客,1", encoding: "UTF-8", remarks: [] });
    expect(await told(marked.subarray(3))).toEqual({ text: "客,1", encoding: "UTF-8", remarks: [] });
    expect(await told(utf16)).toEqual({ text: "a\t客", encoding: "UTF-16LE", remarks: [] });
    expect(await told(big)).toEqual({ text: "a\t客", encoding: "UTF-16BE", remarks: [] });
  });

  test("one letter that a tool has cut in two does not make another encoding of UTF-8; it is said with its line", async () => {
    const text = "Kunde;Notiz\nMüller;Grüße\nJürgen;für Söhne, schöne Größe\nJörg;überfällig ü";
    const { encoding, text: read, remarks } = await decodeText(encoded(text, "UTF-8").slice(0, -1), "x.csv", guessed);
    expect([encoding, read]).toEqual(["UTF-8", text.replace(/ü$/, "�")]);
    expect(remarks).toEqual([
      {
        en: '"x.csv" holds a character that is no UTF-8, first in line 4, read as �',
        zh: "“x.csv”有 1 个字符不符合 UTF-8，最早在第 4 行，读成了 �",
      },
    ]);
  });
});

describe("a file that does not say its encoding", () => {
  test("€, ’ and – are read in Windows-1252, and the guess is said with a name that shows whether it is right", async () => {
    const text =
      'Order ID,Customer,Order Date,Order Total\r\n1001,O’Neil Café,2025-02-13,"12,50 €"\r\n1002,O’Neil Café,2025-02-17,"1.089,90 €"\r\n1003,Smith – Sons,2025-03-21,"45,00 €"\r\n';
    const { kind, people: read, remarks } = await peopleOf(text, "Windows-1252");
    expect(kind).toBe("CSV, Windows-1252");
    expect(read).toEqual({ "O’Neil Café": ["2025-02-17", 2, 1102.4], "Smith – Sons": ["2025-03-21", 1, 45] });
    expect(remarks).toEqual([
      expect.stringMatching(
        /^"shop.csv" does not say its encoding and was read as Windows-1252, a guess, because its bytes are then "O’Neil Café" rather than ".+" \(.+\); if that is wrong, --encoding decides$/,
      ),
    ]);
  });

  test.each([
    ["£ beside English", "Windows-1252", "Ann Lee", "£", "Bo – Co"],
    ["French", "Windows-1252", "Zoë Lefèvre", "", "Jérôme Noël"],
    ["Russian", "Windows-1251", "Иван Петров", "", "Анна Сидорова"],
    ["Ukrainian", "Windows-1251", "Олена Коваль", "", "Їржі Ґалаґан"],
    ["Russian of old programs", "KOI8-R", "Иван Петров", "", "Анна Сидорова"],
    ["Polish", "Windows-1250", "Łukasz Żółkiewski", "", "Agnieszka Wójcik-Śliwińska"],
    ["Hungarian", "Windows-1250", "Őry Győző", "", "Szűcs Ödön"],
    ["Greek", "Windows-1253", "Γιώργος Παπαδόπουλος", "", "Ελένη Νικολάου"],
    ["Traditional Chinese", "Big5", "張偉", "", "王芳"],
    ["Simplified Chinese", "GB18030", "张三丰", "", "李小龙"],
    ["Japanese", "Shift_JIS", "山田太郎", "", "鈴木花子"],
    ["Japanese in kana", "Shift_JIS", "ヤマダ タロウ", "", "スズキ ハナコ"],
    ["Japanese of old servers", "EUC-JP", "ヤマダ太郎", "", "スズキ花子"],
    ["Korean", "EUC-KR", "김민수", "", "이영희"],
  ])("two names in %s are read in %s", async (_, encoding, first, sign, second) => {
    const rows = [
      `${first},1,2026-08-13,${sign}50.00`,
      `${second},2,2026-08-14,${sign}20.00`,
      `${first},3,2026-08-20,${sign}30.00`,
    ];
    const read = await peopleOf(["Customer,Order ID,Order Date,Order Total", ...rows, ""].join("\r\n"), encoding);
    expect(read.kind).toBe(`CSV, ${encoding}`);
    expect(read.people).toEqual({ [first]: ["2026-08-20", 2, 80], [second]: ["2026-08-14", 1, 20] });
    expect(read.remarks).toHaveLength(1);
  });

  test.each([
    ["Windows-1252", "de fr es pt nl sv da nb fi"],
    ["Windows-1251", "ru uk bg sr"],
    ["Windows-1250", "pl cs hu sk hr sl ro"],
    ["Windows-1253", "el"],
    ["Windows-1254", "tr"],
    ["Windows-1255", "he"],
    ["Windows-1256", "ar"],
    ["Windows-1257", "lt lv"],
    ["Windows-874", "th"],
    ["KOI8-R", "ru"],
    ["Big5", "zh-Hant"],
    ["GB18030", "zh-Hans"],
    ["Shift_JIS", "ja"],
    ["EUC-JP", "ja"],
    ["EUC-KR", "ko"],
  ])("42 names are read back from %s in %s", async (encoding, languages) => {
    for (const language of languages.split(" ")) {
      const bytes = encoded(countries(language).join("\n"), encoding);
      const { text } = await decodeText(bytes, "x.csv", guessed);
      expect(text, language).toBe(decodeWith(encoding as EncodingName, bytes));
    }
  });

  test("letters in long fields between pipes tell the encoding, too, and so do those at the end of a long file", async () => {
    const long = await peopleOf(`Customer|Date|Amount|Note\nИван|2026-08-13|50|${"привет мир ".repeat(300)}\n`, "Windows-1251");
    expect([long.kind, Object.keys(long.people)]).toEqual(["CSV, Windows-1251", ["Иван"]]);
    const rows = Array.from({ length: 20_000 }, (_, row) => `c${row},2026-08-13,50`);
    const late = await decodeText(encoded([...rows, "Łukasz Żółć,2026-08-13,50"].join("\n"), "Windows-1250"), "x.csv", guessed);
    expect([late.encoding, late.text.split("\n").at(-1)]).toEqual(["Windows-1250", "Łukasz Żółć,2026-08-13,50"]);
  });

  test("UTF-16 without a mark is told by its zeros, in both orders of its bytes", async () => {
    const text = "Customer\tDate\tAmount\nAnn\t2026-08-13\t50.00\nBo\t2026-08-14\t20.00\nAnn\t2026-08-20\t30.00\n";
    for (const encoding of ["UTF-16LE", "UTF-16BE"]) {
      const { people: read, remarks } = await peopleOf(text, encoding);
      expect(read).toEqual({ Ann: ["2026-08-20", 2, 80], Bo: ["2026-08-14", 1, 20] });
      expect(remarks).toEqual([
        `"shop.csv" does not say its encoding and was read as ${encoding}, because about every second of its bytes is 0; if that is wrong, --encoding decides`,
      ]);
    }
    const chinese = await peopleOf("Customer\tDate\tAmount\n张三丰\t2026-08-13\t50\n李小龙\t2026-08-14\t20\n", "UTF-16LE");
    expect(chinese.people).toEqual({ 张三丰: ["2026-08-13", 1, 50], 李小龙: ["2026-08-14", 1, 20] });
  });
});

describe("an encoding that the user names", () => {
  test("every encoding of the list is known by its name, and many by another one", () => {
    expect(encodingNames.filter((own) => encodingOf(own.toLowerCase()) !== own)).toEqual([]);
    const other = ["gbk", "gb2312", "sjis", "cp1252", "latin1", "cp1251", "utf8", "utf-16", "x-cp1250", "korean", "klingon", ""];
    expect(other.map(encodingOf)).toEqual([
      ...["GB18030", "GB18030", "Shift_JIS", "Windows-1252", "Windows-1252", "Windows-1251", "UTF-8", "UTF-16LE"],
      ...["Windows-1250", "EUC-KR", undefined, undefined],
    ]);
  });

  async function score(...argv: string[]): Promise<{ code: number; out: string; errors: string }> {
    const [out, errors]: [string[], string[]] = [[], []];
    const code = await runScore(argv, {
      stdout: { write: (text: string) => out.push(text) > 0, columns: 500 },
      stderr: { write: (text: string) => errors.push(text) > 0 },
      cwd: folder,
      root: process.cwd(),
    });
    return { code, out: out.join("").replace(/\s+/g, " "), errors: errors.join("") };
  }

  test("it decides in place of a guess, of the scored file or of the files of a kind, and nothing is guessed", async () => {
    const rows = orders(["Åsa", "2026-08-13", "50"], ["Bo", "2026-08-14", "20"]).map((row) => row.join(","));
    await fixture("mac.csv", encoded(rows.join("\n"), "Macintosh"));
    await fixture("ids.csv", encoded("Old ID,Main ID\nÅsa,Bo\n", "Macintosh"));
    const named = await score(
      "mac.csv",
      "--encoding",
      "macintosh",
      "--sheet",
      "people=ids.csv",
      "--encoding",
      "people=macintosh",
    );
    expect([named.code, named.errors.includes("tiered 1 customers")], named.errors).toEqual([0, true]);
    expect(named.out).toContain("CSV, Macintosh");
    expect(named.out).not.toContain("does not say its encoding");
    const wrong = await score("mac.csv", "--encoding", "utf-8");
    expect(wrong.out).toContain('"mac.csv" holds a character that is no UTF-8, first in line 2, read as �');
    const guess = await score("mac.csv", "--sheet", "people=ids.csv");
    expect(guess.out).toContain("--encoding people=NAME decides");
  });

  test("the guess of a scheme's encoding is said, too", async () => {
    await fixture("tiers.csv", encoded("Tier,R,FM\nGrößte,5,\nÜbrige,1-4,\n", "Windows-1252"));
    await fixture(
      "plain.csv",
      orders(["Ann", "2026-08-13", "50"], ["Bo", "2026-08-14", "20"])
        .map((row) => row.join(","))
        .join("\n"),
    );
    const { code, out, errors } = await score("plain.csv", "--scheme", "tiers.csv");
    expect([code, out.includes("Größte")], errors).toEqual([0, true]);
    expect(out).toMatch(
      /"tiers\.csv" does not say its encoding and was read as Windows-1252, .*; if that is wrong, save it as UTF-8/,
    );
  });

  test("an encoding that is not known, and one of a file that is not read, are refused with what is", async () => {
    expect(await score("mac.csv", "--encoding", "klingon")).toEqual({
      code: 2,
      out: "",
      errors: `--encoding takes one of ${encodingNames.join(", ")}, or KIND=ENCODING for files that --sheet KIND=FILE reads beside, not "klingon".\n`,
    });
    const chinese = await score("mac.csv", "--encoding", "klingon", "--language", "zh");
    expect(chinese.errors).toBe(
      `--encoding 需要 ${encodingNames.join("、")} 之一，或用 KIND=编码 指 --sheet KIND=文件 一并读取的文件，不能是“klingon”。\n`,
    );
    const beside = await score("mac.csv", "--encoding", "people=gbk");
    expect(beside.errors).toBe("--encoding people=NAME needs --sheet people=FILE, the file that is in this encoding.\n");
  });

  test("a guess is said before a question, too, in both languages", async () => {
    await fixture("asked.csv", encoded("Клиент;Когда\nИван Петров;x\nАнна Сидорова;y\n", "Windows-1251"));
    const [english, chinese] = [await score("asked.csv"), await score("asked.csv", "--language", "zh")];
    expect([english.code, english.errors.split("\n")[0]]).toEqual([
      2,
      expect.stringMatching(/^"asked.csv" does not say its encoding and was read as Windows-1251, a guess, /),
    ]);
    expect(chinese.errors.split("\n")[0]).toMatch(/^“asked.csv”没有说明编码，按 Windows-1251 读取（推测）：这样读出的是“Клиент”/);
  });
});
