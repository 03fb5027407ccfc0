// Tests the enums, the clock, the users, the stores and the lock of the local host.
import { describe, expect, test } from "vitest";
import { Invocation, Meter } from "../../workbench/host/invocation";
import { Realm } from "../../workbench/host/realm";
import { defineService, type EnumValue, type Member, PlainAnswer, type Service } from "../../workbench/host/service";
import { SheetZone } from "../../workbench/host/sheetZone";
import { failure, start } from "./startHost";

function free(accepts: string, run: (args: readonly unknown[], self: Service) => unknown): Member<null> {
  return {
    need: "free",
    cost: "local",
    accepts: [accepts],
    run: (_, args, self) => run(args, self),
  };
}

/** Runs a script on a service with an enum, lists and plain objects. Returns the script's result and the arguments the service got. */
function inShapes(body: string): { returned: unknown; given: unknown[] } {
  const given: unknown[] = [];
  const keep = (args: readonly unknown[]): void => {
    given.push(...args);
  };
  const piece = defineService<number>("Shapes.Piece", {});
  const shapes = defineService<null>(
    "Shapes",
    {
      paint: free("Shapes.Color", keep),
      firstColor: free("", () => ({ enumPath: "Shapes.Color", name: "RED" }) satisfies EnumValue),
      newPiece: free("", () => piece(1)),
      join: free("Shapes.Piece[]", keep),
      joinAny: free("Service[]", keep),
      setOption: free("String,Object", keep),
      setColors: free("String[]", keep),
      setWidth: free("decimal", keep),
      options: free("", () => new PlainAnswer({ colors: ["#fff"] })),
      pieces: free("", () => []),
    },
    { Color: ["RED", "BLUE"] },
  )(null);
  const realm = new Realm({
    code: `function check() { ${body} }`,
    sheetZone: new SheetZone("Etc/UTC"),
    scriptZone: "Etc/UTC",
    services: { Shapes: shapes },
    absent: [],
  });
  return { returned: realm.run("check", [], new Invocation("FULL", 360, [], new Meter(0))), given };
}

function plain(returned: unknown): unknown {
  return JSON.parse(JSON.stringify(returned));
}

describe("enums, lists and plain objects", () => {
  test("an enum's value is the same on every access and when a service returns it, and turns into its name", () => {
    const { returned } = inShapes(
      "return [Shapes.Color.RED === Shapes.Color.RED, Shapes.Color === Shapes.Color, Shapes.Color.RED === Shapes.Color.BLUE, String(Shapes.Color.RED), Shapes.firstColor() === Shapes.Color.RED];",
    );
    expect(plain(returned)).toEqual([true, true, false, "RED", true]);
  });

  test("an enum's value reaches the host with its path and name", () => {
    expect(inShapes("Shapes.paint(Shapes.Color.BLUE);").given).toEqual([{ enumPath: "Shapes.Color", name: "BLUE" }]);
  });

  test.each([
    ["Shapes.Color.GREEN", "Shapes.Color.GREEN is not in this host"],
    ["Shapes.Colour", "Shapes.Colour is not in this host"],
    ["Shapes.Color.RED.ordinal()", "Shapes.Color.RED.ordinal is not in this host"],
    ["(Shapes.Color.RED = 1)", "Shapes.Color.RED is not in this host"],
    ["Object.keys(Shapes.Color)", "Shapes.Color.ownKeys is not in this host"],
  ])("%s fails the run even inside a try", (tried, message) => {
    expect(failure(() => inShapes(`try { ${tried}; } catch (exception) {}`)).message).toBe(message);
  });

  test("services arrive inside a list, which may be empty", () => {
    const { given } = inShapes("Shapes.join([Shapes.newPiece(), Shapes.newPiece()]); Shapes.join([]); Shapes.joinAny([Shapes]);");
    const lists = given as Service[][];
    expect(lists.map((list) => list.map(({ path }) => path))).toEqual([["Shapes.Piece", "Shapes.Piece"], [], ["Shapes"]]);
  });

  test("a list of another kind of service fits no signature", () => {
    const tried = 'try { Shapes.join([Shapes]); } catch (exception) { return exception.message + " " + exception.name; }';
    expect(inShapes(tried).returned).toBe(
      "The parameters (Shapes[]) don't match the method signature for Shapes.join. Exception",
    );
  });

  test("plain objects and lists arrive as copies", () => {
    const { given } = inShapes(
      'var option = { colors: ["#fff"] }; Shapes.setOption("a", option); option.colors.push("#000"); var list = ["#fff"]; Shapes.setColors(list); list.push("#000"); Shapes.setWidth(0.5);',
    );
    expect(given).toEqual(["a", { colors: ["#fff"] }, ["#fff"], 0.5]);
  });

  test("an object that holds more than plain values is refused", () => {
    expect(failure(() => inShapes('Shapes.setOption("a", { run: function () {} });')).message).toBe(
      "Shapes.setOption with a function (at the argument.run) is not in this host",
    );
  });

  test("an instance of a class is refused where a plain object is wanted", () => {
    expect(failure(() => inShapes('try { Shapes.setOption("a", new Map()); } catch (exception) {}')).message).toBe(
      "Shapes.setOption with a Map (at the argument) is not in this host",
    );
  });

  test("a plain answer is an object of the script's own, and an empty list is empty", () => {
    const { returned } = inShapes(
      "var options = Shapes.options(); return [options instanceof Object, options, Shapes.pieces()];",
    );
    expect(plain(returned)).toEqual([true, { colors: ["#fff"] }, []]);
  });
});

describe("the virtual clock", () => {
  const code = "function check() { return [new Date().toISOString(), Date.now(), new Date(Date()).getTime()]; }";

  test("it starts at the instant given and stands still but for calls and waiting", () => {
    const host = start(code, { now: "2026-02-03T04:05:06Z" });
    const instant = Date.UTC(2026, 1, 3, 4, 5, 6);
    expect(host.scriptRun("check")).toEqual(["2026-02-03T04:05:06.000Z", instant, instant]);
    host.advance(86_400);
    expect(host.scriptRun("check")).toEqual(["2026-02-04T04:05:06.000Z", instant + 86_400_000, instant + 86_400_000]);
  });

  test("what service calls cost passes on it", () => {
    const host = start("function check() { Utilities.sleep(2500); SpreadsheetApp.flush(); return new Date().toISOString(); }");
    expect(host.scriptRun("check")).toBe("2026-01-31T09:00:02.700Z");
  });

  test("a start that is no instant is refused", () => {
    expect(failure(() => start(code, { now: "noon" })).message).toContain("ISO time");
  });
});

const stores = `
  function set(property) { PropertiesService.getDocumentProperties().setProperty("a", property); PropertiesService.getUserProperties().setProperty("b", property); }
  function get() { return [PropertiesService.getDocumentProperties().getProperty("a"), PropertiesService.getUserProperties().getProperty("b")]; }
  function GET() { return [[PropertiesService.getUserProperties().getProperty("b")]]; }
  function who() { return [Session.getTemporaryActiveUserKey(), Session.getActiveUserLocale()]; }
  function ids() { return [Utilities.getUuid(), Utilities.getUuid()]; }`;

describe("two users of one file", () => {
  const users = ["ann", "ben"] as const;

  test("share the document's properties, and each keeps their own", () => {
    const host = start(stores, { users });
    host.call("set", ["1"]);
    host.as("ben");
    expect(host.scriptRun("get")).toEqual(["1", null]);
    host.call("set", ["2"]);
    host.as("ann");
    expect(host.scriptRun("get")).toEqual(["2", "1"]);
    expect(host.documentProperties).toEqual({ a: "2" });
  });

  test("a cell reads the owner's properties whoever looks at it", () => {
    const host = start(stores, { users });
    host.call("set", ["1"]);
    host.as("ben");
    expect(host.formula("GET")).toEqual({ cells: [["1"]] });
  });

  test("have keys of their own, which change after 30 days, and locales", () => {
    const host = start(stores, { users, userLocale: "en" });
    const [ann] = host.scriptRun("who") as string[];
    host.as("ben", "zh_CN");
    const [ben, locale] = host.scriptRun("who") as string[];
    expect([locale, ben === ann]).toEqual(["zh_CN", false]);
    host.as("ann", "en");
    expect(host.scriptRun("who")).toEqual([ann, "en"]);
    host.advance(31 * 86_400);
    expect((host.scriptRun("who") as string[])[0]).not.toBe(ann);
  });

  test("a user whom the file does not know is refused", () => {
    expect(failure(() => start(stores, { users }).as("eve")).reason).toBe("call");
  });

  test("ids are the same in every host, and never twice in one", () => {
    const host = start(stores);
    const ids = [host.scriptRun("ids"), host.scriptRun("ids")].flat();
    expect(new Set(ids).size).toBe(4);
    expect(start(stores).scriptRun("ids")).toEqual(ids.slice(0, 2));
  });
});

describe("the document lock", () => {
  const code = `
    function take() { return [LockService.getDocumentLock().tryLock(5000), Date.now()]; }
    function wait() { LockService.getDocumentLock().waitLock(5000); }
    function forever() { LockService.getDocumentLock().tryLock(400000); }`;

  test("is free again when the run that holds it ends", () => {
    const host = start(code);
    expect([host.scriptRun("take"), host.scriptRun("take")].map((taken) => (taken as unknown[])[0])).toEqual([true, true]);
  });

  test("held by another user's run, it is waited for in vain for the whole time given", () => {
    const host = start(code);
    host.holdLock(true);
    const before = Date.UTC(2026, 0, 31, 9);
    expect(host.scriptRun("take")).toEqual([false, before + 5051]);
    expect(failure(() => host.call("wait")).message).toBe(
      "Exception: Lock timeout: another process was holding the lock for too long.",
    );
    expect(failure(() => host.call("forever")).reason).toBe("limit");
    host.holdLock(false);
    expect((host.scriptRun("take") as unknown[])[0]).toBe(true);
  });
});

describe("the cache", () => {
  test("keeps a text for its seconds, ten minutes unless told otherwise", () => {
    const host = start(`
      function put() { var cache = CacheService.getDocumentCache(); cache.put("short", "1", 60); cache.put("usual", "2"); }
      function get() { return CacheService.getDocumentCache().getAll(["short", "usual"]); }`);
    host.call("put");
    expect(host.scriptRun("get")).toEqual({ short: "1", usual: "2" });
    host.advance(60);
    expect(host.scriptRun("get")).toEqual({ usual: "2" });
    host.advance(540);
    expect(host.scriptRun("get")).toEqual({});
  });

  test("of more than 1,000 texts it keeps the 900 that last longest", () => {
    const host = start(`
      function fill() { var cache = CacheService.getDocumentCache(); for (var i = 0; i <= 1000; i += 1) cache.put("k" + i, "1", 600 + i); }
      function get() { return ["k100", "k101", "k1000"].map(function (key) { return CacheService.getDocumentCache().get(key); }); }`);
    host.call("fill");
    expect(host.scriptRun("get")).toEqual([null, "1", "1"]);
  });
});
