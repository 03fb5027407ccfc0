// Google services that a call needs besides the sheets themselves.

/** Writes all pending changes to the document. */
export function flush(): void {
  SpreadsheetApp.flush();
}

/** A random name of eight hexadecimal digits. */
export function freshToken(): string {
  return Utilities.getUuid().slice(0, 8);
}
