/** 0 to 2 are a command's own answers; from 64 on the command could not do its work (as in sysexits). */
export const EXIT = {
  /** All is well. */
  ok: 0,
  /** The answer is no: something was found, or needs a person. */
  found: 1,
  /** The answer is a firm no: blocked, broken, or not to be trusted. */
  failed: 2,
  usage: 64,
  badData: 65,
  missingInput: 66,
  unavailable: 69,
  internal: 70,
  io: 74,
  /** The settings are wrong. */
  config: 78,
} as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
export type AnswerCode = 0 | 1 | 2
