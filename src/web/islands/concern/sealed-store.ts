/** What a device keeps of a report until it is sent: the fields, and whether it was to go already. */
export interface KeptReport {
  readonly fields: Readonly<Record<string, string>>
  /** Somebody pressed send, and there was no line. */
  readonly toSend: boolean
  /** Milliseconds since 1970. */
  readonly at: number
}

const DATABASE = 'gatepost-concern'
const [KEYS, REPORTS] = ['keys', 'reports'] as const
const KEY = 'own'

/**
 * Reports that wait on this device, encrypted with a key that the browser hands to nobody, not even to this
 * page: it can be used, and not read.
 */
export interface SealedStore {
  keep(name: string, report: KeptReport): Promise<void>
  /** @returns undefined where there is none, or it does not open any more */
  find(name: string): Promise<KeptReport | undefined>
  forget(name: string): Promise<void>
}

/** @throws where the browser keeps nothing, as in some private windows */
export async function openSealedStore(): Promise<SealedStore> {
  const database = await openDatabase()
  const key = await ownKey(database)
  return {
    async keep(name, report) {
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const bytes = new TextEncoder().encode(JSON.stringify(report))
      const sealed = await crypto.subtle.encrypt({ ...how(name), iv }, key, bytes)
      await inStore(database, REPORTS, 'readwrite', (store) => store.put({ iv, sealed }, name))
    },
    async find(name) {
      const found = await inStore(database, REPORTS, 'readonly', (store) => store.get(name))
      if (!isSealed(found)) return undefined
      try {
        const { iv, sealed } = found
        const bytes = await crypto.subtle.decrypt({ ...how(name), iv }, key, sealed)
        const report: unknown = JSON.parse(new TextDecoder().decode(bytes))
        return isReport(report) ? report : undefined
      } catch {
        return undefined
      }
    },
    async forget(name) {
      await inStore(database, REPORTS, 'readwrite', (store) => store.delete(name))
    },
  }
}

/** A report belongs to its form: under another name it does not open. */
function how(name: string) {
  return { name: 'AES-GCM', additionalData: new TextEncoder().encode(name) } as const
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(KEYS)
    opening.result.createObjectStore(REPORTS)
  }
  return settled(opening)
}

async function ownKey(database: IDBDatabase): Promise<CryptoKey> {
  const found: unknown = await inStore(database, KEYS, 'readonly', (store) => store.get(KEY))
  if (found instanceof CryptoKey) return found
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  await inStore(database, KEYS, 'readwrite', (store) => store.put(made, KEY))
  return made
}

function inStore<T>(
  ...[database, name, mode, work]: [
    IDBDatabase,
    string,
    IDBTransactionMode,
    (store: IDBObjectStore) => IDBRequest<T>,
  ]
): Promise<T> {
  return settled(work(database.transaction(name, mode).objectStore(name)))
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>
  readonly sealed: ArrayBuffer
}

function isSealed(value: unknown): value is Sealed {
  if (typeof value !== 'object' || value === null) return false
  return 'iv' in value && 'sealed' in value
}

function isReport(value: unknown): value is KeptReport {
  if (typeof value !== 'object' || value === null) return false
  const report = value as Partial<Record<keyof KeptReport, unknown>>
  return typeof report.at === 'number' && typeof report.fields === 'object'
}
