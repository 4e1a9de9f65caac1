/** What stands on a school’s page until it writes its own words under Settings. */
export const HOUSE_RULES = `Be kind. Talk about ideas, not about people.

Do not name or picture any child, and do not say where a child can be found.

We take down what breaks these rules and keep a note of why.`

export const TERMS_OF_USE = `What you find here belongs to the school or is used with permission. Share the address, not copies of the pictures.

If you see something that should not be here, tell the school office and it comes down while we look into it.`
