declare module '*.css'

/** The address a file of a package is served under. */
declare module '*?url' {
  const address: string
  export default address
}
