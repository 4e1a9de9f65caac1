import { Socket } from 'node:net'

/**
 * A socket that sends what is written in one turn as one piece. Questions that are asked at once then
 * cost the system one call and the server one waking, and not one each.
 */
export class GatheringSocket extends Socket {
  #gathering = false

  override cork(): void {
    if (this.#gathering) return
    this.#gathering = true
    super.cork()
    process.nextTick(() => {
      this.#gathering = false
      super.uncork()
    })
  }

  /** The end of the turn does it. */
  override uncork(): void {}
}
