// The documented names and parameters of the cell functions, in order.

/** Each cell function as documented. A parameter in brackets may be left out. The language is added below as the last parameter of each. */
export const documented: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [
    "RFM_TABLE customers dates amounts [as_of] [scheme] [order_numbers]",
    "RFM_AUDIT customers dates amounts [as_of] [scheme] [order_numbers]",
    "RFM_TIER last_order orders revenue [scheme] [as_of]",
    "RFM_SCORES last_order orders revenue [bins] [as_of]",
    "RFM_NAME recency_score frequency_score monetary_score [scheme]",
    "RFM_WHY last_order orders revenue [scheme] [as_of]",
    "CLV_TABLE customers dates amounts [as_of] [horizon_days] [annual_discount] [margin] [model]",
    "CLV_FIT customers dates amounts [as_of] [model] [unit_days]",
    "CLV_ALIVE repeat_days first_to_last_days tenure_days parameters [model]",
    "CLV_ORDERS repeat_days first_to_last_days tenure_days parameters horizon_days [model]",
    "CLV_SPEND repeat_days average_repeat_spend parameters",
    "CLV_SIMPLE average_order orders_per_year years [margin] [annual_discount]",
  ].map((line) => {
    const [name = "", ...params] = line.split(" ");
    return [name, [...params, "[language]"]];
  }),
);
