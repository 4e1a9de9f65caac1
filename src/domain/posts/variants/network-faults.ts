import type { Reader } from '../../../db/handles.ts'
import { channelsNamed } from '../channels-named.ts'
import type { StoredPost } from '../stored-post.ts'
import { networkFit } from './network-fit.ts'
import { textFor } from './renditions.ts'

/**
 * What the networks of a post would refuse, each on the field where it is mended: a post that cannot go
 * out as it is need not be approved first.
 */
export async function networkFaults(
  db: Reader,
  post: Pick<StoredPost, 'schoolId' | 'content'>,
): Promise<{ readonly field: string; readonly message: string }[]> {
  const { content } = post
  const channels = await channelsNamed(db, post.schoolId, content.channels)
  const faults = channels.flatMap(({ id, network }) => {
    const shape = { text: textFor(content, id), photos: content.photos }
    const own = content.variants?.some((one) => one.channelId === id)
    return networkFit(network, shape).refusals.map(({ about, message }) => ({
      field: about === 'photos' ? 'photos' : own ? `variant.${id}` : 'text',
      message,
    }))
  })
  return [...new Map(faults.map((fault) => [`${fault.field} ${fault.message}`, fault])).values()]
}
