import { MAX_VIDEO_BYTES } from '../../../../gate/video/index.ts'
import { Button } from '../../../components/button.tsx'
import { ButtonGroup } from '../../../components/button-group.tsx'
import { FileUpload } from '../../../components/file-upload.tsx'
import type { PageContext } from '../../../context.ts'
import { Frame } from '../../../frame.tsx'

export interface UploadPageProps {
  readonly c: PageContext
  readonly postId: string
  readonly error?: string | undefined
}

/** Choose a video for a post, and hear what will become of it. */
export function UploadPage({ c, postId, error }: UploadPageProps) {
  const back = `/posts/${postId}/edit`
  return (
    <Frame
      c={c}
      title="Add a video"
      heading="Add a video"
      breadcrumbs={[
        { text: 'Posts', href: '/posts' },
        { text: 'Write a post', href: back },
      ]}
      width="reading"
      errors={error ? [{ text: error, href: '#video' }] : []}
      islands={['islands/video.ts']}
    >
      <p class="govuk-body">
        Gatepost cannot look into a moving picture. You watch all of it before you send the post,
        and whoever approves it watches all of it too, so keep it short.
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>The sound stays in it: listen for names.</li>
        <li>What cameras hide in the file, such as the place, is told to you and taken out.</li>
        <li>Next you choose the still picture that stands for it.</li>
      </ul>
      <form
        method="post"
        action={`/posts/${postId}/video`}
        enctype="multipart/form-data"
        novalidate
        data-video-upload
        data-most-bytes={String(MAX_VIDEO_BYTES)}
      >
        <FileUpload
          name="video"
          label="Video"
          hint="MP4, MOV or WebM, at most 500 MB and 10 minutes."
          accept="video/mp4,video/quicktime,video/webm"
          error={error}
        />
        <div class="gp-video-sending" role="status" data-sending></div>
        <ButtonGroup>
          <Button preventDoubleClick>Add it</Button>
          <Button kind="secondary" href={back}>
            Back to the post
          </Button>
        </ButtonGroup>
      </form>
    </Frame>
  )
}
