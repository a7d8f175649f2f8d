'use client'

/** To come. */
const DiscussionsTab = () => null

export default DiscussionsTab
