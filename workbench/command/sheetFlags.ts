// Flags that say which sheets are read, and which column of them holds what.

import { encodingNames, encodingOf } from "../files/encodings";
import { isTableFile } from "../files/openFile";
import { anyOf, type Words } from "../language";
import { Refusal } from "../refusal";
import { type Flag, nonBlank, type ScoreCall, type SheetBeside, understood } from "./flag";
import { readHeadersByRole } from "./flagForms";
import { kindIds, rolesOf, scoredRoles } from "./forms";

/** A choice of names in both languages. */
export function anyOfNames(names: readonly string[]): Words {
  return { en: anyOf(names, "en"), zh: anyOf(names, "zh") };
}

/** What stands behind "KIND=": a file, "FILE#TAB", or "#TAB" of the file that is scored; a file's name may hold "#" itself. */
function readPlace(text: string): Omit<SheetBeside, "kind"> {
  const mark = [...text].findIndex((_, at) => text[at] === "#" && (at === 0 || isTableFile(text.slice(0, at))));
  if (mark < 0) return { file: text, tab: null };
  return { file: mark === 0 ? null : text.slice(0, mark), tab: text.slice(mark + 1) };
}

/**
 * A sheet that is read beside the one that is scored; null for the name of a tab, which may hold an equals sign too.
 *
 * @throws Refusal for a kind that is not there, or for a place without a name
 */
function readBeside(text: string): SheetBeside | null {
  const equals = text.indexOf("=");
  const kind = text.slice(0, Math.max(0, equals)).trim();
  const place = readPlace(text.slice(equals + 1).trim());
  const isKind = kindIds.includes(kind);
  const isMeant = isKind || (/^[a-z]+$/i.test(kind) && (place.file === null || isTableFile(place.file)));
  if (equals < 0 || !isMeant) return null;
  if (!isKind) {
    throw new Refusal({
      en: `--sheet has no kind "${kind}"; it takes ${kindIds.join(", ")}`,
      zh: `--sheet 没有“${kind}”这种表；可用的是 ${kindIds.join("、")}`,
    });
  }
  if (place.file === "" || place.tab === "") {
    throw new Refusal({
      en: `--sheet ${kind}= needs FILE, FILE#TAB or #TAB, not "${text.slice(equals + 1)}"`,
      zh: `--sheet ${kind}= 需要 文件、文件#工作表 或 #工作表，不能是“${text.slice(equals + 1)}”`,
    });
  }
  return { kind, ...place };
}

function putSheet(call: ScoreCall, text: string): boolean {
  return understood(nonBlank(text), (said) => {
    const beside = readBeside(said);
    if (beside === null) call.sheet = text;
    else call.beside.push(beside);
  });
}

function refuseRole(role: string, roles: readonly string[]): Refusal {
  return new Refusal({
    en: `--columns has no role "${role}"; it takes ${roles.join(", ")}`,
    zh: `--columns 没有“${role}”这种列；可用的是 ${roles.join("、")}`,
  });
}

/** Puts a header where its role belongs: "amount" to the sheet that is scored, "campaign.amount" to sheets of that kind. */
function putColumn(call: ScoreCall, named: string, header: string): void {
  const dot = named.indexOf(".");
  if (dot < 0) {
    if (!scoredRoles.includes(named)) throw refuseRole(named, scoredRoles);
    call.request.columns[named] = header;
    return;
  }
  const [kind, role] = [named.slice(0, dot), named.slice(dot + 1)];
  if (!kindIds.includes(kind)) {
    throw new Refusal({
      en: `--columns has no kind "${kind}" for ${named}; it takes ${kindIds.join(", ")}`,
      zh: `--columns ${named} 中没有“${kind}”这种表；可用的是 ${kindIds.join("、")}`,
    });
  }
  const roles = rolesOf(kind);
  if (!roles.includes(role))
    throw refuseRole(
      named,
      roles.map((own) => `${kind}.${own}`),
    );
  call.columnsBeside[kind] = { ...call.columnsBeside[kind], [role]: header };
}

/** Puts an encoding: "windows-1251" for the file that is scored, "people=gbk" for files of that kind beside it. */
function putEncoding(call: ScoreCall, text: string): boolean {
  const [label = "", kind = null] = text.split("=").reverse();
  const encoding = encodingOf(label);
  if (encoding === undefined || (kind !== null && !kindIds.includes(kind.trim()))) return false;
  if (kind === null) call.encoding = encoding;
  else call.encodingsBeside[kind.trim()] = encoding;
  return true;
}

/** @throws Refusal for columns or an encoding of a kind of which no sheet is read */
export function checkSheets({ beside, columnsBeside, encodingsBeside }: ScoreCall): void {
  for (const kind of Object.keys(encodingsBeside))
    if (!beside.some((own) => own.kind === kind && own.file !== null)) {
      throw new Refusal({
        en: `--encoding ${kind}=NAME needs --sheet ${kind}=FILE, the file that is in this encoding`,
        zh: `--encoding ${kind}=编码 需要同时写 --sheet ${kind}=文件，即用该编码的文件`,
      });
    }
  for (const kind of Object.keys(columnsBeside))
    if (!beside.some((own) => own.kind === kind)) {
      throw new Refusal({
        en: `--columns ${kind}.ROLE=HEADER needs --sheet ${kind}=FILE, the sheet that has the column`,
        zh: `--columns ${kind}.角色=表头 需要同时写 --sheet ${kind}=文件，即有该列的表`,
      });
    }
}

const kinds = anyOfNames(kindIds);

export const sheetFlags: readonly Flag[] = [
  {
    name: "columns",
    form: "ROLE=HEADER,…",
    takes: {
      en: "roles and headers such as customer=Email,amount=Total+Tax",
      zh: "列的角色与表头，如 customer=客户,amount=货款+运费",
    },
    help: {
      en: "Which column is what; A+B sums columns of numbers, reads both columns of statuses, and tells customers by A or else by B; nothing after = switches a guess off, and a comma inside a header is fine unless ROLE= follows it; KIND.ROLE=HEADER is a column of the sheets of a kind that --sheet reads beside",
      zh: "哪一列是什么；A+B 表示几列相加，状态列则都读取，客户列则先按 A、没有时按 B；= 后留空表示不用某列，表头里可以有逗号，只要其后不是 ROLE=；KIND.ROLE=表头 指 --sheet 一并读取的那种表的列",
    },
    put: (call, text) =>
      understood(readHeadersByRole(text), (pairs) => {
        for (const [role, header] of pairs) putColumn(call, role, header);
      }),
  },
  {
    name: "sheet",
    form: "NAME|KIND=FILE[#TAB]",
    takes: {
      en: `the name of a sheet of the workbook, or KIND=FILE, KIND=FILE#TAB or KIND=#TAB with ${kinds.en} as the kind`,
      zh: `工作簿中工作表的名字，或 KIND=文件、KIND=文件#工作表、KIND=#工作表，KIND 为 ${kinds.zh}`,
    },
    help: {
      en: "NAME: the sheet of a workbook that is scored; the first visible one that holds orders or customers, together with those that have the same columns, if not said. KIND=FILE: a further sheet that is read beside it, as often as wished; FILE#TAB is a tab of a workbook, #TAB one of the file that is scored",
      zh: "NAME：要打分的工作表；不写则取第一张可见的订单或客户表，并一并读取列相同的表。KIND=文件：一并读取的另一张表，可写多次；文件#工作表 指工作簿中的一张，#工作表 指被打分文件中的一张",
    },
    put: putSheet,
  },
  {
    name: "encoding",
    form: "NAME|KIND=NAME",
    takes: {
      en: `one of ${encodingNames.join(", ")}, or KIND=ENCODING for files that --sheet KIND=FILE reads beside`,
      zh: `${encodingNames.join("、")} 之一，或用 KIND=编码 指 --sheet KIND=文件 一并读取的文件`,
    },
    help: {
      en: `The encoding of a text file that does not say it, instead of a guess: ${encodingNames.join(", ")}, or another name of one of them, such as gbk`,
      zh: `文本文件的编码，用来代替推测：${encodingNames.join("、")}，或其别名，如 gbk`,
    },
    put: putEncoding,
  },
];
