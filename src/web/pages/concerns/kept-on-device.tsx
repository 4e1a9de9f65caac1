import { Button } from '../../components/button.tsx'

/**
 * What a script shows once it runs: whether the words may be kept on this device, and what becomes of them on
 * a bad line. Hidden without scripts, for then nothing is kept.
 */
export function KeptOnDevice({ plain = false }: { readonly plain?: boolean | undefined }) {
  return (
    <div class="gp-kept" data-kept hidden>
      <div data-kept-ask hidden>
        <p>
          <strong>
            {plain ? 'Is this your own phone or computer?' : 'Is this your own device?'}
          </strong>{' '}
          Then what you type can be kept on it, locked, until it is sent: if the line breaks or this
          page closes, you find it here again.
        </p>
        <div class="govuk-button-group">
          <Button type="button" kind="secondary" attributes={{ 'data-kept-yes': true }}>
            Yes, keep it here
          </Button>
          <Button type="button" kind="secondary" attributes={{ 'data-kept-no': true }}>
            No, or others use it
          </Button>
        </div>
      </div>
      <p role="status" data-kept-says />
      <p data-kept-forget hidden>
        <Button type="button" kind="secondary" attributes={{ 'data-kept-drop': true }}>
          Forget it on this device
        </Button>
      </p>
    </div>
  )
}
