import MailComposer from 'nodemailer/lib/mail-composer'
import type { Letter } from '../domain/mail/index.ts'
import { LetterPage } from './letter-page.tsx'
import { oneLine } from './one-line.ts'

/**
 * Set a letter as a mail: plain text and HTML that say the same. Whatever stands in a name or a subject
 * stays within its header.
 * @param from the address that mail comes from
 */
export async function setLetter(letter: Letter, from: string, now: Date): Promise<Buffer> {
  const messageId = `<${letter.id}@${from.slice(from.lastIndexOf('@') + 1)}>`
  const mail = new MailComposer({
    from: { name: oneLine(letter.from), address: from },
    to: { name: oneLine(letter.to.name), address: letter.to.address },
    subject: oneLine(letter.subject),
    messageId,
    date: now,
    text: inText(letter),
    html: `<!doctype html>${<LetterPage letter={letter} />}`,
    textEncoding: 'quoted-printable',
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(letter.choiceHref && { 'List-Unsubscribe': `<${letter.choiceHref}>` }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return mail.compile().build()
}

function inText({ to, paragraphs, lines, action, closing }: Letter): string {
  return [
    `Dear ${oneLine(to.name)},`,
    ...paragraphs,
    ...(lines.length > 0 ? [lines.map((line) => `- ${oneLine(line)}`).join('\n')] : []),
    `${action.label}:\n${action.href}`,
    `-- \n${closing}`,
  ].join('\n\n')
}
