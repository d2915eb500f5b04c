import manifest from '../../../package.json' with { type: 'json' }

/** The release, as the project's package.json says; the build writes it into what it builds. */
export const version: string = manifest.version
