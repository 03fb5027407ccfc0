// The formula that gives the figures of a run, or why none can; knows nothing of the page.
import type { Look, Outcome, RunWishes } from "../../src/app/api";
import type { Language, Text } from "../../src/ground/language";
import { forms } from "../forms";
import { formulaOf, numberText, rangeOf, tierFormula } from "./formulaText";

/** What a run was made from, and what it found. */
export interface Made {
  readonly look: Look;
  readonly outcome: Outcome;
  readonly wishes: RunWishes;
}

type Orders = NonNullable<RunWishes["orders"]>;

/** How every formula reads rows; other choices it cannot be told. */
const asFormulasRead: Readonly<Partial<Record<keyof Orders, string>>> = {
  refunds: "subtract",
  zero: "count",
  duplicates: "keep",
  negatives: "refunds",
};

/** Roles by which the amounts of orders are read and that no argument takes. */
const untakenRoles = ["reference", "refund", "discount", "adjusted"];

/** Roles that a formula cannot do without; of several in one place, one is enough. */
const neededRoles: Readonly<Record<string, readonly (readonly string[])[]>> = {
  orders: [["customer"], ["date"], ["amount"]],
  customers: [["lastOrder", "recencyDays"], ["orders"], ["revenue"]],
};

/** Roles of which an argument takes one column. */
const takenRoles: Readonly<Record<string, readonly string[]>> = {
  orders: ["customer", "date", "amount", "order", "status", "currency"],
  customers: ["lastOrder", "recencyDays", "orders", "revenue"],
};

/** Settings of the models of lifetime value that CLV_TABLE takes, in the order of its arguments, or that concern tiers alone. */
const lifetimeArguments = ["horizonDays", "discountPercent", "marginPercent", "orderModel"];

function mainOf({ outcome }: Made): Outcome["models"][number] {
  return outcome.models[0]!;
}

function placesOf({ look }: Made, role: string): readonly number[] {
  return look.columns.find((found) => found.role === role)?.places ?? [];
}

/** The name of a role as it stands in a sentence. */
function nameOf(role: string): Text {
  return forms.roles.find(({ id }) => id === role)?.name ?? { en: role, zh: role };
}

/** Whether the columns of the sheet are still those that were read. */
function isAsRead({ look, outcome, wishes: { sheet = look.sheetId } }: Made): boolean {
  if (sheet !== look.sheetId || look.kind !== outcome.kind) return false;
  return outcome.columns
    .filter(({ sheet }) => sheet === undefined || sheet === look.sheet)
    .every(({ role, header }) => {
      const places = look.columns.find((found) => found.role === role)?.places;
      return places === undefined ? header === "" : places.map((place) => look.headers[place]?.header).join(" + ") === header;
    });
}

/** Whether the rows were chosen in a way that a formula is not told. */
function isChosenOtherwise({ wishes: { orders = {} }, outcome }: Made): boolean {
  return Object.entries(orders).some(([name, chosen]) => {
    if (name === "asOf" || name === "windowDays") return false;
    if (name === "currency") return outcome.currencies.length > 1;
    return asFormulasRead[name as keyof Orders] !== chosen;
  });
}

/** Whether rows of a list were left out, or put together, by a cell that RFM_TIER does not get, such as the customer's. */
function isListSifted({ outcome: { audit, notes } }: Made): boolean {
  const left = ["noCustomer", "totalRow", "duplicate", "otherCurrency", "error"].some(
    (reason) => (audit.excluded[reason] ?? 0) > 0,
  );
  return left || notes.some(({ id }) => id === "repeatedRows");
}

/** THE LIST of reasons why no formula gives the figures of a run. `why` is null where the reason does not hold. */
const reasons: readonly { readonly id: string; readonly why: (made: Made) => Text | null }[] = [
  {
    id: "sheets",
    why: ({ wishes }) =>
      (wishes.sheets ?? []).length === 0
        ? null
        : {
            en: "several sheets were read together, and a formula reads the columns of one",
            zh: "读取了多个工作表，而公式只读取一个表的列",
          },
  },
  {
    id: "changed",
    why: (made) =>
      isAsRead(made)
        ? null
        : { en: "the columns of the sheet were changed since it was looked at", zh: "查看之后，工作表的列有改动" },
  },
  {
    id: "window",
    why: ({ wishes }) =>
      wishes.orders?.windowDays === undefined
        ? null
        : { en: "a look-back window was chosen, and no formula has one", zh: "设置了回溯期，而公式没有这一参数" },
  },
  {
    id: "choices",
    why: (made) =>
      isChosenOtherwise(made)
        ? {
            en: "you decided how rows are read, and a formula cannot be told so",
            zh: "您指定了数据行的读取方式，而公式没有相应参数",
          }
        : null,
  },
  {
    id: "scheme",
    why: (made) => {
      if (mainOf(made).id !== "rfm") return null;
      const { bins, cuts = {}, settings = {}, scheme } = made.wishes;
      if (scheme !== undefined && typeof scheme !== "string")
        return {
          en: "the scheme is your own; save it in a tab, which shows its formula",
          zh: "方案是您自定义的；把它保存到工作表后会显示公式",
        };
      const isOwn = bins !== undefined || [...Object.keys(cuts), ...Object.keys(settings)].some((name) => !name.includes("."));
      return isOwn ? { en: "you chose your own bins, limits or settings", zh: "您自定义了分档、界限或设置" } : null;
    },
  },
  {
    id: "columns",
    why: (made) => {
      const { kind } = made.look;
      const several = (takenRoles[kind] ?? []).find((role) => placesOf(made, role).length > 1);
      if (several === undefined) return null;
      const { en, zh } = nameOf(several);
      return { en: `the ${en} stands in several columns, and a formula takes one`, zh: `“${zh}”有多列，而公式只接受一列` };
    },
  },
  {
    id: "product",
    why: (made) =>
      placesOf(made, "amount").length === 0 && placesOf(made, "unitPrice").length > 0
        ? {
            en: "the amounts are quantity × price; a column of its own with them would do",
            zh: "金额由数量 × 单价得出；可先单独建一列金额",
          }
        : null,
  },
  {
    id: "lacking",
    why: (made) => {
      const open = neededRoles[made.look.kind]?.find((roles) => roles.every((role) => placesOf(made, role).length === 0));
      if (open === undefined) return null;
      const { en, zh } = nameOf(open[0]!);
      return { en: `the sheet has no column of the ${en}, which a formula needs`, zh: `表中没有公式所需的“${zh}”列` };
    },
  },
  {
    id: "untaken",
    why: (made) => {
      const found = untakenRoles.find((role) => placesOf(made, role).length > 0);
      if (found === undefined) return null;
      const { en, zh } = nameOf(found);
      return { en: `a column of the ${en} is read, and no formula takes it`, zh: `读取了“${zh}”列，而公式没有这一参数` };
    },
  },
  {
    id: "orderTotals",
    why: ({ look }) =>
      look.isOrderTotal
        ? {
            en: "each row holds the total of its order, which a formula cannot be told",
            zh: "每行都是整单金额，而公式没有相应参数",
          }
        : null,
  },
  {
    id: "refunds",
    why: ({ outcome: { notes } }) =>
      notes.some(({ id }) => id === "afterRefund" || id === "backTypes")
        ? { en: "refunds are told by a further column, which no formula takes", zh: "退款由另一列说明，而公式没有这一参数" }
        : null,
  },
  {
    id: "joined",
    why: ({ outcome: { notes } }) =>
      notes.some(({ id }) => id === "joinedCustomers")
        ? { en: "customers were told by several columns, and a formula takes one", zh: "客户由多列识别，而公式只接受一列" }
        : null,
  },
  {
    id: "list",
    why: (made) => {
      if (made.look.kind !== "customers") return null;
      if (placesOf(made, "lastOrder").length > 0 && placesOf(made, "recencyDays").length > 0 && !isOneColumnOfDays(made))
        return {
          en: "days and dates of the last order stand in two columns, and a formula takes one",
          zh: "最近下单的日期和天数分在两列，而公式只接受一列",
        };
      if (made.outcome.currencies.length > 1) return { en: "amounts are in several currencies", zh: "金额有多种币种" };
      return isListSifted(made)
        ? {
            en: "rows were left out or put together by cells that RFM_TIER does not get, such as the customer",
            zh: "有些行因客户等单元格被排除或合并，而 RFM_TIER 不读取这些单元格",
          }
        : null;
    },
  },
];

function isOneColumnOfDays(made: Made): boolean {
  return placesOf(made, "lastOrder")[0] === placesOf(made, "recencyDays")[0];
}

/** Arguments of CLV_TABLE: what is wished of the main model, by its own names. */
function lifetimeFormula({ look, wishes }: Made, asOf: string): { readonly name: string; readonly args: readonly string[] } {
  const of = (role: string): string => rangeOf(look, role);
  const told = (name: string): string => {
    const chosen = wishes.settings?.[name];
    if (chosen === undefined) return "";
    if (typeof chosen === "string") return `"${chosen}"`;
    return numberText(name.endsWith("Percent") ? chosen / 100 : chosen, look.locale);
  };
  const further = ["order", "status", "currency"].map(of);
  const args = [of("customer"), of("date"), of("amount"), asOf, ...lifetimeArguments.map(told), ...further];
  return { name: "CLV_TABLE", args };
}

/** The formula that gives the figures of a run, or why none can. */
export type SameFormula = { readonly formula: string } | { readonly id: string; readonly why: Text };

/** The formula for what a run found. The language is that of the tiers' names. */
export function sameFormula(made: Made, language: Language): SameFormula {
  for (const { id, why } of reasons) {
    const found = why(made);
    if (found !== null) return { id, why: found };
  }
  const { look, wishes } = made;
  const main = mainOf(made);
  const asOf = wishes.orders?.asOf === undefined ? "" : `"${wishes.orders.asOf}"`;
  const isScheme = main.id === "rfm";
  const id = isScheme ? (main.scheme?.id ?? "standard11") : "";
  const { name, args } = isScheme
    ? tierFormula(look, { asOf, scheme: id === "standard11" ? "" : `"${id}"` })
    : lifetimeFormula(made, asOf);
  return { formula: formulaOf(name, args, look.locale, language) };
}
