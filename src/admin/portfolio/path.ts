/** Of the portfolio's page, below the panel's. */
export const PORTFOLIO_PATH = '/success-portfolio'

/** What Payload calls the page where it knows no languages. */
export const PORTFOLIO_TITLE = 'Success portfolio'
