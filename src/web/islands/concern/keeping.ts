import type { KeptPanel } from './kept-panel.ts'
import type { SealedStore } from './sealed-store.ts'
import { fillReport, readReport } from './typed-report.ts'

const SAYS = {
  kept: 'What you type is kept on this device, locked, until it is sent.',
  found: 'Here is what you wrote before. It was not sent yet.',
  notKept: 'Nothing is kept on this device. Leave this page open until it is sent.',
  forgotten: 'Forgotten on this device. What stands in the form is only on this page.',
} as const

/** Keeps the words of one form on the device, once somebody said that it is their own. */
export interface Keeping {
  /** Whether the words are kept here. */
  isKept(): boolean
  /** @param toSend somebody pressed send: it goes by itself when there is a line */
  keep(toSend: boolean): Promise<void>
  forget(): Promise<void>
}

interface Kept {
  readonly form: HTMLFormElement
  readonly panel: KeptPanel
  /** Undefined where the browser keeps nothing. */
  readonly store: SealedStore | undefined
}

/**
 * Bring back what is kept of this form, or ask whether anything may be.
 * @param own whether it was said before, on this very page, that the device is their own
 * @returns with whether what came back was to be sent already
 */
export async function startKeeping(
  { form, panel, store }: Kept,
  own: boolean | undefined,
): Promise<{ readonly keeping: Keeping; readonly toSend: boolean }> {
  const name = form.dataset.concern ?? ''
  const found = own === undefined ? await store?.find(name) : undefined
  let isOwn = own ?? found !== undefined
  const keeping: Keeping = {
    isKept: () => isOwn && store !== undefined,
    async keep(toSend) {
      if (!isOwn) return
      await store?.keep(name, { fields: readReport(form), toSend, at: Date.now() })
    },
    async forget() {
      isOwn = false
      await store?.forget(name)
      panel.nothingKept()
    },
  }
  const answered = (answer: boolean) => {
    isOwn = answer
    panel.say(answer ? SAYS.kept : SAYS.notKept)
    if (answer) panel.offerToForget(drop)
    void keeping.keep(false)
  }
  const drop = () => void keeping.forget().then(() => panel.say(SAYS.forgotten))
  if (found) {
    fillReport(form, found.fields)
    panel.say(SAYS.found)
    panel.offerToForget(drop)
  } else if (isOwn) panel.offerToForget(drop)
  else if (store && own === undefined) panel.ask(answered)
  return { keeping, toSend: found?.toSend ?? false }
}
