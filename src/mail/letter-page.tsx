import type { Letter } from '../domain/mail/index.ts'

const TEXT = 'font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#1d2433'
const QUIET = 'font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:1.5;color:#4a5263'
const BUTTON =
  'display:inline-block;padding:10px 18px;border-radius:6px;background:#1f4e79;color:#ffffff;font-family:Arial,Helvetica,sans-serif;font-size:16px;font-weight:bold;text-decoration:none'

/** A letter as HTML that every mail program shows: no picture, no script, nothing fetched, nothing counted. */
export function LetterPage({ letter }: { readonly letter: Letter }) {
  const { subject, to, paragraphs, lines, action, closing } = letter
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>{subject}</title>
      </head>
      <body style="margin:0;padding:24px;background:#ffffff">
        <div style="max-width:560px">
          <p style={TEXT}>Dear {to.name},</p>
          {paragraphs.map((paragraph) => (
            <p style={TEXT}>{paragraph}</p>
          ))}
          {lines.length > 0 ? (
            <ul style={TEXT}>
              {lines.map((line) => (
                <li>{line}</li>
              ))}
            </ul>
          ) : null}
          <p>
            <a href={action.href} style={BUTTON}>
              {action.label}
            </a>
          </p>
          <p style={QUIET}>
            If the button does not work, copy this address into your browser:
            <br />
            <span style="word-break:break-all">{action.href}</span>
          </p>
          <p style={QUIET}>{closing}</p>
        </div>
      </body>
    </html>
  )
}
