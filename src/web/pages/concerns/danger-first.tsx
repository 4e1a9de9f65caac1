import { Button } from '../../components/button.tsx'

/** Before everything else: somebody in danger is not helped by a form. */
export function DangerFirst({ plain = false }: { readonly plain?: boolean | undefined }) {
  return (
    <section class="gp-danger" aria-labelledby="danger">
      <h2 class="govuk-heading-m" id="danger">
        {plain
          ? 'Are you, or is somebody else, in danger right now?'
          : 'Is somebody in danger right now?'}
      </h2>
      <p>
        {plain
          ? 'Ring 999. It is free and you can always do it. Or tell a grown-up near you now.'
          : 'Ring 999 first, then tell somebody at the school in person. Nobody may be reading this at the moment.'}
      </p>
      <Button kind="warning" href="tel:999">
        Ring 999
      </Button>
    </section>
  )
}
