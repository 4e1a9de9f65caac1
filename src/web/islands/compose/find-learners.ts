import { askServer } from './ask-server.ts'
import { typedFields } from './typed-fields.ts'

const PAUSE_MS = 400
const FEWEST_LETTERS = 2

export interface FindLearnersParts {
  readonly form: HTMLFormElement
  readonly postId: string
}

/** Search the register while a name is typed. Only matches come to the browser, to be ticked. */
export function startFindLearners({ form, postId }: FindLearnersParts): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: AbortController | undefined

  async function find(picker: HTMLElement): Promise<void> {
    clearTimeout(timer)
    const said = picker.querySelector<HTMLElement>('[data-said]')
    const tags = picker.querySelector<HTMLElement>('[data-tags]')
    const target = picker.dataset.picker
    if (!said || !tags || !target) return
    running?.abort()
    running = new AbortController()
    const { signal } = running
    const answer = await askServer(`/posts/${postId}/learners`, question(form, picker), { signal })
    if (signal.aborted) return
    if (answer.kind !== 'answered' || typeof answer.body.html !== 'string') {
      said.textContent = 'The register cannot be searched just now. Try again.'
      return
    }
    for (const item of tags.querySelectorAll('[data-learner]')) {
      if (!item.querySelector<HTMLInputElement>('input')?.checked) item.remove()
    }
    tags.insertAdjacentHTML('beforeend', answer.body.html)
    said.textContent = String(answer.body.said)
  }

  form.addEventListener('input', (event) => {
    const picker = pickerOf(event.target)
    if (!picker || !isSearch(event.target)) return
    clearTimeout(timer)
    if (event.target.value.trim().length < FEWEST_LETTERS) return
    timer = setTimeout(() => void find(picker), PAUSE_MS)
  })
  form.addEventListener('keydown', (event) => {
    const picker = pickerOf(event.target)
    if (event.key !== 'Enter' || !picker || !isSearch(event.target)) return
    event.preventDefault()
    void find(picker)
  })
  form.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null
    const picker = button?.value.startsWith('find:') ? pickerOf(button) : undefined
    if (!picker) return
    event.preventDefault()
    void find(picker)
  })
}

function pickerOf(target: EventTarget | null): HTMLElement | undefined {
  if (!(target instanceof Element)) return undefined
  return target.closest<HTMLElement>('[data-picker]') ?? undefined
}

function isSearch(target: EventTarget | null): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.type === 'search'
}

function question(form: HTMLFormElement, picker: HTMLElement) {
  const target = picker.dataset.picker ?? ''
  const valuesOf = (name: string) =>
    typedFields(form).flatMap(([field, value]) => (field === name ? [value] : []))
  return {
    target,
    text: picker.querySelector<HTMLInputElement>('input[type=search]')?.value ?? '',
    how: target === 'named' ? 'named' : 'pictured',
    channels: valuesOf('channels'),
    tagged: valuesOf(target === 'named' ? 'named' : `${target}.pictured`),
  }
}
