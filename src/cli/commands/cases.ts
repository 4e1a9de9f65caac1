import type { Resealed } from '../../domain/sealing/index.ts'
import { appendEntry } from '../../domain/trail/index.ts'
import type { OpenedInstallation } from '../../main.ts'
import { resealConfidential } from '../../runtime/index.ts'
import type { Answer, CliContext, Register } from '../context.ts'
import { withNewKey } from '../new-key.ts'

const HELP = `
For a key that somebody may have seen, or once in a while. Stop Gatepost first. All that is written in concerns,
contact reports and cases, and the files of evidence, is sealed anew with a new key; then the old key is forgotten.
Stopped in between, nothing is lost: run it again. Backups made before hold the old key with what it sealed.
Files that are quarantined are not touched; while there are any, the old key is kept for them.

Examples:
  gatepost cases new-key`

/** `gatepost cases …`: the key that seals what is confidential. */
export const register: Register = (program, context) => {
  const cases = program
    .command('cases')
    .summary('change the key that seals concerns and cases')
    .description('Look after the key with which concerns, contact reports and cases are sealed.')
  cases
    .command('new-key')
    .summary('seal everything confidential with a new key')
    .description('Seal all that is confidential with a new key, and forget the old one.')
    .addHelpText('after', HELP)
    .action(context.answer(() => newKey(context)))
}

async function newKey(context: CliContext): Promise<Answer> {
  const done = await withNewKey(context, 'cases', resealAll)
  return { exitCode: done.left === 0 ? 0 : 1, json: done, text: words(done) }
}

async function resealAll({ installation, addresses }: OpenedInstallation): Promise<Resealed> {
  const { database, caseKeys: keys, evidence: store } = installation
  const trustIds = await database.allTrusts()
  const done = await resealConfidential({ ownerUrl: addresses.owner, trustIds, keys, store })
  let [resealed, left] = [0, 0]
  for (const [trustId, one] of done) {
    await tell(installation, trustId, one)
    resealed += one.resealed
    left += one.left
  }
  return { resealed, left }
}

async function tell(
  { database, now }: OpenedInstallation['installation'],
  trustId: string,
  { left }: Resealed,
): Promise<void> {
  await database.write(trustId, (db) =>
    appendEntry(db, {
      trustId,
      at: now(),
      actor: 'system:keys',
      action: 'matter.resealed',
      schoolId: null,
      subject: `trail:${trustId}`,
      // How much was sealed would tell of matters.
      facts: { whole: left === 0 },
    }),
  )
}

function words({ resealed, left }: Resealed): string {
  const done = `Sealed anew: ${resealed}.`
  if (left === 0) return `${done} The old key is forgotten.`
  return `${done}\nStill sealed with an older key: ${left}. That key is kept, so that nothing is lost.`
}
