// What a document has beside its grid: properties, cache, lock and the count of ids given out, shared by all who edit it.

import type { Invocation } from "../host/invocation";
import { type CacheStore, DocumentLock, PropertyStores, type StoredTexts } from "../host/stores";

/** What of it lives on when the page is loaded again; a cache may be emptied at any time, and a lock ends with its run. */
export interface KeptStores {
  readonly properties: StoredTexts;
  readonly uuids: number;
}

export class DocumentStores {
  readonly properties: PropertyStores;
  readonly cache: CacheStore = new Map();
  readonly lock = new DocumentLock();
  uuids: number;

  constructor(kept: KeptStores | null = null) {
    this.properties = kept === null ? new PropertyStores() : PropertyStores.of(kept.properties);
    this.uuids = kept?.uuids ?? 0;
  }

  /** Settles when a run may have the lock, or after so many milliseconds. */
  async whenLockIsFree(run: Invocation, milliseconds: number): Promise<void> {
    let isLate = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        isLate = true;
        resolve();
      }, milliseconds);
    });
    while (!isLate && !this.lock.isFreeFor(run)) await Promise.race([this.lock.whenReleased(), late]);
    clearTimeout(timer);
  }

  kept(): KeptStores {
    return { properties: this.properties.texts(), uuids: this.uuids };
  }
}
