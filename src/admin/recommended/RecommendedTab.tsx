'use client'

/** To come. */
const RecommendedTab = () => null

export default RecommendedTab
