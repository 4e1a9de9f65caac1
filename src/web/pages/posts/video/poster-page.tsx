import type { PostPhoto, VideoKnown } from '../../../../domain/posts/index.ts'
import { Button } from '../../../components/button.tsx'
import { ButtonGroup } from '../../../components/button-group.tsx'
import { FileUpload } from '../../../components/file-upload.tsx'
import { InsetText } from '../../../components/inset-text.tsx'
import { Section } from '../../../components/section.tsx'
import { SummaryList } from '../../../components/summary-list.tsx'
import { VideoPlayer } from '../../../components/video-player.tsx'
import type { PageContext } from '../../../context.ts'
import { Frame } from '../../../frame.tsx'
import { durationInWords, sizeInWords, videoRemovedInWords } from './video-words.ts'

/** What is wrong with the form, by its field. */
export type PosterFaults = Readonly<Partial<Record<'poster' | 'captions', string>>>

export interface PosterPageProps {
  readonly c: PageContext
  readonly postId: string
  readonly video: VideoKnown
  /** The picture that stands for it now. */
  readonly poster?: PostPhoto | undefined
  readonly hidden?: readonly string[] | undefined
  readonly faults?: PosterFaults
}

/** A video on its way into a post: what it is, what stands for it, and its captions. */
export function PosterPage({ c, postId, video, poster, hidden, faults = {} }: PosterPageProps) {
  const back = `/posts/${postId}/edit`
  const here = `/posts/${postId}/videos/${video.videoId}`
  return (
    <Frame
      c={c}
      title="The video"
      heading="The video"
      breadcrumbs={[
        { text: 'Posts', href: '/posts' },
        { text: 'Write a post', href: back },
      ]}
      width="reading"
      errors={Object.entries(faults).map(([field, text]) => ({ text, href: `#${field}` }))}
      islands={['islands/video.ts']}
    >
      <WhatWasHidden video={video} hidden={hidden} />
      <VideoPlayer
        src={`/videos/${video.videoId}`}
        poster={poster && `/photos/${poster.photoId}`}
        label={`The video ${video.fileName}`}
        size={video}
      />
      <SummaryList
        rows={[
          { key: 'File', value: video.fileName },
          { key: 'Length', value: durationInWords(video.durationMs) },
          { key: 'Size', value: sizeInWords(video.bytes) },
          { key: 'Sound', value: video.hasSound ? 'Yes. It stays in the video.' : 'None' },
        ]}
      />
      {video.codec === 'hevc' ? <HardToPlay /> : null}
      <form method="post" action={here} enctype="multipart/form-data" novalidate data-poster>
        <PosterField there={poster !== undefined} error={faults.poster} />
        <CaptionsField video={video} error={faults.captions} />
        <ButtonGroup>
          <Button preventDoubleClick>{poster ? 'Save' : 'Put it in the post'}</Button>
          <Button kind="secondary" href={back}>
            Back to the post
          </Button>
        </ButtonGroup>
      </form>
      {poster ? null : (
        <form method="post" action={`${here}/drop`}>
          <Button kind="warning">Take the video away</Button>
        </form>
      )}
    </Frame>
  )
}

function WhatWasHidden({ video, hidden = [] }: Pick<PosterPageProps, 'video' | 'hidden'>) {
  if (hidden.length === 0) {
    return <p class="govuk-body">{videoRemovedInWords(video.removed)}</p>
  }
  return (
    <InsetText>
      <p>This was hidden in the file. It is not in it any more:</p>
      <ul class="govuk-list govuk-list--bullet">
        {hidden.map((words) => (
          <li dir="auto">{words}</li>
        ))}
      </ul>
    </InsetText>
  )
}

function HardToPlay() {
  return (
    <InsetText>
      This video is packed as H.265 (HEVC). Some browsers and networks cannot play it. To be sure,
      export it as an MP4 with H.264 and add that copy instead.
    </InsetText>
  )
}

function PosterField({
  there,
  error,
}: {
  readonly there: boolean
  readonly error?: string | undefined
}) {
  return (
    <Section title="The picture that stands for it" headingLevel={2}>
      <p class="govuk-body">
        People see it before they press play. It goes through the same checks as every photo.
      </p>
      <div class="gp-frame-choice" hidden data-frame>
        <p class="govuk-hint">Play the video above and stop it where it looks best.</p>
        <Button kind="secondary" type="button" attributes={{ 'data-use-frame': '' }}>
          Use the picture that the video shows now
        </Button>
        <p role="status" data-frame-said></p>
        <img class="gp-frame-choice__picture" alt="" hidden data-frame-picture />
      </div>
      <FileUpload
        name="poster"
        label={there ? 'Another picture (optional)' : 'Picture'}
        hint="A photo or a screenshot of the video, at most 25 MB."
        accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
        error={error}
      />
    </Section>
  )
}

function CaptionsField({
  video,
  error,
}: {
  readonly video: VideoKnown
  readonly error?: string | undefined
}) {
  if (!video.hasSound) return null
  return (
    <Section title="Captions" headingLevel={2}>
      <p class="govuk-body">
        For people who cannot hear it. You can also write them, or say that none are needed, on the
        page of the post.
      </p>
      <FileUpload
        name="captions"
        label="Captions file (optional)"
        hint="WebVTT (.vtt) or SubRip (.srt). Its words are checked for names like the text of the post."
        accept=".vtt,.srt,text/vtt,application/x-subrip"
        error={error}
      />
    </Section>
  )
}
