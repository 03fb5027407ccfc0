// A permission that the user did not give, told by the scope that Google's error names, whatever language the error is in.
import { Refusal } from "../ground/refusal";

/** The refusal behind an error that names a scope it lacks; null for any other error. */
export function missingPermission(said: string): Refusal | null {
  return said.includes("googleapis.com/auth/")
    ? new Refusal(
        { en: "this add-on was not given both permissions that it asks for", zh: "此插件没有获得所需的全部两项权限" },
        {
          en: "nothing was changed; choose Sort customers into tiers in the menu again, and allow both when Google asks",
          zh: "没有任何改动；请再次在菜单中选择“给客户分层”，并在 Google 询问时允许这两项权限",
        },
      )
    : null;
}
