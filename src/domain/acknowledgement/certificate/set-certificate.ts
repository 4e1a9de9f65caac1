import { dateWords } from '../../../policy/index.ts'
import { SIGNING_WAYS } from '../../../vocabulary/sign-offs.ts'
import { type PaperDocument, writePdf } from '../../pdf/index.ts'
import { canonical } from '../../trail/index.ts'
import { CERTIFICATE_FILE, type Certificate, type CertificateFacts } from './certificate.ts'

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/London',
  timeZoneName: 'short',
})

/** In parts of our own joining: what stands between them differs from one version of Node to another. */
function momentWords(at: string): string {
  const parts = MOMENT.formatToParts(new Date(at))
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((one) => one.type === type)?.value ?? ''
  const day = `${part('day')} ${part('month')} ${part('year')}`
  return `${day}, ${part('hour')}:${part('minute')}:${part('second')} ${part('timeZoneName')}`
}

/** Set a certificate as a PDF with its facts inside. Equal certificates give equal bytes on every machine. */
export function setCertificate(certificate: Certificate): Promise<Buffer> {
  return writePdf({
    ...certificatePage(certificate.facts),
    sameEverywhere: true,
    attached: {
      name: CERTIFICATE_FILE,
      type: 'application/json',
      about: 'What this certificate says, for programs',
      text: `${canonical(certificate)}\n`,
    },
  })
}

/** The facts that a page shows, as they stand on it however else it is worded. */
export function shownFacts(facts: CertificateFacts): string[] {
  const { name, statement, policy, version, textSha256, entry } = facts
  return [name, statement, policy, version, textSha256, entry.hash, String(entry.seq)]
}

/** What stands on the page of a certificate. A change of its words moves `PDF_LOOK` too. */
export function certificatePage(facts: CertificateFacts): PaperDocument {
  return {
    from: `${facts.school}, ${facts.trust}`,
    title: 'Certificate of a signature',
    at: new Date(facts.madeAt),
    blocks: [
      {
        kind: 'paragraph',
        text: `${facts.name} has put their name to this statement about the policy of ${facts.school}:`,
      },
      { kind: 'paragraph', text: `“${facts.statement}”` },
      { kind: 'heading', level: 2, text: 'The signature' },
      { kind: 'facts', rows: signatureRows(facts) },
      { kind: 'heading', level: 2, text: 'Where the trail holds it' },
      { kind: 'facts', rows: trailRows(facts) },
      { kind: 'heading', level: 2, text: 'How to check it' },
      { kind: 'paragraph', text: CHECKING },
    ],
  }
}

const CHECKING =
  'Ask whoever runs the system for an export of the trail and its public key, and run: gatepost trail verify <export> --key <public key> --certificate <this file>. The trail holds no names: that this person bore this name when they signed is vouched for by the same key, whose signature travels in this file. Signing a policy is not consent to anything.'

function signatureRows(facts: CertificateFacts) {
  const way = SIGNING_WAYS.find((one) => one.code === facts.way)?.label ?? facts.way
  return [
    { key: 'Name', value: facts.name },
    { key: 'Policy', value: facts.policy },
    { key: 'Version', value: facts.version },
    { key: 'When', value: momentWords(facts.signedAt) },
    { key: 'How', value: way },
    ...(facts.signedOn ? [{ key: 'Day on the sheet', value: dateWords(facts.signedOn) }] : []),
    { key: 'Digest of the text', value: facts.textSha256 },
  ]
}

function trailRows({ entry, checkpoint, madeAt }: CertificateFacts) {
  return [
    { key: 'Entry', value: `Number ${entry.seq}` },
    { key: 'Hash of the entry', value: entry.hash },
    { key: 'Sealed', value: `With entry ${checkpoint.seq}, by the key ${checkpoint.keyId}` },
    { key: 'Certificate made', value: momentWords(madeAt) },
  ]
}
