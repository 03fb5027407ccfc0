// The global names of Apps Script: the services this host has, and those that exist at Google only.
import { cacheService } from "./cacheService";
import { chartsService } from "./chartService";
import { lockService } from "./lockService";
import { logger, scriptConsole, session, utilities } from "./otherServices";
import { propertiesService } from "./propertiesService";
import type { Service } from "./service";
import { spreadsheetApp } from "./spreadsheetService";
import { htmlService } from "./uiService";
import type { World } from "./world";

export function globalServices(world: World): Record<string, Service> {
  return {
    SpreadsheetApp: spreadsheetApp(world),
    Charts: chartsService(world),
    HtmlService: htmlService(world),
    PropertiesService: propertiesService(world),
    CacheService: cacheService(world),
    LockService: lockService(world),
    Session: session(world),
    Utilities: utilities(world),
    Logger: logger(world),
    console: scriptConsole(world),
  };
}

/** Present at Google: naming one is fine, any member of it is not in this host. */
export const absentServices: readonly string[] = [
  "CalendarApp",
  "ContentService",
  "DocumentApp",
  "DriveApp",
  "FormApp",
  "GmailApp",
  "Jdbc",
  "LanguageApp",
  "MailApp",
  "Maps",
  "ScriptApp",
  "UrlFetchApp",
  "XmlService",
];
