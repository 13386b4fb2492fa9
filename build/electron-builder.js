/**
 * What a package of the desktop program is. The tree inside is that of the repository, less all
 * that does not run: the bundles hold everything, so there is no node_modules.
 * @type {import('electron-builder').Configuration}
 */
export const packageConfiguration = {
  appId: 'invalid.lync-client-emulator',
  productName: 'Lync Client Emulator',
  copyright: 'MIT licence. An emulator, not affiliated with Microsoft.',
  // No address on the web yet; Debian's packages want one, and this top-level domain is nobody's.
  extraMetadata: { homepage: 'https://lync-client-emulator.invalid/' },
  // Named for nothing in the tree: a folder of build resources would be left out of the package.
  directories: { buildResources: 'build/installer', output: 'dist/package' },
  files: [
    'package.json',
    'LICENSE',
    'NOTICE',
    'dist/main/*.js',
    'dist/preload/preload.cjs',
    'dist/renderer/**/*',
    '!**/*.map',
    'build/icons/icon.png',
    'build/icons/tray/*.png',
    '!node_modules/**/*',
  ],
  asar: true,
  npmRebuild: false,
  electronLanguages: ['en-GB', 'en-US'],
  // The program cannot be made to run other code than its own.
  electronFuses: {
    runAsNode: false,
    // There are no cookies, and on a Mac their key would have to be asked for.
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  icon: 'build/icons/icon.png',
  win: { target: ['nsis', 'portable'] },
  nsis: { oneClick: false, allowToChangeInstallationDirectory: true },
  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    category: 'public.app-category.developer-tools',
  },
  linux: {
    // Installing the deb brings an AppArmor profile that allows the sandbox its user namespaces, where
    // the system has AppArmor for it, and else gives its helper to root.
    target: ['AppImage', 'deb'],
    category: 'Development',
    executableName: 'lync-client-emulator',
    maintainer: 'The Lync Client Emulator authors <nobody@lync-client-emulator.invalid>',
  },
  publish: null,
};
