// Univer's tools for a sheet with their menus and panels, in English and Chinese: filter, sort, conditional rules and validation.
// They are needed only for editing by hand, so they are loaded after the sheet is drawn.
import { LocaleService, LocaleType, mergeLocales, type Univer } from "@univerjs/core";
import validationEn from "@univerjs/data-validation/locale/en-US";
import validationZh from "@univerjs/data-validation/locale/zh-CN";
import { UniverSheetsConditionalFormattingUIPlugin } from "@univerjs/sheets-conditional-formatting-ui";
import rulesUiEn from "@univerjs/sheets-conditional-formatting-ui/locale/en-US";
import rulesUiZh from "@univerjs/sheets-conditional-formatting-ui/locale/zh-CN";
import sheetsValidationEn from "@univerjs/sheets-data-validation/locale/en-US";
import sheetsValidationZh from "@univerjs/sheets-data-validation/locale/zh-CN";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import validationUiEn from "@univerjs/sheets-data-validation-ui/locale/en-US";
import validationUiZh from "@univerjs/sheets-data-validation-ui/locale/zh-CN";
import filterEn from "@univerjs/sheets-filter/locale/en-US";
import filterZh from "@univerjs/sheets-filter/locale/zh-CN";
import { UniverSheetsFilterUIPlugin } from "@univerjs/sheets-filter-ui";
import filterUiEn from "@univerjs/sheets-filter-ui/locale/en-US";
import filterUiZh from "@univerjs/sheets-filter-ui/locale/zh-CN";
import { UniverSheetsSortUIPlugin } from "@univerjs/sheets-sort-ui";
import sortUiEn from "@univerjs/sheets-sort-ui/locale/en-US";
import sortUiZh from "@univerjs/sheets-sort-ui/locale/zh-CN";
import { sortAsSheets } from "./univerSort";

const english = mergeLocales(filterEn, filterUiEn, sortUiEn, rulesUiEn, validationEn, sheetsValidationEn, validationUiEn);
const chinese = mergeLocales(filterZh, filterUiZh, sortUiZh, rulesUiZh, validationZh, sheetsValidationZh, validationUiZh);

export function registerTools(univer: Univer): void {
  const injector = univer.__getInjector();
  injector.get(LocaleService).load({ [LocaleType.EN_US]: english, [LocaleType.ZH_CN]: chinese });
  univer.registerPlugin(UniverSheetsFilterUIPlugin);
  univer.registerPlugin(UniverSheetsSortUIPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin);
  sortAsSheets(injector);
}
