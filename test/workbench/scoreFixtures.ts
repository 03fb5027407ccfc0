// Shared by the tests of the command: files in a folder of their own, workbooks written by hand, and one outcome.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import ExcelJS from "@protobi/exceljs";
import { afterAll } from "vitest";
import type { Outcome } from "../../workbench/command/answer";
import { openFile } from "../../workbench/files/openFile";
import { Refusal } from "../../workbench/refusal";

/** A folder that is removed after the test file. */
export const folder = await mkdtemp(join(tmpdir(), "customer-tiers-score-"));

afterAll(() => rm(folder, { recursive: true, force: true }));

export async function refusalFrom(attempt: () => unknown, language: "en" | "zh" = "en"): Promise<string> {
  try {
    await attempt();
  } catch (error) {
    if (error instanceof Refusal) return error.inWords(language);
    throw error;
  }
  return "no refusal";
}

export async function fixture(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

export async function open(name: string, content: string | Uint8Array, sheet: string | null = null) {
  return openFile(await fixture(name, content), name, sheet);
}

/** Packs files into a ZIP archive without compression, which is enough for a workbook written by hand. */
export function zip(files: Record<string, string>): Uint8Array {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const body = Buffer.from(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(body), 10);
    common.writeUInt32LE(body.length, 14);
    common.writeUInt32LE(body.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, Buffer.from(name), body]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    entries.push(Buffer.concat([Buffer.from("PK\x01\x02"), Buffer.from([20, 0]), common, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from("PK\x05\x06"), end]);
}

const namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Writes a workbook of one sheet as other programs do. Cell style 1 has the given built-in format. */
export function handWritten(properties: string, format: number, row: string): Uint8Array {
  return zip({
    "_rels/.rels": `<Relationships xmlns="${packaged}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${namespace} xmlns:r="${relations}"><workbookPr ${properties}/><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": `<styleSheet ${namespace}><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="${format}"/></cellXfs></styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${namespace}><sheetData><row r="1">${row}</row></sheetData></worksheet>`,
  });
}

export async function written(fill: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export const outcome: Outcome = {
  kind: "orders",
  asOf: "2026-01-31",
  currency: "",
  models: [
    {
      id: "rfm",
      title: "RFM",
      scheme: { id: "standard11", title: "Eleven tiers" },
      limits: [
        { measure: "recencyDays", name: "How recently, days", shown: [30, 90], said: "30 · 90" },
        { measure: "frequency", name: "How often, orders", shown: [1, 2], said: "1 · 2" },
      ],
      tiers: [
        {
          name: "Champions",
          color: "#1a7f37",
          customers: 2,
          customerShare: 2 / 3,
          revenue: 100.005,
          revenueShare: 0.999,
          averageOrder: 50,
          medianRecencyDays: 3,
        },
        {
          name: "重要价值客户",
          color: "#b00020",
          customers: 1,
          customerShare: 1 / 3,
          revenue: -0.001,
          revenueShare: 0.001,
          averageOrder: null,
          medianRecencyDays: null,
        },
        {
          name: "Lost",
          color: "#888888",
          customers: 0,
          customerShare: 0,
          revenue: 0,
          revenueShare: 0,
          averageOrder: null,
          medianRecencyDays: null,
        },
      ],
    },
  ],
  columns: [
    { role: "customer", header: "Name", guessed: true },
    { role: "amount", header: "Net+Tax", guessed: false },
  ],
  audit: {
    read: 1204,
    used: 1200,
    excluded: { noCustomer: 4, badDate: 0 },
    reasons: [{ id: "noCustomer", text: "no customer", rows: 4, example: "row 17" }],
  },
  statuses: [{ status: "已取消", rows: 4, isSale: false }],
  notes: [
    {
      id: "collapsed",
      text: "Frequency has only two scores because most customers bought once; own cut points or fewer bins keep them apart",
    },
  ],
  customers: {
    customer: ["007", '=A1, "x"', "张三"],
    lastOrder: ["2026-01-30", null, "2025-12-01"],
    recencyDays: [1, null, 61],
    frequency: [2, 0, 1],
    revenue: [100.005, 0, -0.001],
    r: [5, null, 1],
    f: [5, null, 1],
    m: [5, null, 1],
    tier: ["Champions", "No orders yet", "重要价值客户"],
    further: [],
  },
};

/** The same customers sorted by a second model too, which adds a column and knows no amounts. */
export const sortedTwice: Outcome = {
  ...outcome,
  models: [
    ...outcome.models,
    {
      id: "churnRisk",
      title: "Churn risk",
      scheme: null,
      limits: [{ measure: "probabilityAlive", name: "Chance to be active", shown: [0.5], said: "50%" }],
      tiers: [
        {
          name: "Safe",
          color: "#1a7f37",
          customers: 3,
          customerShare: 1,
          revenue: null,
          revenueShare: null,
          averageOrder: null,
          medianRecencyDays: 3,
        },
      ],
    },
  ],
  customers: {
    ...outcome.customers!,
    further: [
      {
        model: "churnRisk",
        title: "Churn risk",
        tier: ["Safe", "Safe", "Safe"],
        columns: [{ id: "probabilityAlive", title: "Churn risk: Chance active", cells: [0.9, null, 0.6] }],
      },
    ],
  },
};

export const host = { serviceCalls: 4, virtualSeconds: 0.25 };
