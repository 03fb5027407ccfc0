// Google services that a call needs besides the sheets themselves.

/** Writes all pending changes to the document. */
export function flush(): void {
  SpreadsheetApp.flush();
}

/** A random name of eight hexadecimal digits. */
export function freshToken(): string {
  return Utilities.getUuid().slice(0, 8);
}

/** A random secret of 64 hexadecimal digits: two UUIDs, which hold 244 random bits. */
export function freshSecret(): string {
  return `${Utilities.getUuid()}${Utilities.getUuid()}`.replace(/-/g, "");
}
