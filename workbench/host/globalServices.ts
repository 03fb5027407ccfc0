// The global names of Apps Script: the services that this host has, and those that exist only at Google.
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

/** Services that exist only at Google. A script may name them, but not use a member. */
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
