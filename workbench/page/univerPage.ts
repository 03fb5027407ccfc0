// Univer with everything that draws: the sheet, its toolbar, menus and formula bar, in English and Chinese.
import { type ILanguagePack, LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import designEn from "@univerjs/design/locale/en-US";
import designZh from "@univerjs/design/locale/zh-CN";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docsUiEn from "@univerjs/docs-ui/locale/en-US";
import docsUiZh from "@univerjs/docs-ui/locale/zh-CN";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import sheetsEn from "@univerjs/sheets/locale/en-US";
import sheetsZh from "@univerjs/sheets/locale/zh-CN";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import formulaEn from "@univerjs/sheets-formula/locale/en-US";
import formulaZh from "@univerjs/sheets-formula/locale/zh-CN";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import formulaUiEn from "@univerjs/sheets-formula-ui/locale/en-US";
import formulaUiZh from "@univerjs/sheets-formula-ui/locale/zh-CN";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNoteUIPlugin } from "@univerjs/sheets-note-ui";
import noteUiEn from "@univerjs/sheets-note-ui/locale/en-US";
import noteUiZh from "@univerjs/sheets-note-ui/locale/zh-CN";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import numfmtUiEn from "@univerjs/sheets-numfmt-ui/locale/en-US";
import numfmtUiZh from "@univerjs/sheets-numfmt-ui/locale/zh-CN";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import sheetsUiEn from "@univerjs/sheets-ui/locale/en-US";
import sheetsUiZh from "@univerjs/sheets-ui/locale/zh-CN";
import { defaultTheme } from "@univerjs/themes";
import { UniverUIPlugin } from "@univerjs/ui";
import uiEn from "@univerjs/ui/locale/en-US";
import uiZh from "@univerjs/ui/locale/zh-CN";
import { registerModels } from "./univerModels";
import "@univerjs/sheets/facade";
import "@univerjs/ui/facade";
import "@univerjs/sheets-ui/facade";

export type Language = "en" | "zh";

export function localeOf(language: Language): LocaleType {
  return language === "zh" ? LocaleType.ZH_CN : LocaleType.EN_US;
}

function packs(...all: ILanguagePack[]): ILanguagePack {
  return mergeLocales(...all);
}

/** Adds the tools for editing by hand, when the browser is idle. */
export async function addTools(univer: Univer): Promise<void> {
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
  const { registerTools } = await import("./univerTools");
  registerTools(univer);
}

export function pageUniver(container: HTMLElement, language: Language, isDark: boolean): Univer {
  const univer = new Univer({
    theme: defaultTheme,
    darkMode: isDark,
    locale: localeOf(language),
    locales: {
      [LocaleType.EN_US]: packs(designEn, uiEn, docsUiEn, sheetsEn, sheetsUiEn, formulaEn, formulaUiEn, numfmtUiEn, noteUiEn),
      [LocaleType.ZH_CN]: packs(designZh, uiZh, docsUiZh, sheetsZh, sheetsUiZh, formulaZh, formulaUiZh, numfmtUiZh, noteUiZh),
    },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, header: true, footer: true, disableAutoFocus: true });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, { disableForceStringAlert: true, disableForceStringMark: true });
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin, { disableTextFormatAlert: true, disableTextFormatMark: true });
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
  registerModels(univer);
  return univer;
}
