// THE LIST of faults that are planted into the exports of the corpus.
import type { Field, Plant, Planted } from "./plant";
import { plantedCells } from "./plantedCells";
import { plantedColumns } from "./plantedColumns";
import { plantedRows } from "./plantedRows";

export const plants: readonly Plant[] = [...plantedRows, ...plantedColumns, ...plantedCells];

/** An export with a fault; null if it cannot hold the fault. */
export function plantInto(field: Field, { id, plant }: Plant): Planted | null {
  return field.declaration.cannotHold?.includes(id) ? null : plant(field);
}
