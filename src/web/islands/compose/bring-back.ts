import { askServer } from './ask-server.ts'
import { dropCopy, holdCopy, type LocalCopy, readCopy, readHeldCopy } from './local-copy.ts'
import { offerOf } from './offer.ts'
import { sameFields, writtenFields } from './typed-fields.ts'

export interface BringBackParts {
  readonly form: HTMLFormElement
  readonly postId: string
  readonly revision: HTMLInputElement
  readonly byItself: boolean
  readonly place: HTMLElement
}

const NOTE = 'gatepost.brought_back'

/**
 * Words that this browser kept and the server never had come back. Where nobody changed the post
 * since, the server takes them and draws the page anew, tags and photos included; otherwise they are
 * held aside and offered, so that what is typed now cannot overwrite them.
 */
export async function bringBack(parts: BringBackParts): Promise<void> {
  sayBroughtBack(parts)
  const { postId, form, revision } = parts
  const copy = readCopy(postId)
  if (copy && sameFields(copy.fields, writtenFields(form))) dropCopy(postId)
  else if (copy && parts.byItself && copy.revision === Number(revision.value)) {
    const body = { revision: copy.revision, fields: copy.fields }
    const answer = await askServer(`/posts/${postId}/autosave`, body)
    if (answer.kind === 'answered' && answer.body.ok === true) return drawAnew(postId)
    holdCopy(postId, copy)
  } else if (copy) holdCopy(postId, copy)
  const held = readHeldCopy(postId)
  if (held) form.prepend(offerOf(held, { use: () => sendAsForm(form, held), postId }))
}

function drawAnew(postId: string): void {
  dropCopy(postId)
  sessionStorage.setItem(NOTE, postId)
  location.reload()
}

function sayBroughtBack({ postId, place }: BringBackParts): void {
  try {
    if (sessionStorage.getItem(NOTE) !== postId) return
    sessionStorage.removeItem(NOTE)
    place.textContent = 'Your last words were kept here and are saved now'
  } catch {
    // A browser that keeps nothing brought nothing back.
  }
}

/** The server knows best how to show two texts: the words go to it as the form that they were. */
function sendAsForm(form: HTMLFormElement, copy: LocalCopy): void {
  const sending = document.createElement('form')
  sending.method = 'post'
  sending.action = form.action
  sending.hidden = true
  // A check keeps a draft and takes nothing back from approval.
  const fields = [...copy.fields, ['revision', String(copy.revision)], ['intent', 'check']] as const
  for (const [name = '', value = ''] of fields) {
    const field = document.createElement('textarea')
    field.name = name
    field.value = value
    sending.append(field)
  }
  document.body.append(sending)
  sending.submit()
}
