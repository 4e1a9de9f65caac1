import type { PhotoForm, VideoKnown } from '../../../../domain/posts/index.ts'
import { Button } from '../../../components/button.tsx'
import { Radios } from '../../../components/radios.tsx'
import { Textarea } from '../../../components/textarea.tsx'
import { VideoPlayer } from '../../../components/video-player.tsx'
import { durationInWords } from '../video/video-words.ts'
import { type ComposeView, errorFor } from './compose-view.ts'
import { OneTick } from './one-tick.tsx'

export interface VideoFieldsProps {
  readonly view: ComposeView
  readonly photo: PhotoForm
  readonly video: NonNullable<PhotoForm['video']>
}

/** What is asked of a video beside what is asked of every photo: that somebody watched it, and captions. */
export function VideoFields({ view, photo, video }: VideoFieldsProps) {
  const key = `photo.${photo.photoId}`
  const known = view.desk.videos.get(video.videoId)
  return (
    <>
      <input type="hidden" name={`${key}.video`} value={video.videoId} />
      <input type="hidden" name={`${key}.video.sha256`} value={video.sha256} />
      <VideoPlayer
        src={`/videos/${video.videoId}`}
        poster={`/photos/${photo.photoId}`}
        label="The video in this post"
        size={known}
      />
      <p class="govuk-hint">
        {lengthOf(known)} The gate cannot look into it: a person must watch all of it. Blurring
        covers the still picture alone, never the video.
      </p>
      <Button kind="secondary" name="intent" value="video">
        Change its picture or add captions
      </Button>
      <Captions view={view} name={key} video={video} silent={known?.hasSound === false} />
    </>
  )
}

function lengthOf(known: VideoKnown | undefined): string {
  if (!known) return ''
  const sound = known.hasSound ? 'its sound stays in it.' : 'it has no sound.'
  return `It runs ${durationInWords(known.durationMs)}; ${sound}`
}

interface CaptionsProps {
  readonly view: ComposeView
  readonly name: string
  readonly video: NonNullable<PhotoForm['video']>
  readonly silent: boolean
}

function Captions({ view, name, video, silent }: CaptionsProps) {
  const error = errorFor(view, `${name}.captions.file`)
  if (silent && video.captions === '' && !error) {
    return <input type="hidden" name={`${name}.captions`} value="" />
  }
  return (
    <>
      <Radios
        name={`${name}.captions`}
        legend="Captions, for people who cannot hear it"
        legendSize="s"
        value={video.captions}
        small
        items={[
          { value: 'file', text: 'They stand below' },
          { value: 'burned_in', text: 'They are in the picture already' },
          { value: 'no_speech', text: 'Nobody speaks or sings in it' },
        ]}
      />
      <Textarea
        name={`${name}.captions.file`}
        label="Captions as text"
        hint="WebVTT or SubRip: each line of speech under its times, such as 00:01.000 --> 00:04.000. It is checked for names like the text of the post."
        rows={4}
        value={video.captionsFile}
        error={error}
      />
    </>
  )
}

/** The author's word, asked after everybody in it was tagged. */
export function WatchedTick({ view, photo, video }: VideoFieldsProps) {
  const name = `photo.${photo.photoId}.watched`
  const { learner } = view.desk.choices.pack.terms
  return (
    <OneTick
      name={name}
      checked={video.watched}
      error={errorFor(view, name)}
      hint="Faces, names, badges and voices can come at any moment. Whoever approves it is asked the same."
    >
      {`I have watched this video from beginning to end, with the sound on, and tagged every ${learner} who can be recognised`}
    </OneTick>
  )
}
