// What Apps Script sees: the menu, the sidebar, the API, and the entry that the custom-function stubs call.
import { callApi } from "./app/api";

export { callFunction } from "./functions/index";
export { callApi };

function isChinese(): boolean {
  return Session.getActiveUserLocale().startsWith("zh");
}

/** Adds the menu; may use nothing but the menu and the user's locale, as the document may not be open to the add-on yet. */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(isChinese() ? "给客户分层" : "Sort customers into tiers", "openSidebar")
    .addToUi();
}

/** Google runs this once after installation, when the document is open already. */
export function onInstall(): void {
  onOpen();
}

/**
 * Opens the sidebar, and puts in order what was cut short. The sidebar is there first, as it does not wait for the script, and tells of what
 * is being done; if that fails, it will say so itself.
 */
export function openSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile("Sidebar").setTitle(isChinese() ? "客户分层" : "Customer Tiers");
  SpreadsheetApp.getUi().showSidebar(page);
  callApi({ verb: "status" });
}
