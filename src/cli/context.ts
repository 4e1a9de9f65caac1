import type { Command } from 'commander'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import type { OpenedInstallation } from '../main.ts'
import type { AnswerCode } from './exit-codes.ts'

/** What a command found: the same thing for people and for programs. */
export interface Answer {
  /** 0 all is well, 1 something was found, 2 a firm no. */
  readonly exitCode: AnswerCode
  /** What `--json` prints. */
  readonly json: unknown
  /** What people read; printed as it stands. Empty prints nothing. */
  readonly text: string
}

/** What commands are given. Nothing is read or opened until it is asked for. */
export interface CliContext {
  /** @throws ConfigError when the settings are wrong */
  config(): Config
  log(): Log
  /**
   * Open the installation; it is closed when the command ends.
   * @param options.prepare make what is missing and bring the schema up to date first
   */
  open(options?: { readonly prepare?: boolean }): Promise<OpenedInstallation>
  /**
   * Wrap a command's work for commander: prints the answer, sets the exit code, puts errors into words.
   * @example program.command('doctor').action(context.answer(async () => ({ exitCode: 0, json, text })))
   */
  answer<Args extends unknown[]>(
    work: (...args: Args) => Promise<Answer>,
  ): (...args: Args) => Promise<void>
  /** Say something before the command ends, such as an address: one line of text or of JSON. */
  say(json: object, text: string): void
  /** Say what the person at the keyboard should know beside the answer; never part of what programs read. */
  warn(text: string): void
  /** Whether `--json` was given. */
  readonly wantsJson: () => boolean
}

/** Each file in `commands/` exports one of these under the name `register`. */
export type Register = (program: Command, context: CliContext) => void
