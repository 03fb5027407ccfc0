// SpreadsheetApp.Ui, its menus, and the pages of HtmlService.
import { notInHost, ScriptException } from "./hostError";
import { defineService, type Service } from "./service";
import type { MenuEntry, World } from "./world";

interface MenuState {
  readonly world: World;
  readonly entries: MenuEntry[];
}

const menu = defineService<MenuState>("SpreadsheetApp.Menu", {
  addItem: {
    need: "menu",
    cost: "local",
    accepts: ["String,String"],
    run({ world, entries }, args, self) {
      const [caption = "", functionName = ""] = args as readonly string[];
      if (!world.publicFunctions.has(functionName)) throw notInHost(`A menu item for ${functionName}, which the script lacks,`);
      entries.push({ caption, functionName });
      return self;
    },
  },
  addSeparator: {
    need: "menu",
    cost: "local",
    accepts: [""],
    run({ entries }, _, self) {
      entries.push("separator");
      return self;
    },
  },
  addToUi: {
    need: "menu",
    cost: "show",
    accepts: [""],
    run({ world, entries }) {
      world.menus.push([...entries]);
    },
  },
});

interface PageState {
  title: string;
  readonly html: string;
}

const pageStates = new WeakMap<Service, PageState>();

const page = defineService<PageState>("HtmlService.HtmlOutput", {
  setTitle: {
    need: "service",
    cost: "local",
    accepts: ["String"],
    run(state, [title], self) {
      state.title = String(title);
      return self;
    },
  },
  getTitle: { need: "service", cost: "local", accepts: [""], run: ({ title }) => title },
  getContent: { need: "service", cost: "local", accepts: [""], run: ({ html }) => html },
});

export const htmlService = defineService<World>("HtmlService", {
  createHtmlOutputFromFile: {
    need: "service",
    cost: "lookup",
    accepts: ["String"],
    run({ pages }, [name]) {
      const html = Object.hasOwn(pages, String(name)) ? pages[String(name)] : undefined;
      if (html === undefined) throw new ScriptException(`No HTML file named ${name} was found.`);
      const state = { title: "", html };
      const made = page(state);
      pageStates.set(made, state);
      return made;
    },
  },
});

export const uiService = defineService<World>("SpreadsheetApp.Ui", {
  createAddonMenu: { need: "menu", cost: "local", accepts: [""], run: (world) => menu({ world, entries: [] }) },
  showSidebar: {
    need: "dialog",
    cost: "show",
    accepts: ["HtmlService.HtmlOutput"],
    run(world, [shown]) {
      const { title = "", html = "" } = pageStates.get(shown as Service) ?? {};
      world.lastSidebar = { title, html };
    },
  },
});
