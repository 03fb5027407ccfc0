// The state of a document besides its grid, shared by all who edit it: properties, cache, lock and the number of ids given out.

import type { Invocation } from "../host/invocation";
import { type CacheStore, DocumentLock, PropertyStores, type StoredTexts } from "../host/stores";

/** The part that survives a reload of the page. The cache may be emptied at any time, and the lock ends with its run. */
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

  /** Resolves when a run may have the lock, or after this many milliseconds. */
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
