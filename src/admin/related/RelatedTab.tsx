'use client'

/** To come. */
const RelatedTab = () => null

export default RelatedTab
