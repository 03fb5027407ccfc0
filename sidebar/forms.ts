// What can be offered: kinds of sheets, roles, models, columns and reports, as the build found them declared.
import type { Forms } from "../src/app/api";

/** The build puts the lists here. */
declare const builtForms: Forms;

/** Every list. */
export const forms: Forms = builtForms;
