import type { KeyObject } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import {
  createCertificateCheck,
  type ReadCertificate,
  readCertificate,
} from '../../domain/acknowledgement/index.ts'
import {
  readLines,
  readPublicKey,
  readWitnessText,
  verifyTrail,
  type WitnessedHead,
} from '../../domain/trail/index.ts'
import { CommandError } from '../command-error.ts'
import type { Answer, CliContext, Register } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { certificateLines } from '../trail/certificate-text.ts'
import { reportLines } from '../trail/report-text.ts'
import { exitCodeFor, verifyLive } from '../trail/verify-live.ts'

const HELP = `
Ends with 0 when nothing was changed, 2 when something was, 64 or more when it could not be checked.
A file needs no database and no data folder: take it, and the public key, to any computer.
The witness is the file <data folder>/trail/<trust id>.json, and <trust id>.safeguarding.json for the
safeguarding book; a copy kept elsewhere shows whether the
end of the trail was cut off.
With --certificate, a signature certificate is held against the export: that the entry stands there, with
that hash and those facts, and that nothing in the file was changed.

Examples:
  gatepost trail verify larkfield.jsonl --key public.pem
  gatepost trail verify larkfield.jsonl --key public.pem --certificate signature.pdf
  gatepost trail verify larkfield.jsonl --key public.pem --witness witness.json --json
  gatepost trail verify --live                         every trust, straight from the database
  gatepost trail verify --live --trust larkfield`

interface Options {
  readonly key?: string
  readonly witness?: string
  readonly certificate?: string
  readonly live?: boolean
  readonly trust?: string
}

/** `gatepost trail verify`: whether a trail is as it was written. */
export const register: Register = (trail, context) => {
  trail
    .command('verify')
    .summary('check a trail')
    .description('Check an exported trail, or the one in the database, and name every fault.')
    .argument('[file]', 'an exported trail')
    .option('--key <file>', 'the public key that you were handed (PEM)')
    .option('--witness <file>', 'the head of the trail as it was kept outside the database')
    .option('--certificate <file>', 'a signature certificate (PDF) to hold against the trail')
    .option('--live', 'check the database of this installation')
    .option('--trust <slug>', 'with --live: this trust alone')
    .addHelpText('after', HELP)
    .action(
      context.answer((file: string | undefined, options: Options) =>
        options.live ? checkDatabase(context, file, options) : verifyFile(file, options),
      ),
    )
}

async function verifyFile(file: string | undefined, options: Options): Promise<Answer> {
  if (file === undefined) {
    throw new CommandError(EXIT.usage, 'Give the file to check, or --live for the database.')
  }
  if (options.trust !== undefined) {
    throw new CommandError(EXIT.usage, '--trust goes with --live; a file holds one trust.')
  }
  const publicKey = options.key === undefined ? undefined : await readKey(options.key)
  const witness = options.witness === undefined ? undefined : await readHead(options.witness)
  const certificate =
    options.certificate === undefined ? undefined : await readCertificateIn(options.certificate)
  const check = certificate && createCertificateCheck(certificate, publicKey)
  const report = await verifyTrail(readLines(createReadStream(file)), {
    publicKey,
    witness,
    onRecord: check?.take,
  })
  const faults = await check?.finish(report.ok)
  const says = [...reportLines(report), ...certificateLines(certificate, faults)]
  return {
    exitCode: faults?.length ? 2 : exitCodeFor([report]),
    json: {
      ...report,
      ...(faults ? { certificate: { ok: faults.length === 0, faults } } : {}),
      says,
    },
    text: says.join('\n'),
  }
}

async function checkDatabase(
  context: CliContext,
  file: string | undefined,
  options: Options,
): Promise<Answer> {
  const { key, witness, certificate } = options
  if ([file, key, witness, certificate].some((given) => given !== undefined)) {
    const says =
      '--live takes its key and witness from the data folder; give no file, --key, --witness or --certificate.'
    throw new CommandError(EXIT.usage, says)
  }
  const { installation } = await context.open()
  return verifyLive(installation, options.trust)
}

async function readKey(file: string): Promise<KeyObject> {
  const text = await readFile(file, 'utf8')
  try {
    return readPublicKey(text)
  } catch {
    const says = `${file} holds no public key of a trail. Make it with "gatepost trail key > ${file}".`
    throw new CommandError(EXIT.badData, says)
  }
}

async function readCertificateIn(file: string): Promise<ReadCertificate> {
  const certificate = await readCertificate(await readFile(file))
  if (certificate) return certificate
  const says = `${file} is no signature certificate, or it is too damaged to be read.`
  throw new CommandError(EXIT.badData, says)
}

async function readHead(file: string): Promise<WitnessedHead> {
  const head = readWitnessText(await readFile(file, 'utf8'))
  if (head) return head
  throw new CommandError(EXIT.badData, `${file} holds no witness of a trail.`)
}
