const TOO_BIG = 'This video is larger than 500 MB. Shorten it, or export it in a smaller size.'
const NOT_SENT = 'It did not arrive. Try again when you are online.'

/** Sends a video with its progress on the page. A large one takes minutes, and nobody should guess. */
export function startVideoUpload(form: HTMLFormElement): void {
  const picker = form.querySelector<HTMLInputElement>('input[type=file]')
  const place = form.querySelector<HTMLElement>('[data-sending]')
  const button = form.querySelector<HTMLButtonElement>('button')
  if (!picker || !place || !button) return
  form.addEventListener('submit', (event) => {
    const file = picker.files?.[0]
    // Without a file the page itself says what is missing.
    if (!file) return
    event.preventDefault()
    if (button.disabled) return
    if (file.size > Number(form.dataset.mostBytes)) return say(place, TOO_BIG)
    button.disabled = true
    const bar = barIn(place, file.name)
    void send(form, file, bar).then((sent) => {
      button.disabled = false
      if (sent.kind === 'failed') return say(place, sent.why)
      if (sent.hidden.length === 0) return location.assign(sent.to)
      tell(place, sent)
      form.querySelector<HTMLElement>('.govuk-button-group')?.remove()
    })
  })
}

type Sent =
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'added'; readonly to: string; readonly hidden: readonly string[] }

function send(form: HTMLFormElement, file: File, bar: HTMLProgressElement): Promise<Sent> {
  const body = new FormData()
  body.append('video', file)
  return new Promise((done) => {
    // `fetch` cannot tell how far an upload has come.
    const request = new XMLHttpRequest()
    request.open('POST', form.action)
    request.setRequestHeader('accept', 'application/json')
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) bar.value = event.loaded / event.total
      // All is sent, and the server is still looking at it.
      if (event.loaded === event.total) bar.removeAttribute('value')
    })
    request.addEventListener('load', () => done(read(request)))
    request.addEventListener('error', () => done({ kind: 'failed', why: NOT_SENT }))
    request.send(body)
  })
}

function read(request: XMLHttpRequest): Sent {
  const answer = parsed(request.responseText)
  if (request.status === 200 && typeof answer.to === 'string') {
    const hidden = Array.isArray(answer.hidden) ? answer.hidden.map(String) : []
    return { kind: 'added', to: answer.to, hidden }
  }
  if (typeof answer.message === 'string') return { kind: 'failed', why: answer.message }
  if (request.status === 413) return { kind: 'failed', why: TOO_BIG }
  return { kind: 'failed', why: 'It could not be taken in just now. Try again.' }
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

function barIn(place: HTMLElement, name: string): HTMLProgressElement {
  const words = document.createElement('p')
  words.textContent = `${name}: on its way`
  const bar = document.createElement('progress')
  bar.max = 1
  bar.setAttribute('aria-label', `Sending ${name}`)
  place.replaceChildren(words, bar)
  return bar
}

function say(place: HTMLElement, why: string): void {
  const words = document.createElement('p')
  words.className = 'govuk-error-message'
  words.textContent = why
  place.replaceChildren(words)
}

/** What was hidden in it is shown once, before the author goes on. */
function tell(place: HTMLElement, { to, hidden }: Extract<Sent, { kind: 'added' }>): void {
  const words = document.createElement('p')
  words.textContent = 'It is here. This was hidden in the file, and is not in it any more:'
  const list = document.createElement('ul')
  list.className = 'govuk-list govuk-list--bullet'
  for (const line of hidden) {
    const item = document.createElement('li')
    item.dir = 'auto'
    item.textContent = line
    list.append(item)
  }
  const on = document.createElement('a')
  on.className = 'govuk-button'
  on.href = to
  on.textContent = 'Choose its picture'
  place.replaceChildren(words, list, on)
  on.focus()
}
