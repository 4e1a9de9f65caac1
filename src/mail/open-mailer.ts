import { Readable } from 'node:stream'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import { connect, type MailerOptions, send } from './connection.ts'
import { judgeFault, type SmtpFault } from './judge-fault.ts'
import type { Handed, Line, Mailer } from './mailer.ts'
import { oneLine } from './one-line.ts'
import type { SmtpServer } from './smtp-address.ts'

/** Many servers take no more on one connection. */
const MOST_ON_ONE = 100

/** A server that does not take our password locks us out when we ask too often. */
const REST_MS = 50_000
const MOST_REST_MS = 30 * 60_000

/** The way to a mail server. Opens nothing yet. */
export function openMailer(options: MailerOptions): Mailer {
  const { server, from } = options
  let trouble: string | undefined
  let [failures, restsUntil] = [0, 0]
  const note = (handed: Handed, now: Date): Handed => {
    if (handed.kind === 'no_server') {
      trouble = handed.why
      restsUntil = now.getTime() + Math.min(REST_MS * 2 ** failures, MOST_REST_MS)
      failures += 1
    } else if (handed.kind !== 'uncertain') {
      trouble = undefined
      failures = 0
    }
    return handed
  }
  return {
    server: `${server.host}:${server.port}`,
    from,
    open: (now) => (now.getTime() < restsUntil ? undefined : openLine(options, note)),
    async tryOut() {
      try {
        const connection = await connect(options)
        connection.quit()
        return { ok: true }
      } catch (error) {
        return { ok: false, why: wordsOf(server, judgeFault(error as SmtpFault, false).why) }
      }
    },
    trouble: () => trouble,
  }
}

function openLine(options: MailerOptions, note: (handed: Handed, now: Date) => Handed): Line {
  const { server, from } = options
  let open: SMTPConnection | undefined
  let handed = 0
  const hangUp = () => {
    open?.quit()
    open = undefined
  }
  const close = () => {
    open?.close()
    open = undefined
  }
  return {
    async hand(letter, now) {
      // Loaded with the first letter: a command that sends none needs no pages.
      const { setLetter } = await import('./set-letter.tsx')
      const bytes = await setLetter(letter, from, now)
      let begun = false
      try {
        if (handed > 0 && handed % MOST_ON_ONE === 0) hangUp()
        open ??= await connect(options)
        const words = Readable.from(
          (function* () {
            begun = true
            yield bytes
          })(),
        )
        await send(open, { envelope: { from, to: letter.to.address }, words }, options)
        handed += 1
        return note({ kind: 'sent' }, now)
      } catch (error) {
        close()
        const judged = judgeFault(error as SmtpFault, begun)
        return note({ kind: judged.kind, why: wordsOf(server, judged.why) }, now)
      }
    },
    close: hangUp,
  }
}

/** For people and logs: on one line, and without the password even where a server repeats it. */
function wordsOf({ login }: SmtpServer, words: string): string {
  return oneLine(login ? words.replaceAll(login.password, '(hidden)') : words)
}
