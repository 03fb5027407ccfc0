// Flags that say how a scheme scores and names customers, and whom of them to contact.
import { type Flag, nonBlank, understood } from "./flag";
import { readBins, readContact, readCuts, readPercentByTier } from "./flagForms";
import { cutSides, type ScoreRequest } from "./request";

/** Reads cuts. Cuts of recency and frequency must be whole numbers from 0; cuts of revenue may be any numbers. */
function sensibleCuts(text: string): ScoreRequest["cuts"] {
  const cuts = readCuts(text);
  const counts = [...(cuts?.recencyDays ?? []), ...(cuts?.frequency ?? [])];
  return counts.every((count) => Number.isInteger(count) && count >= 0) ? cuts : undefined;
}

export const scoringFlags: Flag[] = [
  {
    name: "scheme",
    form: "NAME|FILE",
    takes: { en: "a scheme's name, or a CSV or XLSX file that holds one", zh: "方案名，或存有方案的 CSV 或 XLSX 文件" },
    help: {
      en: "How scores become tiers (standard11), or a file with the header Tier,R,F,M or Tier,R,FM",
      zh: "分数如何变成层级（standard11），或表头为 Tier,R,F,M 或 Tier,R,FM 的文件",
    },
    put(call, text) {
      return understood(nonBlank(text), (scheme) => {
        call.scheme = scheme;
      });
    },
  },
  {
    name: "bins",
    form: "5|5,5,5",
    takes: {
      en: "one whole number from 2 to 9, or three for R, F and M such as 5,5,5",
      zh: "一个 2 到 9 的整数，或 R、F、M 三个，如 5,5,5",
    },
    help: { en: "Into how many scores each measure is cut", zh: "每个指标分成几档" },
    put({ request }, text) {
      return understood(readBins(text), (bins) => {
        request.bins = bins;
      });
    },
  },
  {
    name: "cuts",
    form: '"recencyDays=30,90;revenue=50,100"',
    takes: {
      en: 'ascending numbers for recencyDays, frequency or revenue, such as "recencyDays=30,90;frequency=1,3" (whole for days and orders)',
      zh: 'recencyDays、frequency 或 revenue 的递增数字，如 "recencyDays=30,90;frequency=1,3"（天数与订单数须为整数）',
    },
    help: { en: "Own cut points, ascending, for some or all measures", zh: "自定的递增分档点，可只写部分指标" },
    put({ request }, text) {
      return understood(sensibleCuts(text), (cuts) => {
        request.cuts = cuts;
      });
    },
  },
  {
    name: "cut-side",
    form: "over|atLeast",
    takes: { en: "over or atLeast", zh: "over 或 atLeast" },
    help: {
      en: "Which values pass a cut of --cuts: those over it (over), or those that equal it too (atLeast)",
      zh: "哪些值算通过 --cuts 的分档点：超过它的（over），还是等于它的也算（atLeast）",
    },
    put({ request }, text) {
      return understood(
        cutSides.find((side) => side === text),
        (side) => {
          request.cutSide = side;
        },
      );
    },
  },
  {
    name: "contact",
    form: '"cost=0.5;…"',
    takes: {
      en: 'a cost per contact, and a budget, a margin in percent and by=tiers or by=customers if you wish, such as "cost=0.5;budget=200;margin=40;by=customers"',
      zh: '单次触达成本，可另加预算、毛利率（%）和 by=tiers 或 by=customers，如 "cost=0.5;budget=200;margin=40;by=customers"',
    },
    help: {
      en: "Plan whom to contact so that the most is earned: by whole tiers, or customer by customer; with --response",
      zh: "规划触达哪些客户收益最高：按整个层级，或逐个客户；与 --response 同用",
    },
    put({ request }, text) {
      return understood(readContact(text), (contact) => {
        request.contact = contact;
      });
    },
  },
  {
    name: "response",
    form: '"TIER=4;…"',
    takes: {
      en: 'percentages from 0 to 100 by tier such as "Champions=4;Loyal=2.5"',
      zh: '按层级写的 0 到 100 的百分比，如 "冠军客户=4;忠诚客户=2.5"',
    },
    help: {
      en: "The percentage of each tier's contacts that bring an order which would not have come anyway; tiers that are not named are measured by --sheet campaign=FILE, if it is there",
      zh: "每个层级的触达中，带来增量订单的百分比；没有写的层级由 --sheet campaign=文件 统计（如有）",
    },
    put(call, text) {
      return understood(readPercentByTier(text), (response) => {
        call.response = response;
      });
    },
  },
];
