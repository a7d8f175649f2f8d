'use client'

/** To come. */
const MailTab = () => null

export default MailTab
