/** Sets letters as mails and hands them to a mail server. Knows nothing of whom they concern. */
export type { Handed, Line, Mailer } from './mailer.ts'
export { type MailerOptions, openMailer, type Patience } from './open-mailer.ts'
