// What a call needs of Google beside the sheets themselves.

/** Makes sure that everything written so far stands in the document. */
export function flush(): void {
  SpreadsheetApp.flush();
}

/** A name that nothing has had yet: eight letters and digits. */
export function freshToken(): string {
  return Utilities.getUuid().slice(0, 8);
}
