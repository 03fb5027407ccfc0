// THE LIST of verbs: a new one is a file and a line here.

import type { Sent } from "../app/fields";
import type { Language } from "../ground/language";
import { commit } from "./commit";
import { explain } from "./explain";
import { headway } from "./headway";
import { letBe } from "./letBe";
import { look } from "./look";
import { remove } from "./remove";
import { sample } from "./sample";
import { saveScheme } from "./saveScheme";
import { schemes } from "./schemes";
import { score } from "./score";
import { selectRows } from "./selectRows";
import { setAside } from "./setAside";
import { show } from "./show";
import { stage } from "./stage";
import { start } from "./start";
import { status } from "./status";
import { stop } from "./stop";
import { takeBack } from "./takeBack";
import { undo } from "./undo";

/** Everything that the sidebar may ask for. */
export const verbs = [
  look,
  score,
  start,
  stage,
  commit,
  takeBack,
  status,
  headway,
  stop,
  undo,
  remove,
  letBe,
  setAside,
  show,
  selectRows,
  explain,
  schemes,
  saveScheme,
  sample,
] as const;

type Listed = (typeof verbs)[number];

/** What each verb answers. */
export type Answers = { readonly [One in Listed as One["name"]]: ReturnType<One["answer"]> };

/** What is sent with each verb. */
export type Requests = {
  readonly [One in Listed as One["name"]]: Sent<ReturnType<One["fields"]>> & {
    readonly verb: One["name"];
    readonly language?: Language;
  };
};
