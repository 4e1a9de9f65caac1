import { resolve } from 'node:path'
import { z } from 'zod'
import { readSmtpAddress, type SmtpServer } from './mail/smtp-address.ts'

/** The settings of this process, read once. Nothing else reads the environment. */
export interface Config {
  readonly port: number
  /** The network address to listen on; 127.0.0.1 is this computer alone. */
  readonly host: string
  /** Absolute path; holds the database, pictures and keys. */
  readonly dataFolder: string
  /** An administrator's connection to a PostgreSQL server of the school's own. */
  readonly databaseUrl: string | undefined
  /** What people type to reach Gatepost, without a path or a closing slash. */
  readonly origin: string
  readonly environment: 'production' | 'development' | 'test'
  readonly logLevel: LogLevel
  /** Through which server mail goes out and under which address; undefined: none is sent. */
  readonly mail: MailConfig | undefined
}

export interface MailConfig {
  readonly server: SmtpServer
  /** The address that every mail comes from. */
  readonly from: string
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** The settings are wrong. One fault per line, each with what to do. */
export class ConfigError extends Error {
  override name = 'ConfigError'
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.faults = faults
  }
}

const environmentSchema = z.object({
  PORT: z.coerce
    .number('PORT must be a whole number such as 4780.')
    .int('PORT must be a whole number such as 4780.')
    .min(1, 'PORT must be 1 or more. Leave it out for 4780.')
    .max(65_535, 'PORT must be 65535 or less. Leave it out for 4780.')
    .default(4780),
  HOST: z
    .string()
    .regex(
      /^[\w.:-]+$/,
      'HOST must be an address such as 127.0.0.1 (this computer) or 0.0.0.0 (any).',
    )
    .default('127.0.0.1'),
  GATEPOST_DATA: z.string().default('./data'),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(ql)?$/,
      error:
        'DATABASE_URL must look like postgres://user:password@host:5432/gatepost. Leave it out for the built-in database.',
    })
    .optional(),
  GATEPOST_ORIGIN: z
    .url({ protocol: /^https?$/, error: originFault() })
    .refine((value) => !URL.canParse(value) || new URL(value).pathname === '/', originFault())
    .transform((value) => new URL(value).origin)
    .optional(),
  NODE_ENV: z
    .enum(['production', 'development', 'test'], {
      error: 'NODE_ENV must be production, development or test. Leave it out for production.',
    })
    .default('production'),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, {
      error: `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}. Leave it out for info.`,
    })
    .default('info'),
  GATEPOST_SMTP: z
    .string()
    .transform((text, context) => {
      const read = readSmtpAddress(text)
      if (read.ok) return read.server
      context.addIssue(read.fault)
      return z.NEVER
    })
    .optional(),
  GATEPOST_MAIL_FROM: z
    .email('GATEPOST_MAIL_FROM must be one mail address, such as gatepost@school.example.')
    .optional(),
})

/**
 * Read the settings. An empty variable counts as not set.
 * @param environment usually `process.env`
 * @throws ConfigError naming every fault at once
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value?.trim() !== ''),
  )
  const parsed = environmentSchema.safeParse(given)
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => issue.message))
  const values = parsed.data
  const mail = mailOf(values)
  return {
    port: values.PORT,
    host: values.HOST,
    dataFolder: resolve(values.GATEPOST_DATA),
    databaseUrl: values.DATABASE_URL,
    origin: values.GATEPOST_ORIGIN ?? `http://localhost:${values.PORT}`,
    environment: values.NODE_ENV,
    logLevel: values.LOG_LEVEL,
    mail,
  }
}

/** @throws ConfigError when one of the two is there without the other */
function mailOf(values: z.infer<typeof environmentSchema>): MailConfig | undefined {
  const { GATEPOST_SMTP: server, GATEPOST_MAIL_FROM: from } = values
  if (server && from) return { server, from }
  if (server) {
    throw new ConfigError([
      'GATEPOST_MAIL_FROM must be set beside GATEPOST_SMTP: the address that mail comes from, such as gatepost@school.example.',
    ])
  }
  if (from) throw new ConfigError(['GATEPOST_SMTP must be set beside GATEPOST_MAIL_FROM.'])
  return undefined
}

function originFault(): string {
  return 'GATEPOST_ORIGIN must be an address without a path, such as https://gatepost.school.example. Leave it out when people use this computer alone.'
}
