/** Sets letters as mails and hands them to a mail server. Knows nothing of whom they concern. */

export type { MailerOptions, Patience } from './connection.ts'
export type { Handed, Line, Mailer } from './mailer.ts'
export { openMailer } from './open-mailer.ts'
