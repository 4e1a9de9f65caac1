import { createServer } from 'node:net'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type MailServer, openMailServer } from '../../test/support/mail-server.ts'
import { NOW } from '../../test/support/policy.ts'
import type { Letter } from '../domain/mail/index.ts'
import type { Patience } from './connection.ts'
import type { Line, Mailer } from './mailer.ts'
import { openMailer } from './open-mailer.ts'

const FROM = 'gatepost@larkfield.example'
const QUICK: Patience = { toConnect: 2_000, toAnswer: 1_000, toSend: 5_000 }

function letterTo(address: string, more: Partial<Letter> = {}): Letter {
  return {
    id: crypto.randomUUID(),
    to: { name: 'Robin Teasel', address },
    from: 'Larkfield Trust',
    subject: 'A post waits for you',
    paragraphs: ['A post at Larkfield School waits for your decision.'],
    lines: [],
    action: { label: 'Sign in', href: 'http://gatepost.example/sign-in' },
    closing: 'Sent by Gatepost for Larkfield Trust.',
    choiceHref: undefined,
    ...more,
  }
}

function lineOf(mailer: Mailer): Line {
  const line = mailer.open(NOW)
  if (!line) throw new Error('The server is left alone for a while.')
  return line
}

async function handOver(to: MailServer, letter = letterTo('robin@larkfield.example')) {
  const line = lineOf(openMailer({ server: to.server, from: FROM, patience: QUICK }))
  const handed = await line.hand(letter, NOW)
  line.close()
  return handed
}

describe('a mail server that takes mail', () => {
  it('gets it from the sender to the person, with the words as text and as HTML', async () => {
    const server = await openMailServer()
    const letter = letterTo('robin@larkfield.example', {
      choiceHref: 'http://gatepost.example/me/mail',
    })
    expect(await handOver(server, letter)).toEqual({ kind: 'sent' })
    const [mail] = server.received
    expect(mail).toMatchObject({ from: FROM, to: ['robin@larkfield.example'] })
    expect(mail?.raw).toContain(`Message-ID: <${letter.id}@larkfield.example>`)
    expect(mail?.raw).toContain('Auto-Submitted: auto-generated')
    expect(mail?.raw).toContain('List-Unsubscribe: <http://gatepost.example/me/mail>')
    expect(mail?.raw).toContain('Content-Type: text/plain; charset=utf-8')
    expect(mail?.raw).toContain('Content-Type: text/html; charset=utf-8')
    const unfolded = mail?.raw.replaceAll('=\r\n', '')
    expect(unfolded?.split('waits for your decision')).toHaveLength(3)
  })

  it('gets many on one connection', async () => {
    const server = await openMailServer()
    const line = lineOf(openMailer({ server: server.server, from: FROM }))
    for (let nth = 0; nth < 5; nth += 1) {
      expect(await line.hand(letterTo(`p${nth}@larkfield.example`), NOW)).toEqual({ kind: 'sent' })
    }
    line.close()
    expect([server.received.length, server.connections()]).toEqual([5, 1])
  })

  it('gets names in every writing, whole', async () => {
    const server = await openMailServer()
    await handOver(
      server,
      letterTo('robin@larkfield.example', {
        to: { name: 'Siân Ó Dómhnaill 李', address: 'robin@larkfield.example' },
        from: 'Ysgol Tŷ Gwyn',
        subject: 'Mae eich ysgol yn aros – ŵ',
      }),
    )
    const raw = server.received[0]?.raw ?? ''
    expect(decodedHeader(raw, 'To')).toContain('Siân Ó Dómhnaill 李')
    expect(decodedHeader(raw, 'From')).toContain('Ysgol Tŷ Gwyn')
    expect(decodedHeader(raw, 'Subject')).toBe('Mae eich ysgol yn aros – ŵ')
  })
})

describe('a mail server that does not', () => {
  it.each([
    [550, 'refused'],
    [552, 'refused'],
    [450, 'put_off'],
    [421, 'no_server'],
  ])('that refuses the address with %d: the mail is %s', async (code, kind) => {
    const server = await openMailServer({ refuseAddress: () => code })
    const handed = await handOver(server)
    expect(handed).toMatchObject({ kind, why: expect.stringContaining('No such person here') })
    expect(server.seen).toEqual([])
  })

  it.each([
    [554, 'refused'],
    [451, 'put_off'],
  ])('that refuses the words with %d: the mail is %s', async (code, kind) => {
    const server = await openMailServer({ answer: () => ({ refuse: code }) })
    expect((await handOver(server)).kind).toBe(kind)
  })

  it.each(['cut', 'hang'] as const)(
    'that took the words and then %ss: nobody knows',
    async (answer) => {
      const server = await openMailServer({ answer: () => answer })
      expect((await handOver(server)).kind).toBe('uncertain')
      expect(server.seen).toHaveLength(1)
    },
  )

  it('is tried anew with the next mail', async () => {
    const server = await openMailServer({
      answer: (_, to) => (to[0]?.startsWith('a') ? 'cut' : 'take'),
    })
    const line = lineOf(openMailer({ server: server.server, from: FROM, patience: QUICK }))
    expect((await line.hand(letterTo('a@larkfield.example'), NOW)).kind).toBe('uncertain')
    expect((await line.hand(letterTo('b@larkfield.example'), NOW)).kind).toBe('sent')
    line.close()
  })

  it('that is not there: no mail is lost or blamed', async () => {
    const gone = { host: '127.0.0.1', port: 1, security: 'none', login: undefined } as const
    const mailer = openMailer({ server: gone, from: FROM, patience: QUICK })
    expect(mailer.trouble()).toBeUndefined()
    expect((await lineOf(mailer).hand(letterTo('robin@larkfield.example'), NOW)).kind).toBe(
      'no_server',
    )
    expect(mailer.trouble()).toContain('cannot be reached')
    expect(await mailer.tryOut()).toMatchObject({ ok: false })
  })

  it('that is not there is left alone for longer each time, half an hour at most', async () => {
    const gone = { host: '127.0.0.1', port: 1, security: 'none', login: undefined } as const
    const mailer = openMailer({ server: gone, from: FROM, patience: QUICK })
    let now = NOW
    const rests: number[] = []
    for (let nth = 0; nth < 8; nth += 1) {
      const line = mailer.open(now)
      expect((await line?.hand(letterTo('robin@larkfield.example'), now))?.kind).toBe('no_server')
      const since = now
      while (!mailer.open(now)) now = new Date(now.getTime() + 10_000)
      rests.push((now.getTime() - since.getTime()) / 1_000)
    }
    expect(rests).toEqual([50, 100, 200, 400, 800, 1_600, 1_800, 1_800])
  })

  it('that says nothing: it is waited for no longer than is set', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1')
    await new Promise((resolve) => silent.once('listening', resolve))
    const address = silent.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const server = { host: '127.0.0.1', port, security: 'none', login: undefined } as const
    const patience = { ...QUICK, toConnect: 300 }
    const handed = await lineOf(openMailer({ server, from: FROM, patience })).hand(
      letterTo('robin@larkfield.example'),
      NOW,
    )
    silent.close()
    expect(handed).toMatchObject({ kind: 'no_server', why: expect.stringContaining('in time') })
  })

  it.each([
    ['starttls', { disabledCommands: [] }],
    ['tls', { secure: true }],
  ] as const)('whose %s certificate nobody vouches for gets nothing', async (security, smtp) => {
    const open = await openMailServer({ smtp: { ...smtp, disabledCommands: [] } })
    const mailer = openMailer({ server: { ...open.server, security }, from: FROM, patience: QUICK })
    const handed = await lineOf(mailer).hand(letterTo('robin@larkfield.example'), NOW)
    expect(handed).toMatchObject({ kind: 'no_server', why: expect.stringContaining('trusted') })
    expect(open.seen).toEqual([])
  })

  it('that offers no encryption where it must: it gets nothing', async () => {
    const open = await openMailServer()
    const server = { ...open.server, security: 'starttls' } as const
    const mailer = openMailer({ server, from: FROM, patience: QUICK })
    expect((await mailer.tryOut()).ok).toBe(false)
    expect((await lineOf(mailer).hand(letterTo('robin@larkfield.example'), NOW)).kind).toBe(
      'no_server',
    )
    expect(open.seen).toEqual([])
  })
})

describe('user and password', () => {
  const login = { user: 'office', password: 'walnut-harbour-7' }
  const asking = (right: string) =>
    openMailServer({
      smtp: {
        authOptional: false,
        disabledCommands: ['STARTTLS'],
        allowInsecureAuth: true,
        onAuth: ({ username, password }, _session, done) =>
          password === right
            ? done(null, { user: username })
            : done(new Error(`${username} is not ${password}`)),
      },
    })

  it('are given where they are asked for', async () => {
    const open = await asking(login.password)
    const mailer = openMailer({ server: { ...open.server, login }, from: FROM, patience: QUICK })
    expect(await mailer.tryOut()).toEqual({ ok: true })
    expect((await lineOf(mailer).hand(letterTo('robin@larkfield.example'), NOW)).kind).toBe('sent')
  })

  it('are named as the cause when they are wrong, without the password, though the server repeats it', async () => {
    const open = await asking('another')
    const mailer = openMailer({ server: { ...open.server, login }, from: FROM, patience: QUICK })
    const handed = await lineOf(mailer).hand(letterTo('robin@larkfield.example'), NOW)
    expect(handed).toMatchObject({ kind: 'no_server', why: expect.stringContaining('password') })
    for (const said of [
      JSON.stringify(handed),
      mailer.trouble(),
      JSON.stringify(await mailer.tryOut()),
    ]) {
      expect(said).not.toContain(login.password)
    }
    expect(mailer.server).not.toContain(login.user)
  })
})

describe('whatever stands in a letter', () => {
  it('stays within its header: no line, no other recipient, no header is added', async () => {
    const server = await openMailServer()
    const line = lineOf(openMailer({ server: server.server, from: FROM }))
    const nasty = fc
      .array(
        fc.constantFrom(
          '\r\n',
          '\n',
          '\r',
          '\0',
          '\u2028',
          'Bcc: all@larkfield.example',
          ',',
          '<',
          '>',
          '"',
          'x',
          '=?utf-8?q?=0D=0ABcc:?=',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join(''))
    await fc.assert(
      fc.asyncProperty(nasty, nasty, nasty, async (name, from, subject) => {
        const to = { name, address: 'robin@larkfield.example' }
        const handed = await line.hand(
          letterTo(to.address, { to, from, subject: `A ${subject}` }),
          NOW,
        )
        expect(handed.kind).toBe('sent')
        const mail = server.received.at(-1)
        const [head = ''] = mail?.raw.split('\r\n\r\n') ?? []
        const names = head.split(/\r\n(?![ \t])/).map((header) => header.split(':')[0])
        expect(mail?.to).toEqual(['robin@larkfield.example'])
        expect(names.toSorted()).toEqual(HEADERS)
      }),
      { numRuns: 60 },
    )
    line.close()
  })

  it.each(['robin@larkfield.example\r\nRCPT TO:<all@larkfield.example>', 'robin', 'a@b@c', ''])(
    'is never handed over for the address %j',
    async (address) => {
      const server = await openMailServer()
      expect((await handOver(server, letterTo(address))).kind).toBe('refused')
      expect(server.seen).toEqual([])
    },
  )

  it('is shown as words and never as HTML', async () => {
    const server = await openMailServer()
    const letter = letterTo('robin@larkfield.example', { paragraphs: ['<img src=x onerror=y> &'] })
    await handOver(server, letter)
    const html = server.received[0]?.raw.split('text/html')[1] ?? ''
    expect(html).toContain('&lt;img')
    expect(html).not.toContain('<img')
  })
})

const HEADERS = [
  'Auto-Submitted',
  'Content-Type',
  'Date',
  'From',
  'MIME-Version',
  'Message-ID',
  'Subject',
  'To',
]

/** A header as a mail program shows it. */
function decodedHeader(raw: string, name: string): string {
  const [head = ''] = raw.split('\r\n\r\n')
  const line = head
    .split(/\r\n(?![ \t])/)
    .find((header) => header.startsWith(`${name}: `))
    ?.slice(name.length + 2)
    .replaceAll(/\r\n[ \t]/g, ' ')
    .replaceAll(/\?=\s+=\?/g, '?==?')
  const pieces = (line ?? '').split(/(=\?UTF-8\?[QB]\?[^?]*\?=)/i)
  return pieces.map(decodedWord).join('')
}

function decodedWord(word: string): string {
  const match = /^=\?UTF-8\?([QB])\?([^?]*)\?=$/i.exec(word)
  if (!match?.[1]) return word
  const text = match[2] ?? ''
  if (match[1].toUpperCase() === 'B') return Buffer.from(text, 'base64').toString('utf8')
  const bytes = text
    .replaceAll('_', ' ')
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
