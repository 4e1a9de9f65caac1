import { askServer } from './ask-server.ts'

const AGAIN_MS = 1_500
/** Some minutes; after that the page says so when it is loaded again. */
const MOST_TIMES = 40

/**
 * Ask what was seen in photos that are being looked through, until each is known.
 * @param seen called when something was put on the page
 * @returns what to call when a photo was added
 */
export function watchPhotos(
  form: HTMLFormElement,
  postId: string,
  seen: () => void,
): { look(): void } {
  let running = false

  async function watch(): Promise<void> {
    for (let times = 0; times < MOST_TIMES; times += 1) {
      const waiting = [...form.querySelectorAll<HTMLElement>('[data-seen=waiting]')]
      if (waiting.length === 0) return
      const photos = waiting.map(({ dataset }) => ({
        photoId: dataset.photoId,
        number: Number(dataset.number),
      }))
      const answer = await askServer(`/posts/${postId}/seen`, { photos })
      if (answer.kind === 'answered' && answer.status !== 200) return
      if (answer.kind === 'answered' && putIn(form, answer.body.seen)) seen()
      await new Promise((done) => setTimeout(done, AGAIN_MS))
    }
  }

  return {
    look() {
      if (running) return
      running = true
      void watch().finally(() => {
        running = false
      })
    },
  }
}

function putIn(form: HTMLFormElement, found: unknown): boolean {
  let changed = false
  for (const one of Array.isArray(found) ? (found as unknown[]) : []) {
    if (typeof one !== 'object' || one === null || !('photoId' in one) || !('html' in one)) continue
    const place = form.querySelector<HTMLElement>(`[data-photo-id="${String(one.photoId)}"]`)
    if (!place) continue
    const alt = place.querySelector('img')?.alt
    const holder = document.createElement('div')
    holder.innerHTML = String(one.html)
    const fresh = holder.querySelector<HTMLElement>('[data-photo-id]')
    const picture = fresh?.querySelector('img')
    if (!fresh) continue
    if (picture && alt) picture.alt = alt
    place.replaceWith(fresh)
    changed = true
  }
  return changed
}
