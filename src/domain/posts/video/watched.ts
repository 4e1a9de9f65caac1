import type { Reader } from '../../../db/handles.ts'
import type { PostContent } from '../content.ts'
import type { Refusal } from '../refusal.ts'
import type { StoredPost } from '../stored-post.ts'
import { captionsFault } from './captions.ts'
import { waitingVideo } from './videos-known.ts'

/** Whether something in a post moves. */
export function hasVideo({ photos }: PostContent): boolean {
  return photos.some((photo) => photo.video)
}

/** For the trail: the digests of the videos that somebody says they watched. */
export function videosWatched({ photos }: PostContent): { videos_watched?: string[] } {
  const watched = photos.flatMap((photo) => photo.video?.sha256 ?? [])
  return watched.length > 0 ? { videos_watched: watched } : {}
}

/** The gate cannot look into a moving picture, so nobody approves one that they have not watched. */
export const NOT_WATCHED: Refusal = {
  ok: false,
  kind: 'incomplete',
  message: 'Watch the video from beginning to end before you approve it, and say that you did.',
  faults: [
    { field: 'watched', message: 'Watch the whole video, then say here that you have watched it' },
  ],
}

/** What must be done about the video of a post before the post can be sent. */
export async function videoFaults(
  db: Reader,
  post: StoredPost,
): Promise<{ readonly field: string; readonly message: string }[]> {
  const waits = await waitingVideo(db, post.postId)
  const faults = waits
    ? [{ field: 'video', message: 'Choose the picture that stands for the video, or take it away' }]
    : []
  for (const { photoId, video } of post.content.photos) {
    if (!video) continue
    const key = `photo.${photoId}`
    if (!video.watched) {
      const message = 'Watch the whole video, tag everyone you see in it, and say that you did'
      faults.push({ field: `${key}.watched`, message })
    }
    const unreadable = captionsFault(video)
    if (unreadable) faults.push({ field: `${key}.captions.file`, message: unreadable })
  }
  return faults
}
