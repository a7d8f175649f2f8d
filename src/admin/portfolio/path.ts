/** Of the portfolio's page, below the panel's. */
export const PORTFOLIO_PATH = '/success-portfolio'
