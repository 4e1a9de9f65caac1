import { ConfigError } from '../config.ts'
import {
  ArchiveError,
  DatabaseError,
  MigrationError,
  NotEmptyError,
  ServerError,
} from '../runtime/index.ts'
import { EXIT, type ExitCode } from './exit-codes.ts'

/** A command could not do its work, for a reason that the person at the keyboard can mend. */
export class CommandError extends Error {
  override name = 'CommandError'
  readonly exitCode: ExitCode
  constructor(exitCode: ExitCode, message: string) {
    super(message)
    this.exitCode = exitCode
  }
}

/** What is said of an error, and the code the process ends with. */
export interface Explained {
  readonly exitCode: ExitCode
  readonly message: string
  /** Not foreseen: worth a stack. */
  readonly unforeseen: boolean
}

/** Put any error into words for the person at the keyboard. */
export function explainError(error: unknown): Explained {
  if (error instanceof CommandError) return foreseen(error.exitCode, error.message)
  if (error instanceof ConfigError) return foreseen(EXIT.config, error.message)
  if (error instanceof ServerError || error instanceof MigrationError) {
    return foreseen(EXIT.unavailable, error.message)
  }
  if (error instanceof ArchiveError) return foreseen(EXIT.badData, error.message)
  if (error instanceof NotEmptyError) return foreseen(EXIT.usage, error.message)
  if (error instanceof DatabaseError) return explainDatabase(error)
  const system = explainSystem(error)
  if (system) return system
  const message = error instanceof Error ? error.message : String(error)
  return { exitCode: EXIT.internal, message, unforeseen: true }
}

const NOT_SET_UP =
  'This data folder or database is not set up yet. Run "gatepost migrate" (or "gatepost serve") first.'

/** PostgreSQL's own codes: no such database, no such schema or table, password refused. */
function explainDatabase(error: DatabaseError): Explained {
  if (['3D000', '3F000', '42P01', '28P01'].includes(error.code ?? '')) {
    return foreseen(EXIT.unavailable, `${NOT_SET_UP} (${error.message})`)
  }
  return { exitCode: EXIT.internal, message: error.message, unforeseen: true }
}

const SYSTEM: Readonly<Record<string, readonly [ExitCode, string]>> = {
  ENOENT: [EXIT.missingInput, 'There is no such file or folder'],
  EISDIR: [EXIT.missingInput, 'A file was wanted, this is a folder'],
  EACCES: [EXIT.io, 'You may not read or write this. Start as the owner, or change its rights'],
  EPERM: [EXIT.io, 'You may not read or write this. Start as the owner, or change its rights'],
  EROFS: [EXIT.io, 'This disk can only be read'],
  ENOSPC: [EXIT.io, 'The disk is full. Free some space and try again'],
  ECONNREFUSED: [
    EXIT.unavailable,
    'The database does not answer. Start it, or correct DATABASE_URL',
  ],
  ENOTFOUND: [EXIT.unavailable, 'The database’s computer is not known. Correct DATABASE_URL'],
  EADDRINUSE: [
    EXIT.unavailable,
    'Another program uses this port. Stop it, or set PORT to another number',
  ],
}

function explainSystem(error: unknown): Explained | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  const known = SYSTEM[String(error.code)]
  return known && foreseen(known[0], `${known[1]}: ${whereOf(error)}`)
}

/** The file's own name says more to a person than the system's words. */
function whereOf(error: Error): string {
  return 'path' in error && typeof error.path === 'string' ? error.path : error.message
}

function foreseen(exitCode: ExitCode, message: string): Explained {
  return { exitCode, message, unforeseen: false }
}
