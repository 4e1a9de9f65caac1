import { createRoot } from 'hono/jsx/dom/client'
import { CheckResult } from '../../pages/posts/compose/check-result.tsx'
import type { CheckedPost } from '../../pages/posts/compose/checked-post.ts'
import { askServer } from './ask-server.ts'
import { carryAnswers } from './carry-answers.ts'
import type { Highlights } from './highlights.ts'
import { type TypedFields, typedFields } from './typed-fields.ts'

const PAUSE_MS = 600

export interface LiveCheckParts {
  readonly form: HTMLFormElement
  readonly postId: string
  readonly revision: HTMLInputElement
  /** Where the findings are drawn. */
  readonly place: HTMLElement
  /** Where their number is said. */
  readonly said: HTMLElement
  readonly highlights: Highlights
}

/** Ask the gate while somebody writes: after a pause, one question at a time, the newest words last. */
export function startLiveCheck(parts: LiveCheckParts): { changed(): void } {
  const { form, postId, place, said } = parts
  const drawn = document.createElement('div')
  const root = createRoot(drawn)
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking = false
  let again = false

  async function check(): Promise<void> {
    if (asking) {
      again = true
      return
    }
    asking = true
    const fields = typedFields(form)
    const body = { revision: Number(parts.revision.value), fields }
    const answer = await askServer(`/posts/${postId}/check`, body)
    asking = false
    if (answer.kind === 'answered' && answer.body.ok === true) {
      draw(answer.body as unknown as CheckedPost, fields)
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
      <CheckResult checked={checked} text={text} altTexts={altTextsOf(fields)} action={action} />,
    )
    if (!drawn.isConnected) takePlace(place, drawn)
    place.dataset.outOfDate = 'false'
    sayCounts(said, checked)
    const marks = checked.findings.filter(
      (finding) => finding.place.part === 'text' && finding.end > finding.start,
    )
    parts.highlights.show(text, marks)
  }

  function outOfDate(): void {
    place.dataset.outOfDate = 'true'
    if (drawn.isConnected) said.textContent = 'Not checked just now; it will be tried again.'
  }

  return {
    changed() {
      clearTimeout(timer)
      timer = setTimeout(() => void check(), PAUSE_MS)
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
  if (said.dataset.words === words) return
  said.dataset.words = words
  const link = document.createElement('a')
  link.className = 'govuk-link'
  link.href = '#findings'
  link.textContent = 'See what the gate says'
  said.replaceChildren(words, ' ', ...(findings.length > 0 ? [link] : []))
}

function textOf(fields: TypedFields, name: string): string {
  return fields.find(([field]) => field === name)?.[1].replaceAll('\r\n', '\n') ?? ''
}

function altTextsOf(fields: TypedFields): Map<string, string> {
  const photos = fields.filter(([name]) => name === 'photo').map(([, id]) => id)
  return new Map(photos.map((id) => [id, textOf(fields, `photo.${id}.alt`)]))
}
