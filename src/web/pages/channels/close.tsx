import {
  beginClosing,
  beginClosingForm,
  downloadArchive,
  dropClosing,
  finishClosingForm,
  settleTask,
  settleTaskForm,
} from '../../../domain/channels/index.ts'
import { closeChannel } from '../../../domain/closing/index.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { App, PageContext } from '../../context.ts'
import type { Done } from '../../done.ts'
import { type Faults, faultsOf, faultsOfForm, NO_FAULTS, readForm, type Typed } from '../../form.ts'
import { ProblemResponse } from '../../problems.tsx'
import { refused } from '../../refused.ts'
import { ClosePage } from './close-page.tsx'
import { CHANNEL_PATH, type ChannelAt, channelAt } from './find-channel.ts'

type Outcome = Promise<{ readonly ok: true } | Refusal>
type Transaction = Parameters<typeof beginClosing>[0]

interface Step {
  readonly path: string
  readonly need: 'keeps' | 'tends'
  /** Reads the form and, where it can be read, gives the command. */
  readonly read: (
    typed: Typed,
    c: PageContext,
  ) => { readonly faults: Faults } | { readonly command: (db: Transaction) => Outcome }
  readonly done: Done
  /** Where it leads: to the channel, or to what is still to be done. */
  readonly leads: 'channel' | 'closing'
}

const STEPS: readonly Step[] = [
  {
    path: 'begin',
    need: 'keeps',
    read: (typed, c) => {
      const parsed = beginClosingForm.safeParse(typed)
      if (!parsed.success) return { faults: faultsOf(parsed.error) }
      return { command: (db) => beginClosing(db, c.var.actor, parsed.data, c.var.now) }
    },
    done: 'channel_closing',
    leads: 'closing',
  },
  {
    path: 'task',
    need: 'tends',
    read: (typed, c) => {
      const parsed = settleTaskForm.safeParse(typed)
      if (!parsed.success) return { faults: faultsOfForm(faultsOf(parsed.error), typed.task) }
      return { command: (db) => settleTask(db, c.var.actor, parsed.data, c.var.now) }
    },
    done: 'channel_task_settled',
    leads: 'closing',
  },
  {
    path: 'finish',
    need: 'keeps',
    read: (typed, c) => {
      const parsed = finishClosingForm.safeParse(typed)
      if (!parsed.success) return { faults: faultsOf(parsed.error) }
      return { command: (db) => closeChannel(db, c.var.actor, parsed.data, c.var.now) }
    },
    done: 'channel_closed',
    leads: 'channel',
  },
  {
    path: 'drop',
    need: 'keeps',
    read: ({ channelId = '' }, c) => ({
      command: (db) => dropClosing(db, c.var.actor, { channelId }, c.var.now),
    }),
    done: 'channel_kept',
    leads: 'channel',
  },
]

/** Close a channel: begin, carry out its plan, judge what it was for; and its archive. */
export function registerCloseChannel(app: App): void {
  app.get(`${CHANNEL_PATH}/close`, async (c) => {
    const found = await channelAt(c)
    if (!found.channel) return ProblemResponse(c, found.problem)
    if (!found.channel.closure && !found.keeps) return ProblemResponse(c, 'forbidden')
    return show(c, found, {}, NO_FAULTS)
  })

  for (const { path, need, read, done, leads } of STEPS) {
    app.post(`${CHANNEL_PATH}/close/${path}`, async (c) => {
      const found = await channelAt(c, need)
      if (!found.channel) return ProblemResponse(c, found.problem)
      const { channelId } = found.channel
      const typed = { ...(await readForm(c)), channelId }
      const again = (faults: Faults, status: 400 | 422) => show(c, found, typed, faults, status)
      const asked = read(typed, c)
      if ('faults' in asked) return again(asked.faults, 400)
      const { actor, installation } = c.var
      const result = await installation.database.write(actor.trustId, asked.command)
      if (!result.ok) return refused(c, result, again)
      const to = leads === 'channel' ? '' : '/close'
      return c.redirect(`/channels/${channelId}${to}?done=${done}`, 303)
    })
  }

  app.post(`${CHANNEL_PATH}/archive`, async (c) => {
    const found = await channelAt(c)
    if (!found.channel) return ProblemResponse(c, found.problem)
    const { channelId } = found.channel
    const { actor, now, installation } = c.var
    const result = await installation.database.write(actor.trustId, (db) =>
      downloadArchive(db, actor, { channelId }, now),
    )
    if (!result.ok)
      return refused(c, result, (faults, status) => show(c, found, {}, faults, status))
    c.header('Content-Type', 'application/json; charset=utf-8')
    c.header('Content-Disposition', `attachment; filename="${result.name}"`)
    return c.body(result.file)
  })
}

function show(
  c: PageContext,
  found: ChannelAt,
  typed: Typed,
  faults: Faults,
  status: 200 | 400 | 422 = 200,
): Response | Promise<Response> {
  return c.html(<ClosePage {...{ c, ...found, typed, faults }} />, status)
}
