import { withPayload } from '@payloadcms/next/withPayload'

/** @type {import('next').NextConfig} */
const config = {
  // `npm run check` type-checks all of the repository; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  redirects: async () => [{ source: '/', destination: '/admin', permanent: false }],
  // One copy of Payload for start hook, REST and GraphQL: bundled, each of them gets a copy of its own, with minified
  // names for the errors that an API client sees.
  serverExternalPackages: [
    'payload',
    '@payloadcms/graphql',
    '@payloadcms/drizzle',
    '@payloadcms/db-mongodb',
    '@payloadcms/db-postgres',
    '@payloadcms/db-sqlite',
  ],
  experimental: { serverMinification: false },
}

export default withPayload(config)
