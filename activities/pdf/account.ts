/** The user that Chromium runs as: never root. "nobody" owns no file of ours. */
export type Account = { readonly uid?: number; readonly gid?: number };

const nobody = 65_534;

export const unprivileged = (): Account => (process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {});
