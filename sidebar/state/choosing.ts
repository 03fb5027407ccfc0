// What another model or another scheme does to the wishes; knows nothing of the page.
import { type Draft, formOf, formsOf, settingName } from "./draft";

/** The draft as far as it says what sorts the customers. */
export type Sorting = Pick<Draft, "models" | "scheme" | "bins" | "cuts" | "cutSide" | "settings" | "without">;

/** Nothing chosen of a scheme beside its name. */
const plain: Pick<Draft, "bins" | "cuts" | "cutSide"> = { bins: null, cuts: {}, cutSide: "over" };

function keepSettings({ settings }: Draft, rename: (name: string) => string | null): Draft["settings"] {
  const kept = Object.entries(settings).flatMap(([name, typed]) => {
    const renamed = rename(name);
    return renamed === null ? [] : [[renamed, typed] as const];
  });
  return Object.fromEntries(kept);
}

/** The draft's columns that are not wanted, under the names that they have then; null drops one. */
function keepColumns({ without }: Draft, rename: (id: string) => string | null): Draft["without"] {
  return { ...without, columns: without.columns.flatMap((id) => rename(id) ?? []) };
}

/** The draft with another main model in place of the one it has; what was typed of a model that stays is kept under its new name. */
export function withMain(draft: Draft, id: string): Sorting {
  const further = draft.models.slice(1).filter((other) => other !== id);
  const settings = keepSettings(draft, (named) => {
    const [model, name] = named.split(".") as [string, string?];
    if (name === undefined) return null;
    return model === id ? name : named;
  });
  const own = formOf(draft).adds.map((added) => added.id);
  const without = keepColumns(draft, (column) => {
    if (own.includes(column)) return null;
    return column.startsWith(`${id}.`) ? column.slice(id.length + 1) : column;
  });
  return { ...plain, models: [id, ...further], scheme: draft.scheme, settings, without };
}

/** The draft with one further model more, or one less. */
export function withFurther(draft: Draft, id: string, isChosen: boolean): Pick<Draft, "models" | "settings" | "without"> {
  const others = draft.models.filter((other) => other !== id);
  const settings = keepSettings(draft, (named) => (named.startsWith(`${id}.`) ? null : named));
  const without = keepColumns(draft, (column) => (column.startsWith(`${id}.`) ? null : column));
  return { models: isChosen ? [...others, id] : others, settings, without };
}

/** The draft with another scheme; what was chosen of the one it had is dropped, what was typed of other models is kept. */
export function withScheme(draft: Draft, scheme: Draft["scheme"]): Sorting {
  const form = formsOf(draft).find(({ hasSchemes }) => hasSchemes) ?? formOf(draft);
  const settings = keepSettings(draft, (named) => {
    const name = named.slice(named.indexOf(".") + 1);
    return settingName(draft, form, name) === named ? null : named;
  });
  return { ...plain, models: draft.models, scheme, settings, without: draft.without };
}
