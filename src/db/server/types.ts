/** What the server code says while it works; a pino logger fits. */
export interface ServerLog {
  info(details: object, message: string): void
  warn(details: object, message: string): void
}

/** Everything a PostgreSQL client needs to sign in. */
export interface ConnectionSettings {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly database: string
}

/** The operating system user that runs the server's programs; empty means this process's own. */
export interface ServerIdentity {
  readonly uid?: number
  readonly gid?: number
}

/** Where one cluster lives and who runs it. */
export interface Cluster {
  /** Absolute path of PostgreSQL's own data directory, free of symbolic links. */
  readonly folder: string
  readonly identity: ServerIdentity
  readonly programs: Programs
}

/** Absolute paths of the server's programs. */
export interface Programs {
  readonly initdb: string
  readonly pgCtl: string
}

/** The database server could not be used; the message says what to do. */
export class ServerError extends Error {
  override name = 'ServerError'
}
