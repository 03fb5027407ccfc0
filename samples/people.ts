// Made-up names and e-mail addresses. All addresses are on domains reserved for examples (RFC 2606).

import { type Chance, pick } from "./seededChance";

const GIVEN = [
  ...["Ada", "Anna", "Bea", "Clara", "Dora", "Edith", "Flora", "Greta", "Hana", "Ines", "Juno", "Kira", "Lena", "Mara", "Nora"],
  ...[
    "Abel",
    "Bruno",
    "Cyril",
    "Dario",
    "Emil",
    "Felix",
    "Gustav",
    "Hugo",
    "Ivo",
    "Jonas",
    "Kurt",
    "Leon",
    "Milo",
    "Noel",
    "Otto",
  ],
];
const BEFORE = [
  "Fern",
  "Ash",
  "Bright",
  "Cold",
  "Dew",
  "Elder",
  "Fox",
  "Grey",
  "Hazel",
  "Moss",
  "Oat",
  "Plum",
  "Rain",
  "Thistle",
];
const AFTER = ["hill", "brook", "water", "field", "wick", "meadow", "stone", "gate", "moor", "combe"];

export type Person = { given: string; family: string; email: string };

/** Draws people. No two share an address. */
export function people(chance: Chance, count: number): Person[] {
  const taken = new Map<string, number>();
  return Array.from({ length: count }, () => {
    const given = pick(chance, GIVEN);
    const family = pick(chance, BEFORE) + pick(chance, AFTER);
    const name = `${given}.${family}`.toLowerCase();
    const namesakes = taken.get(name) ?? 0;
    taken.set(name, namesakes + 1);
    const domain = pick(chance, ["example.com", "example.com", "example.org"]);
    return { given, family, email: `${name}${namesakes > 0 ? namesakes + 1 : ""}@${domain}` };
  });
}

const HABIT = [
  "云边",
  "山间",
  "听雨",
  "半日",
  "小巷",
  "江南",
  "晚风",
  "清晨",
  "南窗",
  "松下",
  "慢慢",
  "微醺",
  "檐下",
  "竹里",
  "漫步",
  "隔壁",
];
const FAVOURITE = [
  "一盏茶",
  "煮茶人",
  "茶客",
  "龙井",
  "的猫",
  "茉莉",
  "白露",
  "饮茶",
  "小茶罐",
  "陈皮",
  "普洱",
  "青柑",
  "老茶缸",
  "春芽",
];

/** Draws nicknames of buyers. No two are equal. */
export function nicknames(chance: Chance, count: number): string[] {
  const taken = new Map<string, number>();
  return Array.from({ length: count }, () => {
    const name = pick(chance, HABIT) + pick(chance, FAVOURITE);
    const namesakes = taken.get(name) ?? 0;
    taken.set(name, namesakes + 1);
    return namesakes > 0 ? `${name}${namesakes + 1}` : name;
  });
}
