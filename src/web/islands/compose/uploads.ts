import { noUseToSend, type UploadLimits } from './no-use-to-send.ts'
import { typedFields } from './typed-fields.ts'

export interface UploadsParts {
  readonly form: HTMLFormElement
  readonly postId: string
  readonly revision: HTMLInputElement
  readonly picker: HTMLInputElement
  readonly drop: HTMLElement
  /** Where photos on their way are listed. */
  readonly list: HTMLElement
  /** Where the fields of photos stand. */
  readonly photos: HTMLElement
  readonly added: () => void
}

/** What came of sending one file. */
type Sent =
  | { readonly kind: 'added'; readonly html: string; readonly hidden: readonly string[] }
  | { readonly kind: 'not_taken'; readonly why: string }
  | { readonly kind: 'try_again'; readonly why: string }

/** Send photos one after the other as soon as they are chosen or dropped, each with its progress. */
export function startUploads(parts: UploadsParts): { settle(): Promise<void> } {
  let queue = Promise.resolve()

  function add(files: Iterable<File>): void {
    for (const file of files) {
      const row = new UploadRow(file.name)
      parts.list.append(row.element)
      enqueue(file, row)
    }
  }

  function enqueue(file: File, row: UploadRow): void {
    queue = queue.then(async () => {
      // Found out here, it costs nobody the minutes that the file takes on a poor line.
      const photos = parts.photos.querySelectorAll('[data-photo]').length
      const useless = noUseToSend({ photos, bytes: file.size }, limitsOf(parts.drop))
      if (useless) {
        row.failed(useless.why, useless.mayFit ? () => enqueue(file, row) : undefined)
        return
      }
      const sent = await sendFile(parts, file, (share) => row.progress(share))
      if (sent.kind !== 'added') {
        row.failed(sent.why, sent.kind === 'try_again' ? () => enqueue(file, row) : undefined)
        return
      }
      parts.photos.insertAdjacentHTML('beforeend', sent.html)
      row.added(sent.hidden)
      parts.added()
    })
  }

  parts.picker.addEventListener('change', () => {
    add(parts.picker.files ?? [])
    // The form must not send them a second time.
    parts.picker.value = ''
  })
  acceptDrops(parts.drop, add)
  return { settle: () => queue }
}

function limitsOf({ dataset }: HTMLElement): UploadLimits {
  const { mostPhotos, mostBytes, tooBig = '' } = dataset
  return { photos: Number(mostPhotos), bytes: Number(mostBytes), tooBig }
}

function acceptDrops(drop: HTMLElement, add: (files: Iterable<File>) => void): void {
  const mark = (over: boolean) => drop.classList.toggle('gp-drop--over', over)
  drop.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    mark(true)
  })
  drop.addEventListener('dragleave', () => mark(false))
  drop.addEventListener('drop', (event) => {
    if (!event.dataTransfer?.files.length) return
    event.preventDefault()
    mark(false)
    add(event.dataTransfer.files)
  })
}

function sendFile(
  { form, postId, revision }: UploadsParts,
  file: File,
  progress: (share: number) => void,
): Promise<Sent> {
  const body = new FormData()
  for (const [name, value] of typedFields(form)) body.append(name, value)
  body.append('revision', revision.value)
  body.append('photos', file)
  return new Promise((done) => {
    // `fetch` cannot tell how far an upload has come.
    const request = new XMLHttpRequest()
    request.open('POST', `/posts/${postId}/photos`)
    request.setRequestHeader('accept', 'application/json')
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) progress(event.loaded / event.total)
    })
    request.addEventListener('load', () => done(readAnswer(request)))
    request.addEventListener('error', () =>
      done({ kind: 'try_again', why: 'It did not arrive. Try again when you are online.' }),
    )
    request.send(body)
  })
}

function readAnswer(request: XMLHttpRequest): Sent {
  const body = readJson(request.responseText)
  if (body.ok === true && typeof body.html === 'string') {
    const hidden = Array.isArray(body.hidden) ? body.hidden.map(String) : []
    return { kind: 'added', html: body.html, hidden }
  }
  if (typeof body.message === 'string' && request.status === 422) {
    return { kind: 'not_taken', why: body.message }
  }
  if (request.status === 401) {
    return {
      kind: 'try_again',
      why: 'You have been signed out. Sign in in another tab, then try again.',
    }
  }
  if (request.status === 413) {
    return { kind: 'not_taken', why: 'This file is too large. Choose a smaller copy.' }
  }
  return { kind: 'try_again', why: 'It could not be taken in just now. Try again.' }
}

function readJson(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** One photo on its way. Owns its line in the list. */
class UploadRow {
  readonly element = document.createElement('li')
  readonly #bar = document.createElement('progress')
  readonly #words = document.createElement('p')

  readonly name: string

  constructor(name: string) {
    this.name = name
    this.element.className = 'gp-upload'
    this.#bar.max = 1
    this.#bar.setAttribute('aria-label', `Sending ${name}`)
    this.#words.textContent = `${name}: on its way`
    this.element.append(this.#words, this.#bar)
  }

  progress(share: number): void {
    this.#bar.value = share
    if (share === 1) this.#bar.removeAttribute('value')
  }

  added(hidden: readonly string[]): void {
    this.element.dataset.is = 'added'
    const told =
      hidden.length === 0 ? '' : ` This was hidden in it and is gone: ${hidden.join(' ')}`
    this.#words.textContent = `${this.name} was added.${told}`
    this.element.replaceChildren(this.#words)
  }

  /** @param again sends the same file once more */
  failed(why: string, again: (() => void) | undefined): void {
    this.element.dataset.is = 'failed'
    this.#words.textContent = `${this.name}: ${why}`
    this.element.replaceChildren(
      this.#words,
      this.#button('Leave it out', () => this.element.remove()),
    )
    if (!again) return
    const retry = this.#button('Try again', () => {
      delete this.element.dataset.is
      this.#words.textContent = `${this.name}: on its way`
      this.element.replaceChildren(this.#words, this.#bar)
      again()
    })
    this.#words.after(retry)
  }

  #button(text: string, press: () => void): HTMLButtonElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'govuk-button govuk-button--secondary'
    button.textContent = text
    button.addEventListener('click', press)
    return button
  }
}
