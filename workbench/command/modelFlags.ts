// Flags that say which models sort the customers, by which settings, and which reports are written of them.
import { anyOf } from "../language";
import { Refusal } from "../refusal";
import { type Flag, nonBlank, type ScoreCall, understood } from "./flag";
import { readSettings } from "./flagForms";
import { forms, type ModelForm, type ReportForm } from "./forms";
import { anyOfNames } from "./sheetFlags";

const modelIds = forms.models.map(({ id }) => id);
const reportIds = forms.reports.map(({ id }) => id);

function known(ids: readonly string[], text: string): string | undefined {
  return ids.find((id) => id === nonBlank(text));
}

/** The models that are asked for, the main one first; the default where none is named. */
function modelsOf({ request: { models = [] } }: ScoreCall): ModelForm[] {
  const asked = forms.models.slice(0, models.length === 0 ? 1 : 0);
  return [...asked, ...models.flatMap((id) => forms.models.find((model) => model.id === id) ?? [])];
}

/** @throws Refusal for a setting of a model that is not asked for, or that the model does not have */
function checkSetting(name: string, asked: readonly ModelForm[]): void {
  const dot = name.indexOf(".");
  const id = dot < 0 ? asked[0]?.id : name.slice(0, dot);
  const model = asked.find((own) => own.id === id);
  if (!model) {
    const ids = asked.map((own) => own.id);
    throw new Refusal({
      en: `--settings ${name} is no setting of ${anyOf(ids, "en")}; add --model MODEL for a setting MODEL.NAME`,
      zh: `--settings ${name} 不是 ${anyOf(ids, "zh")} 的设置项；MODEL.NAME 需要同时写 --model MODEL`,
    });
  }
  const [own, bare] = [Object.keys(model.settings), name.slice(dot + 1)];
  if (model.hasSchemes || own.includes(bare)) return;
  throw new Refusal({
    en: `--settings has no "${bare}" for ${model.id}; it takes ${own.join(", ")}`,
    zh: `${model.id} 没有“${bare}”这个设置项；--settings 可用的是 ${own.join("、")}`,
  });
}

function canFind({ needs }: ReportForm, { finds }: ModelForm): boolean {
  return needs.every((id) => finds.includes(id));
}

/** @throws Refusal for a report that none of the models, or no plan, gives anything to say */
function checkReport(report: ReportForm, asked: readonly ModelForm[], call: ScoreCall): void {
  if (!asked.some((model) => canFind(report, model))) {
    const able = forms.models.filter((model) => canFind(report, model)).map(({ id }) => id);
    throw new Refusal({
      en: `--report ${report.id} needs --model ${anyOf(able, "en")}`,
      zh: `--report ${report.id} 需要同时写 --model ${anyOf(able, "zh")}`,
    });
  }
  if (report.needsContact && !call.request.contact) {
    throw new Refusal({
      en: `--report ${report.id} needs --contact cost=NUMBER, what one contact costs`,
      zh: `--report ${report.id} 需要同时写 --contact cost=数字，即单次触达成本`,
    });
  }
}

/** @throws Refusal for settings and reports that the models asked for do not have */
export function checkModels(call: ScoreCall, hasDocument: boolean): void {
  const asked = modelsOf(call);
  for (const name of Object.keys(call.request.settings ?? {})) checkSetting(name, asked);
  for (const report of forms.reports) if (call.reports.includes(report.id)) checkReport(report, asked, call);
  if (call.reports.length > 0 && !hasDocument) {
    throw new Refusal({
      en: "--report needs --out OUT.xlsx, the document that has a tab for each report",
      zh: "--report 需要同时写 --out OUT.xlsx，报告是该文档中的工作表",
    });
  }
}

export const modelFlags: readonly Flag[] = [
  {
    name: "model",
    form: "NAME",
    takes: anyOfNames(modelIds),
    help: {
      en: `What sorts the customers; ${modelIds[0]}, if not said. Said again, a further model adds its tier and its columns; the first is the main one`,
      zh: `按什么给客户分层；不写则为 ${modelIds[0]}。可写多次：后面的模型各自再加一列层级和自己的列，第一个是主模型`,
    },
    put: ({ request }, text) =>
      understood(known(modelIds, text), (model) => {
        request.models = [...(request.models ?? []), model];
      }),
  },
  {
    name: "settings",
    form: '"name=value,…"',
    takes: {
      en: 'numbers or words by name such as "horizonDays=180,orderModel=bgnbd"',
      zh: '按名字写的数字或词，如 "horizonDays=180,orderModel=bgnbd"',
    },
    help: {
      en: "Settings of the scheme or the main model, by name; MODEL.NAME=VALUE is one of a further model",
      zh: "方案或主模型的参数，按名字写；MODEL.NAME=VALUE 是后面某个模型的参数",
    },
    put: ({ request }, text) =>
      understood(readSettings(text), (settings) => {
        request.settings = { ...request.settings, ...settings };
      }),
  },
  {
    name: "report",
    form: "NAME",
    takes: anyOfNames(reportIds),
    help: {
      en: "A report that is written as a tab of OUT.xlsx though it is not usual for the models, as often as wished",
      zh: "在 OUT.xlsx 中另写的报告，即使它不是所选模型的常用报告；可写多次",
    },
    put: (call, text) =>
      understood(known(reportIds, text), (report) => {
        if (!call.reports.includes(report)) call.reports.push(report);
      }),
  },
];
