// Columns and further sheets that the chosen models read beside the usual ones.
import type { Kind, Look } from "../../src/app/api";
import type { Text } from "../../src/ground/language";
import type { ModelForm } from "../../src/models/model";
import { forms } from "../forms";
import { formsOf, withColumn } from "../state/draft";
import { type OtherSheet, sheetsOf, sheetsOfKind, withoutSheet, withSheet, withSheetColumns } from "../state/sheets";
import type { StepProps } from "../state/wizard";
import { ColumnFields } from "./columnFields";
import { Problem } from "./problem";
import { SheetSelect } from "./sheetSelect";
import { SheetWaiting } from "./waiting";

const texts = {
  columns: { en: "Further columns that are read", zh: "另外读取的列" },
} satisfies Record<string, Text>;

/** Kinds of sheets that have a choice of their own elsewhere. */
const chosenElsewhere: readonly Kind[] = ["orders", "people", "campaign"];

function Chosen({ other, roles, ...props }: StepProps & { other: OtherSheet; roles: readonly string[] }) {
  const { known, draft, change, lookWays, speaker } = props;
  const { sheet, name, columns } = other;
  const seen = known.looks[sheet];
  return (
    <div class="indented">
      <SheetWaiting sheet={sheet} name={name} look={seen} ways={lookWays} speaker={speaker} />
      {seen?.problem && <Problem error={seen.problem} speaker={speaker} />}
      {seen?.look && (
        <ColumnFields
          roles={roles}
          look={seen.look}
          columns={columns}
          scope={sheet}
          choose={(role, column) => change(withSheetColumns(draft, sheet, withColumn({ columns }, role, column).columns))}
          speaker={speaker}
        />
      )}
    </div>
  );
}

/** The tabs that can be chosen as a sheet of a kind: those that are read for nothing else, a hidden one only when it is chosen already. */
function offeredFor({ draft, known }: Pick<StepProps, "draft" | "known">, kind: Kind): Look["others"] {
  const own = sheetsOfKind(draft, kind)[0];
  const isFree = (id: number): boolean => sheetsOf(draft).every(({ sheet }) => sheet !== id);
  return known.look?.others.filter(({ id, isHidden }) => id === own?.sheet || (!isHidden && isFree(id))) ?? [];
}

/** The sheet of a kind from which the chosen models read these roles. */
function SheetOfKind({ kind, roles, ...props }: StepProps & { kind: Kind; roles: readonly string[] }) {
  const { draft, change, speaker } = props;
  const own = sheetsOfKind(draft, kind)[0];
  const choose = (chosen: Look["others"][number] | undefined): void => {
    const without = own ? { ...draft, ...withoutSheet(draft, own.sheet) } : draft;
    change(chosen ? withSheet(without, chosen, kind) : { beside: without.beside });
  };
  return (
    <>
      <SheetSelect
        label={speaker.sentenceCase(speaker.text(forms.kinds[kind].name))}
        sheet={own?.sheet ?? null}
        offered={offeredFor(props, kind)}
        choose={choose}
        speaker={speaker}
      />
      {own && <Chosen {...props} other={own} roles={[...new Set([...forms.kindRoles[kind].main, ...roles])]} />}
    </>
  );
}

/** By kind of sheet, the roles that the chosen models read; told of a model only where no other before it reads that kind. */
function readsShown({ draft }: StepProps, of: ModelForm): readonly (readonly [Kind, readonly string[]])[] {
  return (Object.keys(of.reads) as Kind[]).flatMap((kind) => {
    const readers = formsOf(draft).filter(({ reads }) => reads[kind] !== undefined);
    const roles = new Set(readers.flatMap(({ reads }) => reads[kind] ?? []));
    return readers[0]?.id === of.id ? [[kind, [...roles]] as const] : [];
  });
}

/** The columns that a chosen model reads beside the usual ones, and the sheets of other kinds; nothing where there is nothing to choose. */
export function ModelSheets({ of, ...props }: StepProps & { of: ModelForm }) {
  const { draft, known, change, speaker } = props;
  const { look } = known;
  if (look === null) return null;
  const reads = readsShown(props, of);
  const own = reads.flatMap(([kind, roles]) => (kind === look.kind ? roles : []));
  const others = reads.filter(
    ([kind]) => kind !== look.kind && !chosenElsewhere.includes(kind) && offeredFor(props, kind).length > 0,
  );
  if (own.length === 0 && others.length === 0) return null;
  return (
    <fieldset>
      <legend>{speaker.text(texts.columns)}</legend>
      <ColumnFields
        roles={own}
        look={look}
        columns={draft.columns}
        choose={(role, name) => change(withColumn(draft, role, name))}
        speaker={speaker}
      />
      {others.map(([kind, roles]) => (
        <SheetOfKind {...props} key={kind} kind={kind} roles={roles} />
      ))}
    </fieldset>
  );
}
