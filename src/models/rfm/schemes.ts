// THE LIST of schemes by which RFM names tiers: a new one is a file and a line here.
import { once } from "../../ground/once";
import { braze10 } from "./braze10";
import { chinese8, chinese8High, chinese8Scores } from "./chinese8";
import { grid10 } from "./grid10";
import { hml3 } from "./hml3";
import { klaviyo6 } from "./klaviyo6";
import { rpackage10, rpackage10Original } from "./rpackage10";
import type { Scheme } from "./scheme";
import { standard11, standard11Rm } from "./standard11";

/** Makers, the default first; each makes its entry when it is first asked for. */
const makers: readonly (() => Scheme)[] = [
  standard11,
  standard11Rm,
  grid10,
  chinese8,
  chinese8Scores,
  chinese8High,
  rpackage10,
  rpackage10Original,
  klaviyo6,
  braze10,
  hml3,
];

/** Every scheme, the default first. */
export const schemes = once(() => makers.map((make) => make()));
