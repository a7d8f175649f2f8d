'use client'

/** To come. */
const RecordTab = () => null

export default RecordTab
