import type { Database } from '../../src/db/open-database.ts'
import { bundleContents } from '../../src/domain/bundles/index.ts'
import { nameCasePerson } from '../../src/domain/cases/index.ts'
import type { EvidenceStore } from '../../src/domain/evidence/index.ts'
import type { Actor } from '../../src/domain/people/index.ts'
import type { SealingKeys } from '../../src/domain/sealing/index.ts'
import {
  beginTransfer,
  beginTransferForm,
  chooseMatters,
  makeTransferFile,
  planTransfer,
  readTransfer,
  takeTransferStep,
  transferStepForm,
} from '../../src/domain/transfers/index.ts'
import type { TransferState } from '../../src/vocabulary/transfers.ts'
import { openedCase } from './case-scene.ts'
import { NOW } from './policy.ts'

/** Who hands files over with which keys, and where evidence lies. */
export interface TransferWorld {
  readonly database: Database
  readonly keys: SealingKeys
  readonly store: EvidenceStore
  readonly schoolId: string
  readonly dsl: Actor
}

/** The form with which a transfer begins. */
export function transferTyped(learnerId: string, own: Readonly<Record<string, string>> = {}) {
  return {
    learnerId,
    school: 'Thornbeck High',
    address: '2 Weir Lane',
    lead: 'R. Alder',
    contact: 'The office, 01632 960001',
    timing: 'in_year',
    countedFrom: '2026-11-20',
    dueOn: '',
    why: 'They move there on Monday',
    ...own,
  }
}

/** A step as its form is sent. */
export function stepTyped(action: string, own: Readonly<Record<string, string>> = {}) {
  const asked = { who: 'R. Alder', on: '2026-11-20', way: 'by_hand', apart: 'yes' }
  return { action, ...asked, words: 'As it was', ...own }
}

/** A case in which a learner is named as the one it is directed at. @returns its id */
export async function caseNaming(
  world: Omit<TransferWorld, 'store'>,
  learnerId: string,
  title = 'Larch',
): Promise<string> {
  const caseId = await openedCase(world, NOW, title)
  const named = { caseId, part: 'target', kind: 'learner', learnerId, name: '' } as const
  const { database, dsl, keys } = world
  must(
    await database.write(dsl.trustId, (db) =>
      nameCasePerson(db, dsl, { ...named, personId: undefined }, { keys, now: NOW }),
    ),
  )
  return caseId
}

/** A transfer that was begun. @returns its id */
export async function begunTransfer(
  world: Omit<TransferWorld, 'store'>,
  learnerId: string,
): Promise<string> {
  const { database, dsl, schoolId, keys } = world
  const command = { ...beginTransferForm.parse(transferTyped(learnerId)), schoolId }
  const begun = await database.write(dsl.trustId, (db) =>
    beginTransfer(db, dsl, command, { keys, now: NOW }),
  )
  return must(begun).transferId
}

/** Everything that names the learner goes. */
export async function chosenAll(
  { database, dsl, schoolId, keys }: Omit<TransferWorld, 'store'>,
  transferId: string,
): Promise<void> {
  const at = { keys, now: NOW }
  await database.write(dsl.trustId, async (db) => {
    const record = await readTransfer(db, dsl, transferId, at)
    const choices = (record?.choices ?? []).map(({ matterId }) => ({
      ...{ matterId, goes: true, reason: 'It is theirs' },
    }))
    must(await chooseMatters(db, dsl, { transferId, schoolId, choices }, at))
  })
}

const CONTENTS = { parts: ['chronology', 'statements', 'files'], files: 'covered' }

/** What somebody who looked through it sends. */
export async function contentsSeen(
  { database, dsl, schoolId, keys }: Omit<TransferWorld, 'store'>,
  transferId: string,
) {
  const contents = bundleContents.parse(CONTENTS)
  const plan = await database.write(dsl.trustId, (db) =>
    planTransfer(db, dsl, { transferId, schoolId, contents }, { keys, now: NOW }),
  )
  return { ...contents, seen: must(plan).seen }
}

/** A transfer whose file was made. @returns its id */
export async function preparedTransfer(world: TransferWorld, learnerId: string): Promise<string> {
  const transferId = await begunTransfer(world, learnerId)
  await chosenAll(world, transferId)
  const contents = await contentsSeen(world, transferId)
  const { schoolId, dsl } = world
  must(await makeTransferFile(world, dsl, { transferId, schoolId, contents }, NOW))
  return transferId
}

/** Take a step as somebody, typed as on the page. */
export function stepOf(
  { database, dsl, schoolId, keys }: Omit<TransferWorld, 'store'>,
  transferId: string,
  typed: Readonly<Record<string, string>>,
  own: { readonly by?: Actor; readonly now?: Date } = {},
) {
  const { by = dsl, now = NOW } = own
  const command = { ...transferStepForm.parse(typed), transferId, schoolId }
  return database.write(dsl.trustId, (db) => takeTransferStep(db, by, command, { keys, now }))
}

/** A file that was handed over and waits for its receipt. @returns its id */
export async function handedOver(world: TransferWorld, learnerId: string): Promise<string> {
  const transferId = await preparedTransfer(world, learnerId)
  must(await stepOf(world, transferId, stepTyped('look')))
  must(await stepOf(world, transferId, stepTyped('hand_over')))
  return transferId
}

/** Put a transfer into a state, whatever came before. */
export async function setState(
  { database, dsl }: Pick<TransferWorld, 'database' | 'dsl'>,
  transferId: string,
  state: TransferState,
): Promise<void> {
  const chase_on = state === 'handed_over' ? '2026-11-27' : null
  await database.write(dsl.trustId, (db) =>
    db
      .updateTable('transfers')
      .set({ state, chase_on })
      .where('transfer_id', '=', transferId)
      .execute(),
  )
}

function must<T extends { readonly ok: boolean }>(result: T): Extract<T, { ok: true }> {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result as Extract<T, { ok: true }>
}
