import { startAutosave } from './compose/autosave.ts'
import { bringBack } from './compose/bring-back.ts'
import { startDeviceCheck } from './compose/device-check.tsx'
import { startFindLearners } from './compose/find-learners.ts'
import { startHighlights } from './compose/highlights.ts'
import { startLiveCheck } from './compose/live-check.tsx'
import { aWeekBefore, dropCopiesBefore } from './compose/local-copy.ts'
import { startRooms } from './compose/rooms.ts'
import { sendInOrder } from './compose/send-in-order.ts'
import { isOfPost, sameFields, typedFields, writtenFields } from './compose/typed-fields.ts'
import { startUploads } from './compose/uploads.ts'
import { watchPhotos } from './compose/watch-photos.ts'
import { countCharacters, leadToFields } from './compose/ways.ts'

const form = document.querySelector<HTMLFormElement>('#compose')
if (form) start(form)

/** Make the author's page save, check and take photos in by itself; it works without. */
function start(form: HTMLFormElement): void {
  const part = partsOf(form)
  const postId = form.dataset.post ?? ''
  const byItself = form.dataset.savesByItself === 'true'
  const revision = part<HTMLInputElement>('input[name=revision]')
  const box = part<HTMLTextAreaElement>('textarea[name=text]')
  const place = part('[data-save-state]')
  const post = { form, postId, revision }
  form.dataset.scripted = 'true'
  forgetOldCopies()

  const highlights = startHighlights(box)
  const saving = startAutosave({ ...post, byItself, place })
  const findings = part('[data-check-result]')
  const checking = startLiveCheck({
    ...post,
    highlights,
    said: part('[data-check-said]'),
    place: findings,
    previews: part('[data-previews]'),
    device: startDeviceCheck({ box, highlights, place: findings }),
  })
  const changed = () => {
    saving.changed()
    checking.changed()
  }
  const watching = watchPhotos(form, postId, () => checking.changed())
  watching.look()
  const uploads = startUploads({
    ...post,
    picker: part<HTMLInputElement>('input[type=file]'),
    drop: part('[data-drop]'),
    list: part('[data-uploads]'),
    photos: part('[data-photo-list]'),
    added: () => {
      changed()
      watching.look()
    },
  })
  startFindLearners(post)
  countCharacters(box)
  startRooms(form)
  leadToFields(form, highlights)
  form.addEventListener('input', (event) => {
    if (isContent(event.target)) changed()
  })
  keepOnLeaving(form, saving)
  sendInOrder(form, async () => {
    await uploads.settle()
    return saving.settle()
  })
  void bringBack({ ...post, byItself, place })
  // A browser may have put typed words back into a page that it loaded anew.
  if (!sameFields(typedFields(form), writtenFields(form))) changed()
  // What the server refused of an answer is read before it is asked again.
  else if (!findings.querySelector('.govuk-error-message')) checking.changed()
}

type Saving = ReturnType<typeof startAutosave>

function keepOnLeaving(form: HTMLFormElement, saving: Saving): void {
  form.addEventListener('focusout', () => void saving.settle())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') saving.leave()
  })
  addEventListener('pagehide', () => saving.leave())
  addEventListener('pageshow', (event) => {
    // A page out of the browser's memory may be older than what the server has.
    if (event.persisted) location.reload()
  })
}

/** Copies of other posts go after a week, and all of them when somebody signs out here. */
function forgetOldCopies(): void {
  dropCopiesBefore(aWeekBefore(Date.now()))
  document.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement)) return
    if (new URL(event.target.action).pathname === '/sign-out') dropCopiesBefore(Infinity)
  })
}

/** Searches, files and answers half given are no part of what is kept. */
function isContent(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLInputElement)) return true
  return target.type !== 'file' && isOfPost(target.name)
}

function partsOf(form: HTMLFormElement) {
  return <Kind extends HTMLElement = HTMLElement>(selector: string): Kind => {
    const found = form.querySelector<Kind>(selector)
    if (!found) throw new Error(`The page has no ${selector}.`)
    return found
  }
}
