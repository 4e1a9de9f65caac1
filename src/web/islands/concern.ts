import { findPupil, isFinding, watchTicks } from './concern/find-pupil.ts'
import { type Keeping, startKeeping } from './concern/keeping.ts'
import { findKeptPanel, type KeptPanel } from './concern/kept-panel.ts'
import { openSealedStore } from './concern/sealed-store.ts'
import { sendReport, showAnswer } from './concern/send-report.ts'

const form = findForm()
if (form) void start(form)

const SENDING = 'Sending …'
const NO_LINE = 'There is no line just now. It goes by itself when the line is back.'
const KEPT = ' You can close this page: open it again later on this device.'
const OPEN = ' Please leave this page open.'
/** How often it is tried again while there seems to be a line and none answers. */
const AGAIN_MS = 15_000

function findForm(): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>('form[data-concern]')
}

/**
 * Keep the words of a report through a bad line and a closed page; without scripts it is a plain form.
 * @param own whether the device is their own, where that was answered on this page already
 */
async function start(form: HTMLFormElement, own?: boolean): Promise<void> {
  const panel = findKeptPanel(form)
  const store = await openSealedStore().catch(() => undefined)
  const { keeping, toSend } = await startKeeping({ form, panel, store }, own)
  const sending = createSending(form, { panel, keeping, toSend })
  form.addEventListener('input', () => void keeping.keep(sending.waits()))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    // To look a name up is no sending: nothing is sent before somebody presses send.
    if (isFinding(event)) void findPupil(form)
    else void sending.send()
  })
  watchTicks(form)
  const tryAgain = () => {
    if (sending.waits() && form.isConnected) void sending.send()
  }
  addEventListener('online', tryAgain)
  setInterval(tryAgain, AGAIN_MS)
  tryAgain()
}

interface SendingOf {
  readonly panel: KeptPanel
  readonly keeping: Keeping
  readonly toSend: boolean
}

/** Sends the form once there is a line, one try at a time, and forgets it when it has arrived. */
function createSending(form: HTMLFormElement, { panel, keeping, toSend }: SendingOf) {
  let waiting = toSend
  let busy = false
  return {
    waits: () => waiting,
    async send() {
      if (busy) return
      busy = true
      waiting = true
      panel.say(SENDING)
      await keeping.keep(true)
      const sent = await sendReport(form)
      busy = false
      if (sent.kind === 'no_line') return panel.say(NO_LINE + (keeping.isKept() ? KEPT : OPEN))
      waiting = false
      const own = keeping.isKept()
      if (sent.received) await keeping.forget()
      else await keeping.keep(false)
      showAnswer(sent.main)
      const next = findForm()
      if (next) void start(next, own)
    },
  }
}
