import type { Reader } from '../../db/handles.ts'
import { MAIL_KINDS } from '../../vocabulary/mail-kinds.ts'
import { londonDate } from '../london-time.ts'
import type { ClaimedMail } from './claim-mail.ts'
import { digestLines } from './digest-lines.ts'
import type { Letter } from './letter.ts'
import { WORDS } from './words.ts'

interface Composing {
  /** What people type to reach Gatepost, without a path. */
  readonly origin: string
  /** Where the one-time link of this mail leads, where it has one. */
  readonly link?:
    | { readonly path: string; readonly label: string; readonly says: string }
    | undefined
}

/**
 * The letter for a claimed mail, in the words of this moment.
 * @returns undefined when there is nobody to write to any more, or nothing to say
 */
export async function composeLetter(
  db: Reader,
  mail: ClaimedMail,
  { origin, link }: Composing,
  now: Date,
): Promise<Letter | undefined> {
  const found = await addressee(db, mail, londonDate(now))
  if (!found) return undefined
  const { name, address, trust } = found
  const closing = (why: string) => `${why} ${trust} uses Gatepost for its social media policy.`
  const common = { id: mail.mailId, to: { name, address }, from: trust }
  const { kind } = mail
  if (kind === 'digest') {
    const lines = await digestLines(db, mail.mailId)
    if (lines.length === 0) return undefined
    return {
      ...common,
      subject: 'What is new for you in Gatepost',
      paragraphs: ['Since the last mail:'],
      lines,
      action: { label: 'Sign in', href: `${origin}/` },
      closing: closing(CHOOSE),
      choiceHref: `${origin}/me/mail`,
    }
  }
  const about = {
    place: found.school?.name ?? trust,
    slug: found.school?.slug ?? null,
    subjectId: mail.subjectId,
    facts: mail.facts,
  }
  const words = WORDS[kind]
  const { urgency } = MAIL_KINDS[kind]
  const chosen = urgency === 'urgent' || urgency === 'task'
  return {
    ...common,
    subject: words.subject(about),
    paragraphs: [...words.says(about), ...(link ? [link.says] : [])],
    lines: [],
    action: link
      ? { label: link.label, href: `${origin}${link.path}` }
      : { label: words.label, href: `${origin}${words.path(about)}` },
    closing: closing(chosen ? CHOOSE : WHY[urgency]),
    choiceHref: chosen ? `${origin}/me/mail` : undefined,
  }
}

const CHOOSE = 'How much mail you get is your choice: see “Mail” under your account.'
const WHY = {
  duty: 'Your policy makes this mail a duty, so it comes whatever you chose.',
  asked: 'This mail was asked for; nothing more comes of it.',
} as const

async function addressee(db: Reader, mail: ClaimedMail, today: string) {
  const row = await db
    .selectFrom('people as p')
    .innerJoin('trusts as t', 't.trust_id', 'p.trust_id')
    .leftJoin('schools as s', (join) => join.on('s.school_id', '=', mail.schoolId))
    .select(['p.name', 'p.email', 't.name as trust', 's.name as school', 's.slug'])
    .where('p.person_id', '=', mail.personId)
    .where((where) => where.or([where('p.left_on', 'is', null), where('p.left_on', '>', today)]))
    .executeTakeFirst()
  if (!row || row.email === null) return undefined
  const { name, email: address, trust, school, slug } = row
  return { name, address, trust, school: school && slug ? { name: school, slug } : undefined }
}
