// The lists that the sidebar offers, evaluated from the declarations.
import { evaluate } from "./bundle.mjs";

/** For a bundler: `builtForms` in the sidebar's code stands for the lists, as JSON. */
export const formsDefinition = async () => {
  const { forms } = await evaluate("src/app/forms.ts");
  return { builtForms: JSON.stringify(forms) };
};
