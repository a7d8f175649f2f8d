'use client'

import '../shared/controls.css'
import './health-settings.css'
import { useEffect, useState } from 'react'
import { bandsOf } from '../../engagement/bands.ts'
import type { Band } from '../../engagement/home.ts'
import { BAND_CONTEXTS, type BandContext } from '../../engagement/values.ts'
import { formatsIn } from '../charts/formats.ts'
import { useSlugs } from '../payload/config.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { getJson } from '../shared/api.ts'
import { partsOf } from './band-strip.ts'

type Stored = Band & { readonly bandFor: BandContext }

/** Above the list of bands: what the scale from 0 to 100 looks like with them, for health and for adoption. */
export const BandsPreview = () => {
  const { t, language } = useTexts()
  const routes = useRoutes()
  const slugs = useSlugs()
  const [bands, setBands] = useState<readonly Stored[] | null>(null)
  useEffect(() => {
    const query = new URLSearchParams({ depth: '0', limit: '200', sort: 'min' })
    getJson<{ docs: Stored[] }>({ url: routes.api(`/${slugs.colorBands}?${query}`), language }).then(
      ({ docs }) => setBands(docs),
      // The list below says what is wrong.
      () => undefined,
    )
  }, [routes, slugs.colorBands, language])
  if (!bands) return null
  return (
    <section aria-label={t('adoption:bands:title')} className="pb-root pb-bands">
      {BAND_CONTEXTS.map((context) => (
        <Strip context={context} key={context} stored={bands.filter(({ bandFor }) => bandFor === context)} />
      ))}
    </section>
  )
}

const Strip = ({ context, stored }: { context: BandContext; stored: readonly Stored[] }) => {
  const { t, language } = useTexts()
  const { number } = formatsIn(language)
  const isDefault = stored.length === 0
  const bands = bandsOf({ stored, kind: context, say: t })
  return (
    <div className="pb-bands-strip">
      <h3 className="pb-bands-title">{t(`adoption:bands:${context}`)}</h3>
      <ol className="pb-bands-scale">
        {partsOf(bands).map(({ from, to, band }) => (
          <li
            className={`pb-bands-part pb-bands-${band?.tone ?? 'none'}`}
            key={from}
            // Its length is the number, which no class can say.
            style={{ flexGrow: to - from }}
          >
            {band
              ? t('adoption:bands:sentence', { label: band.label, min: number(from), max: number(to) })
              : t('adoption:bands:gap', { min: number(from), max: number(to) })}
          </li>
        ))}
      </ol>
      {isDefault && <p className="pb-note">{t('adoption:bands:defaults')}</p>}
    </div>
  )
}
