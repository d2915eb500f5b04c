/** Settings that make the product's promises; given on the command line so that a new release changes them for old data. */
export function productSettings(host: string, port: number): Readonly<Record<string, string>> {
  const unix = {
    listen_addresses: '',
    // A list of folders: a comma in the path would part it.
    unix_socket_directories: `"${host.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
  }
  const place = process.platform === 'win32' ? { listen_addresses: host } : unix
  return {
    ...place,
    port: String(port),
    fsync: 'on',
    jit: 'off',
    max_connections: '60',
    shared_buffers: '128MB',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_destination: 'stderr',
    logging_collector: 'off',
  }
}

/** The settings as arguments of `postgres`. */
export function asArguments(settings: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}
