import type { Command } from 'commander'
import { type Config, readConfig } from '../config.ts'
import { type Log, openLog } from '../log.ts'
import type { OpenedInstallation } from '../main.ts'
import { explainError } from './command-error.ts'
import type { CliContext } from './context.ts'

/** Where a command's words go; tests catch them. */
export interface Output {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  exit(code: number): void
}

/** Make what commands work with, around one program and one environment. */
export function makeContext(
  program: Command,
  environment: Readonly<Record<string, string | undefined>>,
  output: Output,
): CliContext {
  let config: Config | undefined
  let log: Log | undefined
  const opened: OpenedInstallation[] = []
  const wantsJson = () => program.opts<{ json?: boolean }>().json === true

  const context: CliContext = {
    wantsJson,
    config() {
      config ??= readConfig(environment)
      return config
    },
    log() {
      log ??= openLog(context.config().logLevel)
      return log
    },
    async open({ prepare = false } = {}) {
      const options = { config: context.config(), log: context.log(), prepare }
      // The web app and its jobs are a lot to load for a command that needs no database.
      const { openInstallation } = await import('../main.ts')
      const installation = await openInstallation(options)
      opened.push(installation)
      return installation
    },
    say(json, text) {
      output.out(wantsJson() ? `${JSON.stringify(json)}\n` : `${text}\n`)
    },
    warn(text) {
      output.err(`${text}\n`)
    },
    answer:
      (work) =>
      async (...args) => {
        try {
          const answer = await work(...args)
          if (wantsJson()) output.out(`${JSON.stringify(answer.json)}\n`)
          else if (answer.text !== '') output.out(`${answer.text}\n`)
          output.exit(answer.exitCode)
        } catch (error) {
          reportError(error, wantsJson(), output)
        } finally {
          for (const installation of opened.splice(0)) await installation.close()
        }
      },
  }
  return context
}

/** Say what went wrong, as text or as JSON, and end with its code. */
export function reportError(error: unknown, json: boolean, output: Output): void {
  const { exitCode, message, unforeseen } = explainError(error)
  if (json) output.out(`${JSON.stringify({ error: message, exitCode })}\n`)
  else output.err(`${message}\n`)
  if (unforeseen && error instanceof Error) output.err(`${error.stack ?? ''}\n`)
  output.exit(exitCode)
}
