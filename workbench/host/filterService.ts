// SpreadsheetApp.Filter and FilterCriteria: the filter of a sheet, the values it hides, and the rows that it hides.
import type { Area } from "./area";
import { checkSheetEditable } from "./editing";
import { formatAt, type GridSheet } from "./grid";
import type { BasicFilter } from "./gridParts";
import { heldService } from "./heldService";
import { notInHost, ScriptException } from "./hostError";
import type { ByLine } from "./lineChange";
import { displayText } from "./numberFormat";
import { checkSheetThere, held, lookup, type OnRange, type OnSheet } from "./openDocument";
import { defineService, type Member, type Service } from "./service";

/** Rows below an area's header in which a column shows one of its hidden values. */
export function rowsHidden(
  sheet: GridSheet,
  { row: header, rows }: Area,
  hiddenValues: BasicFilter["hiddenValues"],
  locale: string,
): ByLine<true> {
  const hidden: Record<number, true> = {};
  if (rows < 2) return hidden;
  for (const [column, values] of Object.entries(hiddenValues)) {
    const [block] = sheet.read({ row: header + 1, column: Number(column), rows: rows - 1, columns: 1 });
    for (const [index, content] of (block?.contents ?? []).entries()) {
      if (values.includes(displayText(content, formatAt(block?.formats ?? "", index), locale))) hidden[header + 1 + index] = true;
    }
  }
  return hidden;
}

interface Criteria {
  /** Null for a condition that the user has set. */
  readonly hiddenValues: readonly string[] | null;
}

const criteriaService = heldService<Criteria>("SpreadsheetApp.FilterCriteria", {
  getHiddenValues: held(({ hiddenValues }) => {
    if (hiddenValues === null) throw notInHost("The hidden values of a filter by condition");
    return [...hiddenValues];
  }),
});

interface Draft {
  hiddenValues: readonly string[];
}

const criteriaBuilder = defineService<Draft>("SpreadsheetApp.FilterCriteriaBuilder", {
  setHiddenValues: {
    need: "read",
    cost: "local",
    accepts: ["String[]"],
    run(draft, [given], self) {
      draft.hiddenValues = given as readonly string[];
      return self;
    },
  },
  build: held(({ hiddenValues }) => criteriaService.make({ hiddenValues })),
});

export function newCriteria(): Service {
  return criteriaBuilder({ hiddenValues: [] });
}

function currentOf({ sheet }: OnSheet): BasicFilter {
  const { filter } = sheet.parts;
  if (filter === null) throw notInHost("A filter that is gone");
  return filter;
}

/** Sets the hidden values of one column, and computes the hidden rows again. */
function setHidden(on: OnSheet, column: number, values: readonly string[] | null): void {
  checkSheetEditable(on.sheet);
  const filter = currentOf(on);
  if (Object.keys(filter.conditions).length > 0) throw notInHost("A change of a filter by condition");
  const { area } = filter;
  if (column < area.column || column >= area.column + area.columns) throw notInHost("Filter criteria outside the filter");
  const kept = Object.entries(filter.hiddenValues).filter(([each]) => Number(each) !== column);
  const hiddenValues = Object.fromEntries(values === null ? kept : [...kept, [column, values]]) as BasicFilter["hiddenValues"];
  const hiddenRows = rowsHidden(on.sheet, area, hiddenValues, on.document.world.grid.locale);
  on.sheet.setParts({ filter: { ...filter, hiddenValues, hiddenRows } });
}

function filterWrite(accepts: string, run: (on: OnSheet, args: readonly unknown[]) => void): Member<OnSheet> {
  return {
    need: "write",
    cost: "write",
    accepts: [accepts],
    run: (on, args, self) => {
      run(on, args);
      return self;
    },
  };
}

/** Defines the service. @param rangeOf - gives the Range object of a block of cells */
export function defineFilter(rangeOf: (range: OnRange) => Service) {
  return heldService<OnSheet>(
    "SpreadsheetApp.Filter",
    {
      getRange: lookup((on) => rangeOf({ ...on, area: currentOf(on).area })),
      getColumnFilterCriteria: {
        need: "read",
        cost: "lookup",
        accepts: ["number"],
        run: (on, [column]) => {
          const { hiddenValues, conditions } = currentOf(on);
          const values = hiddenValues[Number(column)];
          if (values !== undefined) return criteriaService.make({ hiddenValues: values });
          return conditions[Number(column)] === undefined ? null : criteriaService.make({ hiddenValues: null });
        },
      },
      setColumnFilterCriteria: filterWrite("number,SpreadsheetApp.FilterCriteria", (on, [column, criteria]) =>
        setHidden(on, Number(column), criteriaService.stateOf(criteria).hiddenValues),
      ),
      removeColumnFilterCriteria: filterWrite("number", (on, [column]) => setHidden(on, Number(column), null)),
      remove: {
        need: "write",
        cost: "write",
        accepts: [""],
        run: (on) => {
          checkSheetEditable(on.sheet);
          currentOf(on);
          on.sheet.setParts({ filter: null });
        },
      },
    },
    checkSheetThere,
  );
}

/** Creates the filter of a sheet. A sheet can have only one. */
export function createFilter({ sheet, area }: OnRange): void {
  checkSheetEditable(sheet);
  if (sheet.parts.filter !== null) {
    throw new ScriptException("You can't create a filter in a sheet that already has a filter.");
  }
  if (sheet.parts.merges.length > 0) throw notInHost("A filter in a sheet with merged cells");
  sheet.setParts({ filter: { area, hiddenValues: {}, conditions: {}, hiddenRows: {} } });
}

function rowLookup(isHidden: (sheet: GridSheet, row: number) => boolean): Member<OnSheet> {
  return {
    need: "read",
    cost: "lookup",
    accepts: ["number"],
    run: ({ sheet }, [row]) => {
      if (Number(row) < 1 || Number(row) > sheet.maxRows()) throw notInHost(`Row ${row} of ${sheet.maxRows()}`);
      return isHidden(sheet, Number(row));
    },
  };
}

/** Members that tell whether a row is hidden by the filter or by the user. */
export const hiddenRowMembers: Readonly<Record<string, Member<OnSheet>>> = {
  isRowHiddenByFilter: rowLookup(({ parts }, row) => parts.filter?.hiddenRows[row] === true),
  isRowHiddenByUser: rowLookup(({ parts }, row) => parts.hiddenRows[row] === true),
};
