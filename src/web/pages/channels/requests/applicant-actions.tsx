import { Button } from '../../../components/button.tsx'
import { Details } from '../../../components/details.tsx'
import { InsetText } from '../../../components/inset-text.tsx'
import { requestPath } from './address.ts'
import type { RequestPageProps } from './show-page.tsx'

/** What the applicant can do: go on with the form, send it, take it back, begin anew from it. */
export function ApplicantActions(props: RequestPageProps) {
  const { school, view, open } = props
  const { request } = view
  const here = requestPath(school.slug, request.requestId)
  const [first] = open
  return (
    <>
      {view.open.includes('send') && first ? (
        <InsetText>
          <p>
            {open.length === 1
              ? 'One page is not complete yet.'
              : `${open.length} pages are not complete yet.`}{' '}
            Everything that you typed is kept.
          </p>
          <Button href={`${here}/${first.step.code}`}>Go on with “{first.step.title}”</Button>
        </InsetText>
      ) : null}
      {view.open.includes('send') && !first ? (
        <form method="post" action={`${here}/send`}>
          <input type="hidden" name="contentSha256" value={request.contentSha256} />
          <p>Read your answers below once more. Whoever approves sees exactly these.</p>
          <Button preventDoubleClick>Send it for approval</Button>
        </form>
      ) : null}
      {request.state === 'changes_requested' ? (
        <InsetText>
          <p>
            Somebody asked for changes; their words stand below. Change your answers, then send the
            request again.
          </p>
          <Button href={`${here}/why`}>Change my answers</Button>
        </InsetText>
      ) : null}
      {request.state === 'draft' ? null : (
        <form method="post" action={`${here}/copy`}>
          <Button kind="secondary">Begin another with these answers</Button>
        </form>
      )}
      {view.open.includes('withdraw') ? (
        <Details summary="Withdraw this request">
          <p>Nobody is asked to approve it any more. It stays on record, and you can copy it.</p>
          <form method="post" action={`${here}/withdraw`}>
            <Button kind="warning">Withdraw it</Button>
          </form>
        </Details>
      ) : null}
    </>
  )
}
