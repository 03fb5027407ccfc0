// RFM_AUDIT: the account of every order row.

import { joinTexts } from "../ground/language";
import { rowText } from "../ground/place";
import { chooseScheme } from "../models/rfm/choose";
import { exampleOf } from "../reading/examples";
import type { Role } from "../reading/roles";
import { type Call, customFunction, type Output } from "./customFunction";
import { orderParams, readOrderArguments } from "./orderArguments";

const words = {
  en: { header: ["Reason", "Rows", "Example"], read: "Read", used: "Used" },
  zh: { header: ["原因", "行数", "示例"], read: "读取", used: "使用" },
};

const paramOfRole: Readonly<Partial<Record<Role, string>>> = {
  customer: "customers",
  date: "dates",
  amount: "amounts",
  order: "order_numbers",
  status: "statuses",
  currency: "currencies",
};

function run(call: Call): Output {
  chooseScheme(call.scheme, null);
  const { audit, notes } = readOrderArguments(call, "leave");
  const { header, read, used } = words[call.language];
  const remarks = joinTexts(
    notes.map((note) => note.text),
    { en: "; ", zh: "；" },
  );
  const cellsAt = (index: number) => (role: Role) => {
    const cells = call.columns.cells[call.columns.names.indexOf(paramOfRole[role] ?? "")];
    return cells ? [{ cell: cells[index], title: "" }] : [];
  };
  const ranges = { sheet: "", firstRow: 1 };
  return [
    header,
    [read, audit.read, ""],
    [used, audit.used, remarks[call.language]],
    ...audit.exclusions.map((exclusion) => [
      exclusion.text[call.language],
      exclusion.rows,
      exampleOf(exclusion, rowText(ranges, exclusion.firstIndex), cellsAt(exclusion.firstIndex))[call.language],
    ]),
  ];
}

export const rfmAudit = customFunction(() => ({
  name: "RFM_AUDIT",
  summary: {
    en: "Tells what became of every order row: used, or left out and why.",
    zh: "说明每行订单的去向：已使用，或因何排除。",
  },
  params: orderParams,
  returns: {
    type: "Array",
    help: {
      en: "Reason, rows, example; rows read = rows used + rows left out. Remarks stand beside the rows used.",
      zh: "原因、行数、示例；读取 = 使用 + 排除。备注在“使用”一行。",
    },
  },
  examples: [
    {
      args: [
        [["Ann"], [""], ["Bob"]],
        [["2024-01-01"], ["2024-01-05"], ["soon"]],
        [[10], [99.5], [5]],
      ],
      gives: [
        words.en.header,
        ["Read", 3, ""],
        ["Used", 1, ""],
        ["No customer", 1, "row 2"],
        ["Date missing or not readable", 1, "row 3: soon"],
      ],
    },
  ],
  run,
}));
