import type { PictureOut } from '../../../domain/pictures/index.ts'
import { Checkboxes } from '../../components/checkboxes.tsx'
import { TimeText } from '../../components/time-text.tsx'
import { excerpt } from '../posts/excerpt.ts'

interface PicturesListProps {
  readonly posts: readonly PictureOut[]
  readonly ticked: readonly string[]
  readonly error: string | undefined
}

/** One tick box a post, with its pictures, where it stands and what is in it. */
export function PicturesList({ posts, ticked, error }: PicturesListProps) {
  return (
    <Checkboxes
      name="postIds"
      legend="Posts"
      legendSize="s"
      values={ticked}
      error={error}
      items={posts.map((post) => ({
        value: post.postId,
        text: excerpt({ text: post.text, photoCount: post.photos.length }),
        hint: <WhatIsInIt post={post} />,
      }))}
    />
  )
}

function WhatIsInIt({ post }: { readonly post: PictureOut }) {
  return (
    <>
      {post.leavers.map((learner) => (
        <>
          {learner.name}
          {learner.leftOn ? (
            <>
              {' left on '}
              <TimeText at={learner.leftOn} />
            </>
          ) : (
            ' has left'
          )}
          <br />
        </>
      ))}
      {post.channels.join(', ')}, <TimeText at={post.publishedAt} />
      <br />
      <a class="govuk-link" href={`/posts/${post.postId}`}>
        Open the post
      </a>
      {post.photos.length > 0 ? (
        <span class="gp-thumbs">
          {post.photos.map(({ photoId, faces }) => (
            <img
              src={`/photos/${photoId}/thumb`}
              alt={
                faces === 1
                  ? 'A photo with one face close up'
                  : `A photo with ${faces} faces close up`
              }
              loading="lazy"
              width="120"
              height="90"
            />
          ))}
        </span>
      ) : null}
    </>
  )
}
