// The classes of statuses.

/** What a status says of its sale. "noEffect" is a part of a status that says nothing of it, such as a refund that was refused. */
export type StatusClass = "sale" | "notCompleted" | "refunded" | "partlyRefunded" | "noEffect";
