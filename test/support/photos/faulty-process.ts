/** The other end of a ProcessPool under test: does what the question says, good or bad. */
import { answerQuestions } from '../../../src/gate/photo/answer-questions.ts'

const ACTS: Record<string, (bytes: Uint8Array) => string | Promise<string>> = {
  size: (bytes) => String(bytes.length),
  environment: () => Object.keys(process.env).join(' '),
  spin: () => {
    while (true) {}
  },
  wait: () => new Promise(() => {}),
  exit: () => process.exit(7),
  throw: () => {
    throw new Error('broken')
  },
  abort: () => process.abort(),
  kill: () => String(process.kill(process.pid, 'SIGKILL')),
  hoard: () => {
    const held: unknown[] = []
    while (true) held.push(new Array(100_000).fill(held.length))
  },
}

answerQuestions(async ({ act, bytes }: { act: string; bytes?: Uint8Array }) => ({
  kind: 'answered',
  said: await ACTS[act]?.(bytes ?? new Uint8Array()),
  pid: process.pid,
}))
