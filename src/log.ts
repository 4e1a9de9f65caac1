import { type DestinationStream, type Logger, pino } from 'pino'
import type { LogLevel } from './config.ts'

export type Log = Logger

const SECRET_NAMES = [
  'authorization',
  'Authorization',
  'cookie',
  'Cookie',
  'set-cookie',
  'Set-Cookie',
  'password',
  'passwords',
  'token',
  'connectionString',
  'databaseUrl',
]

/** An error as it is logged: a lost connection hangs the whole client on it, with all it knows. */
function errorForLog(error: Error): object {
  const { client: _, ...rest } = pino.stdSerializers.err(error)
  return rest
}

/** Each secret name as a key of the entry itself and of objects one to three levels down. */
const SECRET_PATHS = SECRET_NAMES.flatMap((name) =>
  ['', '*', '*.*', '*.*.*'].map((above) => `${above}["${name}"]`),
)

/**
 * Open the log: one JSON object a line. Secrets are blanked by the name of their field; texts and
 * names of people do not belong in a log, only ids.
 * @param destination where lines go, standard error unless given
 */
export function openLog(level: LogLevel, destination?: DestinationStream): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: errorForLog },
      redact: { paths: SECRET_PATHS, censor: '(hidden)' },
    },
    destination ?? pino.destination({ dest: 2, sync: true }),
  )
}
