'use client'

/** To come. */
const StreamTab = () => null

export default StreamTab
