import { captionsToShow, type PostForReader } from '../../../../domain/posts/index.ts'
import { type PhotoNote, PhotoTile } from '../../../components/photo-tile.tsx'
import { plainly } from '../../../components/plainly.ts'
import { VideoPlayer } from '../../../components/video-player.tsx'
import { durationInWords } from './video-words.ts'

const CAPTIONS = {
  file: 'It has captions.',
  burned_in: 'Its author says that its captions are in the picture.',
  no_speech: 'Its author says that nobody speaks in it.',
  '': 'It has no captions.',
} as const

/** The video of a post as it goes out, for whoever must watch it, with what its author said of it. */
export function Video({ view }: { readonly view: PostForReader }) {
  const { post, videos } = view
  const poster = post.content.photos.find((photo) => photo.video)
  if (!poster?.video) return null
  const { video } = poster
  const known = videos.get(video.videoId)
  const captions = captionsToShow(video)
  return (
    <div class="gp-shown-video">
      <VideoPlayer
        src={`/videos/${video.videoId}`}
        poster={`/photos/${poster.photoId}`}
        label="The video in this post"
        size={known}
        captions={captions && `/posts/${post.postId}/captions.vtt`}
      />
      <PhotoTile
        src={`/photos/${poster.photoId}`}
        alt={poster.altText}
        name="The picture that stands for the video"
        notes={[
          { severity: 'review', text: watchedBy(video.watched, known?.durationMs) },
          {
            severity: poster.altText ? 'clear' : 'review',
            text: poster.altText ? `Alt text: ${plainly(poster.altText)}` : 'No alt text',
          },
          tagged(poster.nobodyIdentifiable, poster.pictured.length),
          {
            severity: video.captions === '' && known?.hasSound !== false ? 'review' : 'clear',
            text: CAPTIONS[video.captions],
          },
        ]}
      />
    </div>
  )
}

function watchedBy(watched: boolean, ms: number | undefined): string {
  const length = ms === undefined ? '' : ` It runs ${durationInWords(ms)}.`
  return watched
    ? `Its author watched all of it. Watch it too.${length}`
    : `Nobody has said that they watched all of it.${length}`
}

function tagged(nobody: boolean, count: number): PhotoNote {
  return {
    severity: 'clear',
    text: nobody ? 'Declared: nobody can be identified' : `${count} tagged`,
  }
}
