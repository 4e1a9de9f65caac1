import { lengthFor } from '../../../vocabulary/network-length.ts'
import { limitsOf } from '../../../vocabulary/network-limits.ts'
import type { Network } from '../../../vocabulary/networks.ts'
import { roomInWords } from '../../pages/posts/compose/room-in-words.ts'

/** Count on while somebody types: what each chosen channel leaves of the text or of its own words. */
export function startRooms(form: HTMLFormElement): void {
  const text = form.querySelector<HTMLTextAreaElement>('textarea[name=text]')
  const rooms = [...form.querySelectorAll<HTMLElement>('[data-room]')]
  const own = (id: string) =>
    form.querySelector<HTMLTextAreaElement>(`textarea[name="variant.${id}"]`)?.value ?? ''
  const chosen = (id: string) =>
    form.querySelector<HTMLInputElement>(`input[name=channels][value="${id}"]`)?.checked ?? false

  const show = () => {
    for (const room of rooms) {
      const { room: id = '', network = '', name, own: isOwn } = room.dataset
      const { counting, text: limit } = limitsOf(network as Network)
      if (limit === null) continue
      const words = isOwn === 'true' ? own(id) : (text?.value ?? '')
      const length = lengthFor(counting, words)
      room.textContent = roomInWords({ name, length, limit })
      room.classList.toggle('gp-room--over', length > limit)
      if (isOwn !== 'true') room.hidden = !chosen(id) || own(id).trim() !== ''
    }
    for (const box of form.querySelectorAll<HTMLElement>('[data-own-words]')) {
      box.classList.toggle('gp-own-words--idle', !chosen(box.dataset.ownWords ?? ''))
    }
  }
  show()
  form.addEventListener('input', show)
}
