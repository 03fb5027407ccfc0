// The columns that the user named, and the kind of sheet that they are of.
import { Refusal } from "../ground/refusal";
import type { Columns } from "./exportMatch";
import type { Kind } from "./kinds";
import { headerPlace } from "./lacking";
import { isOfKind, type NamedColumns, type Role, roleIds, roles, takesSeveral } from "./roles";
import { findColumn, type Table } from "./table";

function refuseSeveral(role: Role, named: string): Refusal {
  const { en, zh } = roles[role].name;
  return new Refusal(
    { en: `the ${en} is read from one column, and "${named}" names several`, zh: `${zh}只能取自一列，而“${named}”指定了多列` },
    { en: "name one of them", zh: "请只指定其中一列" },
  );
}

/** Columns the user named. */
export function resolveNamed(table: Table, named: NamedColumns): Columns {
  const columns: Columns = {};
  for (const role of roleIds) {
    const name = named[role];
    if (name === undefined) continue;
    const whole = findColumn(table, name);
    const names = name.trim() === "" ? [] : whole >= 0 ? [name] : name.split("+");
    if (names.length > 1 && !takesSeveral(role)) throw refuseSeveral(role, name);
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

/** The kind of sheet that the named columns are of; null if they are of either. */
export function kindOfNamed(named: NamedColumns): Kind | null {
  const isOnly = (kind: Kind, other: Kind) => (role: Role) => isOfKind(role, kind) && !isOfKind(role, other);
  const met = roleIds.filter((role) => named[role]);
  const [isOrders, isCustomers] = [met.some(isOnly("orders", "customers")), met.some(isOnly("customers", "orders"))];
  if (isOrders && isCustomers) {
    throw new Refusal(
      { en: "the named columns mix a sheet of orders with a sheet of customers", zh: "所指定的列混合了订单表和客户表" },
      { en: "name date and amount, or last order, orders and revenue", zh: "请指定日期和金额，或指定最近下单、订单数和消费金额" },
    );
  }
  return isOrders ? "orders" : isCustomers ? "customers" : null;
}
