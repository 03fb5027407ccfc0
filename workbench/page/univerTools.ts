// Univer's tools on a sheet with their menus and panels: filter and sort, in English and Chinese. Loaded once the sheet is drawn.
import { LocaleService, LocaleType, type Univer } from "@univerjs/core";
import filterEn from "@univerjs/sheets-filter/locale/en-US";
import filterZh from "@univerjs/sheets-filter/locale/zh-CN";
import { UniverSheetsFilterUIPlugin } from "@univerjs/sheets-filter-ui";
import filterUiEn from "@univerjs/sheets-filter-ui/locale/en-US";
import filterUiZh from "@univerjs/sheets-filter-ui/locale/zh-CN";
import { UniverSheetsSortUIPlugin } from "@univerjs/sheets-sort-ui";
import sortUiEn from "@univerjs/sheets-sort-ui/locale/en-US";
import sortUiZh from "@univerjs/sheets-sort-ui/locale/zh-CN";
import { sortAsSheets } from "./univerSort";

export const registerTools = (univer: Univer): void => {
  univer
    .__getInjector()
    .get(LocaleService)
    .load({
      [LocaleType.EN_US]: { ...filterEn, ...filterUiEn, ...sortUiEn },
      [LocaleType.ZH_CN]: { ...filterZh, ...filterUiZh, ...sortUiZh },
    });
  univer.registerPlugin(UniverSheetsFilterUIPlugin);
  univer.registerPlugin(UniverSheetsSortUIPlugin);
  sortAsSheets(univer.__getInjector());
};
