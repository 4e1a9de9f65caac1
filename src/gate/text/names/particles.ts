/** Small words inside surnames, which people leave out and put back. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'van von der den de del della da das do dos di du la le las los el al ap ab ferch bin ibn bint abu ben ter ten zu st o mc mac'.split(
    ' ',
  ),
)
