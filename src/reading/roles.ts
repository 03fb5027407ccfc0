// Finds the role of each column of a table: guessed from headers and content, or named by the user.
import { type Cell, isBlank } from "../ground/cell";
import { joinTexts, type Text } from "../ground/language";
import { rowText } from "../ground/place";
import { Question, Refusal } from "../ground/refusal";
import { looksLikeDate } from "./dates";
import { genericHeaders } from "./genericHeaders";
import { type ExportFormat, exportFormats, type Role } from "./headers";
import { looksLikeNumber } from "./numbers";
import { findColumn, normaliseHeader, type Table, withoutUnit } from "./table";

/** Whether a row of the sheet is an order or a customer. */
export type Kind = "orders" | "customers";

interface RoleDeclaration {
  readonly name: Text;
  readonly holds: "key" | "day" | "number" | "text";
  readonly kind: Kind | "both";
}

/** Every role, and the name that a marketer knows it by. */
export const roles: Readonly<Record<Role, RoleDeclaration>> = {
  customer: { name: { en: "customer", zh: "客户" }, holds: "key", kind: "both" },
  date: { name: { en: "order date", zh: "下单日期" }, holds: "day", kind: "orders" },
  amount: { name: { en: "amount", zh: "金额" }, holds: "number", kind: "orders" },
  order: { name: { en: "order number", zh: "订单号" }, holds: "key", kind: "orders" },
  quantity: { name: { en: "quantity", zh: "数量" }, holds: "number", kind: "orders" },
  unitPrice: { name: { en: "unit price", zh: "单价" }, holds: "number", kind: "orders" },
  status: { name: { en: "status", zh: "状态" }, holds: "text", kind: "orders" },
  currency: { name: { en: "currency", zh: "币种" }, holds: "text", kind: "both" },
  refund: { name: { en: "refund amount", zh: "退款金额" }, holds: "number", kind: "orders" },
  discount: { name: { en: "discount", zh: "优惠" }, holds: "number", kind: "orders" },
  lastOrder: { name: { en: "last order", zh: "最近下单" }, holds: "day", kind: "customers" },
  recencyDays: { name: { en: "days since the last order", zh: "距今天数" }, holds: "number", kind: "customers" },
  orders: { name: { en: "number of orders", zh: "订单数" }, holds: "number", kind: "customers" },
  revenue: { name: { en: "revenue", zh: "消费金额" }, holds: "number", kind: "customers" },
  firstOrder: { name: { en: "first order", zh: "首次下单" }, holds: "day", kind: "customers" },
};

const roleIds = Object.keys(roles) as Role[];

/** The columns of each role, counted from 0. Several columns of one role are added. */
export interface Mapping {
  readonly kind: Kind;
  readonly columns: Readonly<Partial<Record<Role, readonly number[]>>>;
  /** Roles that were guessed, not named by the user. */
  readonly guessed: ReadonlySet<Role>;
}

/** Headers as the user names them: "A+B" for a sum of columns, "" for no column. */
export type NamedColumns = Readonly<Partial<Record<Role, string>>>;

const sampleSize = 200;

/** Whether at least half of a column's cells that are not blank pass a test; the first 200 of them are tried. */
function suits(table: Table, column: number, test: (cell: Cell) => boolean): boolean {
  let met = 0;
  let passed = 0;
  for (let i = 0; i < table.rows.length && met < sampleSize; i++) {
    const cell = table.rows[i]![column];
    if (isBlank(cell)) continue;
    met += 1;
    if (test(cell)) passed += 1;
  }
  return passed * 2 >= met;
}

function holdsRole(table: Table, column: number, role: Role): boolean {
  const { holds } = roles[role];
  if (holds === "day") return suits(table, column, (cell) => looksLikeDate(cell) || typeof cell === "number");
  return holds !== "number" || suits(table, column, looksLikeNumber);
}

/** The column with the first name in the list that a column with fitting content has; −1 for none. */
function findByName(table: Table, names: readonly string[], role: Role): number {
  const headers = table.headers.map(normaliseHeader);
  const bare = headers.map(withoutUnit);
  for (const name of names) {
    const wanted = normaliseHeader(name);
    for (const candidates of [headers, bare]) {
      const column = candidates.indexOf(wanted);
      if (column >= 0 && holdsRole(table, column, role)) return column;
    }
  }
  return -1;
}

type Columns = Partial<Record<Role, readonly number[]>>;

function guessFrom(table: Table, lists: Readonly<Partial<Record<Role, readonly string[]>>>): Columns {
  const columns: Columns = {};
  for (const role of roleIds) {
    const column = findByName(table, lists[role] ?? [], role);
    if (column >= 0) columns[role] = [column];
  }
  return columns;
}

function isComplete(columns: Columns, kind: Kind): boolean {
  return (
    columns.customer !== undefined &&
    (kind === "orders"
      ? columns.date !== undefined &&
        (columns.amount !== undefined || (columns.quantity !== undefined && columns.unitPrice !== undefined))
      : (columns.lastOrder !== undefined || columns.recencyDays !== undefined) &&
        columns.orders !== undefined &&
        columns.revenue !== undefined)
  );
}

/**
 * The known export that the headers belong to, or null. An export fits if all its headers are there, or if three quarters are and nothing
 * that a run needs is missing.
 */
function matchFormat(table: Table, named: Columns): { format: ExportFormat; columns: Columns } | null {
  let best: { format: ExportFormat; columns: Columns } | null = null;
  for (const format of exportFormats()) {
    const columns = guessFrom(table, format.headers);
    const [found, all] = [Object.keys(columns).length, Object.keys(format.headers).length];
    if (found < all && (found * 4 < all * 3 || !isComplete({ ...columns, ...named }, format.kind))) continue;
    if (!best || found > Object.keys(best.columns).length) best = { format, columns };
  }
  return best;
}

/** The only column with this kind of content that has no role yet; undefined if there are none or several. */
function onlyColumn(table: Table, taken: Columns, test: (cell: Cell) => boolean): readonly number[] | undefined {
  const used = new Set(Object.values(taken).flat());
  const fitting = table.headers
    .map((_, index) => index)
    .filter((index) => !used.has(index) && table.headers[index] !== "" && suits(table, index, test));
  return fitting.length === 1 ? fitting : undefined;
}

function ofKind(columns: Columns, kind: Kind): Columns {
  return Object.fromEntries(
    Object.entries(columns).filter(([role]) => roles[role as Role].kind === kind || roles[role as Role].kind === "both"),
  );
}

function missing(columns: Columns, kind: Kind): Role[] {
  const has = (role: Role): boolean => (columns[role]?.length ?? 0) > 0;
  const lacking: Role[] = has("customer") ? [] : ["customer"];
  if (kind === "customers") {
    if (!has("lastOrder") && !has("recencyDays")) lacking.push("lastOrder");
    return [...lacking, ...(["orders", "revenue"] as const).filter((role) => !has(role))];
  }
  if (!has("date")) lacking.push("date");
  if (has("amount") || (has("quantity") && has("unitPrice"))) return lacking;
  if (has("quantity") !== has("unitPrice")) return [...lacking, has("quantity") ? "unitPrice" : "quantity"];
  return [...lacking, "amount"];
}

/** Removes the roles that the user switched off. */
function withoutOff(columns: Columns, named: Columns): Columns {
  return Object.fromEntries(Object.entries(columns).filter(([role]) => named[role as Role]?.length !== 0));
}

/** If there is an amount column, removes quantity and unit price; also the discount, unless a known export names it. */
function withoutProduct(columns: Columns, keepsDiscount: boolean): Columns {
  const { quantity, unitPrice, discount, ...rest } = columns;
  if (columns.amount === undefined) return columns;
  return keepsDiscount && discount ? { ...rest, discount } : rest;
}

function guessPlainly(table: Table, wantedKind: Kind | null, named: Columns): { kind: Kind; columns: Columns } {
  const columns = withoutOff(guessFrom(table, genericHeaders()), named);
  const kind = wantedKind ?? (isComplete({ ...columns, ...named }, "customers") ? "customers" : "orders");
  const own = ofKind(columns, kind);
  if (kind === "customers") return { kind, columns: own };
  const isOff = (role: Role): boolean => named[role]?.length === 0;
  const date = own.date ?? onlyColumn(table, { ...own, ...named }, looksLikeDate);
  const dated = date ? { ...own, date } : own;
  const hasAmount = dated.amount !== undefined || (dated.quantity !== undefined && dated.unitPrice !== undefined);
  const amount =
    hasAmount || isOff("amount") ? dated.amount : onlyColumn(table, { ...dated, unitPrice: [], ...named }, looksLikeNumber);
  return { kind, columns: withoutProduct(amount ? { ...dated, amount } : dated, false) };
}

function guess(table: Table, wantedKind: Kind | null, named: Columns): { kind: Kind; columns: Columns } {
  const plain = guessPlainly(table, wantedKind, named);
  const known = matchFormat(table, named);
  if (!known || (wantedKind !== null && known.format.kind !== wantedKind)) return plain;
  const { kind } = known.format;
  const columns = withoutProduct(withoutOff(ofKind(known.columns, kind), named), true);
  const lacking = missing({ ...columns, ...named }, kind).filter((role) => plain.kind === kind && plain.columns[role]);
  return { kind, columns: { ...columns, ...Object.fromEntries(lacking.map((role) => [role, plain.columns[role]])) } };
}

function headerPlace({ sheet, headerRow }: Table): Text {
  return rowText({ sheet, firstRow: headerRow }, 0);
}

/** The columns that the user named. */
function resolveNamed(table: Table, named: NamedColumns): Columns {
  const columns: Columns = {};
  for (const role of roleIds) {
    const name = named[role];
    if (name === undefined) continue;
    const whole = findColumn(table, name);
    const names = name.trim() === "" ? [] : whole >= 0 ? [name] : name.split("+");
    columns[role] = names.map((one) => {
      const column = findColumn(table, one);
      if (column >= 0) return column;
      const listed = table.headers.filter((header) => header !== "").map((header) => `"${header}"`);
      throw new Refusal(
        {
          en: `no column "${one.trim()}" for the ${roles[role].name.en} in ${headerPlace(table).en}`,
          zh: `${headerPlace(table).zh}没有“${one.trim()}”列（用于${roles[role].name.zh}）`,
        },
        { en: `the columns are ${listed.join(", ")}`, zh: `现有的列：${listed.join("、")}` },
      );
    });
  }
  return columns;
}

function kindOfNamed(named: NamedColumns): Kind | null {
  const kinds = new Set(roleIds.filter((role) => named[role]).map((role) => roles[role].kind));
  if (kinds.has("orders") && kinds.has("customers")) {
    throw new Refusal(
      { en: "the named columns mix a sheet of orders with a sheet of customers", zh: "所指定的列混合了订单表和客户表" },
      { en: "name date and amount, or last order, orders and revenue", zh: "请指定日期和金额，或指定最近下单、订单数和消费金额" },
    );
  }
  return kinds.has("orders") ? "orders" : kinds.has("customers") ? "customers" : null;
}

/** Removes guesses that contradict the user: an amount if quantity or unit price is named, and the other way round. */
function giveWay(guessed: Columns, named: Columns): Columns {
  const kept: Columns = { ...guessed };
  const names = (role: Role): boolean => (named[role]?.length ?? 0) > 0;
  if (names("quantity") || names("unitPrice")) delete kept.amount;
  if (names("recencyDays")) delete kept.lastOrder;
  if (names("lastOrder")) delete kept.recencyDays;
  if (names("amount")) {
    delete kept.quantity;
    delete kept.unitPrice;
    delete kept.discount;
  }
  return kept;
}

/** Header of a column that has a name of this role although its content does not fit. */
function misfit(table: Table, role: Role): string | undefined {
  return genericHeaders()
    [role].map((name) => table.headers[findColumn(table, name)])
    .find((header) => header !== undefined);
}

/** The question which columns hold the roles that are needed. */
export function askForColumns(table: Table, lacking: readonly Role[]): Question {
  const told = lacking.map((role): Text => {
    const { name, holds } = roles[role];
    const header = misfit(table, role);
    if (header === undefined || holds === "key") return name;
    const what = holds === "day" ? { en: "dates", zh: "日期" } : { en: "numbers", zh: "数字" };
    return { en: `${name.en} ("${header}" holds no ${what.en})`, zh: `${name.zh}（“${header}”列不是${what.zh}）` };
  });
  const { en, zh } = joinTexts(told, { en: ", ", zh: "、" });
  return new Question(
    "columns",
    { en: `no column for ${en} was found in ${headerPlace(table).en}`, zh: `${headerPlace(table).zh}没有找到这些列：${zh}` },
    { en: "name the column that holds it", zh: "请指明是哪一列" },
    lacking,
  );
}

/** The columns found, and the needed roles for which none was found. */
export interface Guess {
  readonly kind: Kind;
  readonly columns: Readonly<Columns>;
  readonly lacking: readonly Role[];
}

/**
 * Guesses the column of each role. Columns that the user names come before guesses.
 *
 * @throws Refusal if a named column does not exist, or the names mix two kinds of sheet
 */
export function guessColumns(table: Table, named: NamedColumns): Guess {
  const own = resolveNamed(table, named);
  const { kind, columns: guessed } = guess(table, kindOfNamed(named), own);
  const columns: Columns = { ...giveWay(guessed, own), ...own };
  return { kind, columns, lacking: missing(columns, kind) };
}

/**
 * Finds the column of each role. Columns that the user names come before guesses.
 *
 * @throws Question if a needed column cannot be found
 * @throws Refusal if a named column does not exist, or the names mix two kinds of sheet
 */
export function mapColumns(table: Table, named: NamedColumns): Mapping {
  const { kind, columns, lacking } = guessColumns(table, named);
  if (lacking.length > 0) throw askForColumns(table, lacking);
  const used = roleIds.filter((role) => (columns[role]?.length ?? 0) > 0);
  return {
    kind,
    columns: Object.fromEntries(used.map((role) => [role, columns[role]!])),
    guessed: new Set(used.filter((role) => named[role] === undefined)),
  };
}
