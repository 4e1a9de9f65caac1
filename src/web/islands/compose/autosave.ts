import { type Answer, askServer, firstFault } from './ask-server.ts'
import { dropCopy, keepCopy } from './local-copy.ts'
import { type SaveState, showSaveState } from './save-state.ts'
import { typedFields } from './typed-fields.ts'

const PAUSE_MS = 1_500
const RETRY_MS = 15_000

export interface AutosaveParts {
  readonly form: HTMLFormElement
  readonly postId: string
  readonly revision: HTMLInputElement
  readonly place: HTMLElement
  /** False for a post that others are deciding on: it is saved only when its author says so. */
  readonly byItself: boolean
}

/** What came of trying to bring everything to the server. */
export type Settled = 'saved' | 'unanswered' | 'needs_the_server'

export interface Autosave {
  /** Something was typed: kept here at once, and on the server after a pause. */
  changed(): void
  /** Send now what is not saved yet, and wait for it. */
  settle(): Promise<Settled>
  /** The page is going away: send without waiting. */
  leave(): void
}

/** Keep what is typed: in this browser at once, on the server soon, one request at a time. */
export function startAutosave(parts: AutosaveParts): Autosave {
  const { form, postId, revision, place } = parts
  let typed = 0
  let sent = 0
  let kept = true
  /** Another tab was faster, or the post has moved on: only the form itself can settle that. */
  let stopped = !parts.byItself
  let timer: ReturnType<typeof setTimeout> | undefined
  let inFlight: Promise<Settled> | undefined

  const show = (state: SaveState) => showSaveState(place, state)

  function schedule(pause: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void settle(), pause)
  }

  function keepHere(): void {
    const copy = { at: Date.now(), revision: Number(revision.value), fields: typedFields(form) }
    kept = keepCopy(postId, copy)
  }

  function take(answer: Answer, upTo: number): Settled {
    if (answer.kind === 'unanswered') {
      show({ is: 'waiting', kept })
      schedule(RETRY_MS)
      return 'unanswered'
    }
    const { status, body } = answer
    if (body.ok === true) return takeSaved(body, upTo)
    if (status === 401) {
      show({ is: 'signed_out', kept })
      schedule(RETRY_MS)
      return 'needs_the_server'
    }
    stopped = status === 409 || status === 404 || status === 403
    if (body.kind === 'changed_elsewhere') show({ is: 'conflict' })
    else show({ is: 'refused', why: firstFault(body) ?? refusalOf(status, body) })
    return 'needs_the_server'
  }

  function takeSaved(body: { readonly [name: string]: unknown }, upTo: number): Settled {
    sent = upTo
    revision.value = String(body.revision)
    if (typed !== sent) {
      keepHere()
      schedule(PAUSE_MS)
      return 'saved'
    }
    dropCopy(postId)
    show({ is: 'saved', at: String(body.savedAt), except: firstFault(body) })
    return 'saved'
  }

  function send(leaving: boolean): Promise<Settled> {
    clearTimeout(timer)
    const upTo = typed
    if (!leaving) show({ is: 'saving' })
    const body = { revision: Number(revision.value), fields: typedFields(form) }
    const request = askServer(`/posts/${postId}/autosave`, body, { leaving })
    inFlight = request
      .then((answer) => take(answer, upTo))
      .finally(() => {
        inFlight = undefined
      })
    return inFlight
  }

  async function settle(): Promise<Settled> {
    if (inFlight) await inFlight
    if (stopped) return 'needs_the_server'
    return typed === sent ? 'saved' : send(false)
  }

  // Back online, or back from signing in in another tab.
  for (const back of ['online', 'focus']) {
    addEventListener(back, () => {
      if (typed !== sent && !stopped) void settle()
    })
  }

  return {
    changed() {
      typed += 1
      keepHere()
      if (!parts.byItself) show({ is: 'by_hand' })
      if (stopped) return
      show({ is: 'saving' })
      schedule(PAUSE_MS)
    },
    settle,
    leave() {
      if (typed === sent || stopped || inFlight) return
      void send(true)
    },
  }
}

function refusalOf(status: number, body: { readonly message?: unknown }): string {
  if (typeof body.message === 'string') return body.message
  if (status === 413) return 'this is longer than a post can be. Shorten it'
  return 'something in the form could not be read. Press “Save draft”'
}
