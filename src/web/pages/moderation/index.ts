import type { App } from '../../context.ts'
import { registerActOnComment } from './act-on-comment.tsx'
import { registerByHand } from './by-hand.tsx'
import { registerChannelComments } from './channel.tsx'
import { registerComment } from './comment.tsx'
import { registerCopy } from './copy.tsx'
import { registerCover } from './cover.tsx'
import { registerHandedOver } from './handed-over.tsx'
import { registerQueue } from './queue.tsx'
import { registerRules } from './rules.tsx'
import { registerWorry } from './worry.tsx'

/** Comments on what the school publishes, for those who moderate them. */
export function registerModeration(app: App): void {
  registerQueue(app)
  registerComment(app)
  registerActOnComment(app)
  registerCopy(app)
  registerWorry(app)
  registerByHand(app)
  registerHandedOver(app)
  registerCover(app)
  registerRules(app)
  registerChannelComments(app)
}
