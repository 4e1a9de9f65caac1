import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { finished } from 'node:stream/promises'
import { Option } from 'commander'
import { handOutWhole } from '../../domain/oversight/index.ts'
import { schoolBook } from '../../domain/trail/index.ts'
import type { Installation } from '../../installation.ts'
import { TRAIL_BOOKS, type TrailBook } from '../../vocabulary/trail-actions.ts'
import { CommandError } from '../command-error.ts'
import type { Answer, CliContext, Register } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { trustsNamed } from '../trail/find-trust.ts'

const HELP = `
The file holds ids and digests and no names. It ends with a signed line, so nothing can be cut off it.
What is done about concerns and cases stands in a book of its own, which is never part of the school's.
Write it out only together with the chair of governors, and give it to nobody whom it may be about.

Examples:
  gatepost trail export --trust larkfield --out larkfield.jsonl
  gatepost trail export --trust larkfield --book safeguarding --out confidential.jsonl`

interface Options {
  readonly trust: string
  readonly out: string
  readonly book: TrailBook
}

/** `gatepost trail export`: the whole trail of a trust as one file. */
export const register: Register = (trail, context) => {
  trail
    .command('export')
    .summary('write the trail of a trust into a file')
    .description('Write every entry and signature of a trust’s trail, one to a line.')
    .requiredOption('--trust <slug>', 'the trust’s short name')
    .requiredOption('--out <file>', 'the file to write; it must not be there yet')
    .addOption(
      new Option('--book <book>', 'which book of the trail').choices(TRAIL_BOOKS).default('school'),
    )
    .addHelpText('after', HELP)
    .action(context.answer((options: Options) => exportToFile(context, options)))
}

async function exportToFile(context: CliContext, options: Options): Promise<Answer> {
  const file = resolve(options.out)
  const { installation } = await context.open()
  const [trust] = await trustsNamed(installation, options.trust)
  if (!trust) throw new CommandError(EXIT.usage, 'There is no trust yet.')
  const count = await write(file, () => linesOf(installation, trust.trustId, options.book))
  return {
    exitCode: 0,
    json: { file, trust: trust.slug, book: options.book, lines: count },
    text: `${file} holds the ${NAMES[options.book]} of ${trust.name}: ${count} lines. Check it with "gatepost trail verify".`,
  }
}

const NAMES = { school: 'trail', safeguarding: 'safeguarding trail' } as const

async function linesOf(installation: Installation, trustId: string, book: TrailBook) {
  const now = installation.now()
  if (book === 'safeguarding') return handOutWhole(installation, trustId, now)
  return installation.trail.exportLines(schoolBook(trustId), now)
}

/**
 * @param open asked for the lines once the file is there: nothing is said to be handed out that was not
 * @returns how many lines were written. A file that could not be finished is removed.
 */
async function write(file: string, open: () => Promise<AsyncIterable<string>>): Promise<number> {
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600 })
  await opened(file, out)
  let count = 0
  try {
    for await (const line of await open()) {
      count += 1
      if (!out.write(line)) await once(out, 'drain')
    }
    out.end()
    await finished(out)
    return count
  } catch (error) {
    out.destroy()
    await rm(file, { force: true })
    throw error
  }
}

async function opened(file: string, out: NodeJS.EventEmitter): Promise<void> {
  try {
    await once(out, 'open')
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'EEXIST') throw error
    throw new CommandError(EXIT.usage, `${file} is there already. Give another name, or move it.`)
  }
}
