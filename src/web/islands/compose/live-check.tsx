import { createRoot } from 'hono/jsx/dom/client'
import { CheckResult } from '../../pages/posts/compose/check-result.tsx'
import type { CheckedPost } from '../../pages/posts/compose/checked-post.ts'
import { askServer } from './ask-server.ts'
import { carryAnswers } from './carry-answers.ts'
import type { DeviceCheck } from './device-check.tsx'
import type { Highlights } from './highlights.ts'
import { type TypedFields, typedFields } from './typed-fields.ts'

const PAUSE_MS = 600
/** Longer than an answer takes on a poor line. */
const SLOW_MS = 2500
const FIRST_RETRY_MS = 5000
const LAST_RETRY_MS = 60_000

export interface LiveCheckParts {
  readonly form: HTMLFormElement
  readonly postId: string
  readonly revision: HTMLInputElement
  /** Where the findings are drawn. */
  readonly place: HTMLElement
  /** Where their number is said. */
  readonly said: HTMLElement
  readonly highlights: Highlights
  /** Where it is shown how the post will look. */
  readonly previews: HTMLElement
  /** Looks by itself until the gate has answered. */
  readonly device: DeviceCheck
}

/** Ask the gate while somebody writes: after a pause, one question at a time, the newest words last. */
export function startLiveCheck(parts: LiveCheckParts): { changed(): void } {
  const { form, postId, place, said, device } = parts
  const drawn = document.createElement('div')
  const root = createRoot(drawn)
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking = false
  let again = false
  let retryMs = FIRST_RETRY_MS

  async function check(): Promise<void> {
    if (asking) {
      again = true
      return
    }
    asking = true
    const fields = typedFields(form)
    const body = { revision: Number(parts.revision.value), fields }
    const slow = setTimeout(() => device.gate({ is: 'slow' }), SLOW_MS)
    const answer = await askServer(`/posts/${postId}/check`, body)
    clearTimeout(slow)
    asking = false
    if (answer.kind === 'unanswered') {
      cutOff()
    } else if (answer.body.ok === true) {
      retryMs = FIRST_RETRY_MS
      draw(answer.body as unknown as CheckedPost, fields)
      const { previews } = answer.body
      if (typeof previews === 'string') parts.previews.innerHTML = previews
    } else {
      outOfDate()
    }
    if (again) {
      again = false
      await check()
    }
  }

  function draw(checked: CheckedPost, fields: TypedFields): void {
    const text = textOf(fields, 'text')
    const action = `/posts/${postId}/edit`
    root.render(
      <CheckResult
        checked={checked}
        text={text}
        altTexts={altTextsOf(fields)}
        ownWords={ownWordsOf(fields)}
        action={action}
      />,
    )
    if (!drawn.isConnected) takePlace(place, drawn)
    place.dataset.outOfDate = 'false'
    sayCounts(said, checked)
    const marks = checked.findings.filter(
      (finding) => finding.place.part === 'text' && finding.end > finding.start,
    )
    parts.highlights.show(text, marks)
    device.gate({ is: 'answered', text })
  }

  /** The gate would not read this form: a field says why when it is sent. */
  function outOfDate(): void {
    place.dataset.outOfDate = 'true'
    if (drawn.isConnected) say(said, 'Not checked just now; it will be tried again.')
    device.gate({ is: 'answered', text: '' })
  }

  function cutOff(): void {
    place.dataset.outOfDate = 'true'
    say(said, 'Checked on this device only: names are not checked without the connection.')
    device.gate({ is: 'cut_off' })
    askAgainAfter(retryMs)
    retryMs = Math.min(retryMs * 2, LAST_RETRY_MS)
  }

  function askAgainAfter(pauseMs: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void check(), pauseMs)
  }

  addEventListener('online', () => askAgainAfter(0))
  return {
    changed() {
      device.changed()
      askAgainAfter(PAUSE_MS)
    },
  }
}

/** Puts the live findings where the server drew its own, with what somebody has begun to answer there. */
function takePlace(place: HTMLElement, drawn: HTMLElement): void {
  const before = [...place.children]
  place.append(drawn)
  carryAnswers(place, drawn)
  for (const old of before) old.remove()
}

/** Beside the text, so that somebody on a phone need not scroll to learn that something was found. */
function sayCounts(said: HTMLElement, { findings, verdict }: CheckedPost): void {
  const inText = findings.filter((finding) => finding.place.part === 'text').length
  const words =
    verdict === 'clear' && inText === 0
      ? 'The gate has nothing against the text so far.'
      : `${inText === 0 ? 'Nothing found in the text' : `${inText} found in the text`}; ${findings.length} in all.`
  if (!say(said, words)) return
  const link = document.createElement('a')
  link.className = 'govuk-link'
  link.href = '#findings'
  link.textContent = 'See what the gate says'
  if (findings.length > 0) said.append(' ', link)
}

/** Written only where it is new: a screen reader would say it after every pause. */
function say(said: HTMLElement, words: string): boolean {
  if (said.dataset.words === words) return false
  said.dataset.words = words
  said.textContent = words
  return true
}

function textOf(fields: TypedFields, name: string): string {
  return fields.find(([field]) => field === name)?.[1].replaceAll('\r\n', '\n') ?? ''
}

function altTextsOf(fields: TypedFields): Map<string, string> {
  const photos = fields.filter(([name]) => name === 'photo').map(([, id]) => id)
  return new Map(photos.map((id) => [id, textOf(fields, `photo.${id}.alt`)]))
}

function ownWordsOf(fields: TypedFields): Map<string, string> {
  const prefix = 'variant.'
  const own = fields.filter(([name]) => name.startsWith(prefix))
  return new Map(own.map(([name, text]) => [name.slice(prefix.length), text]))
}
