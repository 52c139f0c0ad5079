import { identifier, lowerAscii } from './identifier.ts';
import type { IdentifierProblem } from './sentences.ts';

/** Normalised: domain as DNS knows it (punycode, lower case), local part as its owner wrote it. */
export const email = identifier({
  longest: 254,
  tooLong: 'emailTooLong',
  tidy: (given) => {
    const [local, domain, ...more] = given.split('@');
    return domain === undefined || more.length > 0 || isAmbiguous(domain) ? given : `${local}@${asDns(domain)}`;
  },
  judge,
});

/** A registered electronic mail address: the provider's number NN stands in hsNN.kep.tr. */
export const kep = identifier({
  longest: 254,
  tooLong: 'kepShape',
  tidy: (given) => lowerAscii(given),
  judge: (value) => {
    const [, domain = ''] = value.split('@');
    return email.is(value) && /^(?:[a-z0-9-]{1,63}\.)?hs[0-9]{2}\.kep\.tr$/.test(domain) ? undefined : 'kepShape';
  },
});

/**
 * The identity of an account; undefined for what `email` refuses. Local parts are ASCII, so only A–Z are lowered:
 * no İ, I, ı or i is ever taken for another of them, and no two writings of one mailbox make two accounts.
 */
export function emailKey(given: string): string | undefined {
  const address = email.normalise(given);
  return email.is(address) ? lowerAscii(address) : undefined;
}

function judge(value: string): IdentifierProblem | undefined {
  const [local = '', domain, ...more] = value.split('@');
  if (domain === undefined || more.length > 0) return 'emailShape';
  if (/\P{ASCII}/u.test(local)) return 'emailLocalAscii';
  if (isAmbiguous(domain)) return 'emailDomainCase';
  return isLocal(local) && isDomain(domain) ? undefined : 'emailShape';
}

const isLocal = (local: string) => local.length <= 64 && local.split('.').every((atom) => /^[\w+&'=~-]+$/.test(atom));

function isDomain(domain: string) {
  const labels = domain.split('.');
  const last = labels.at(-1) ?? '';
  return labels.length > 1 && labels.every(isLabel) && (/^[a-z]{2,}$/.test(last) || last.startsWith('xn--'));
}

const isLabel = (label: string) =>
  label.length <= 63 && /^[a-z0-9-]+$/.test(label) && !label.startsWith('-') && !label.endsWith('-');

/** IŞIK.COM.TR is ışık or işık: DNS would take the second, its owner means the first. So capitals are not guessed at. */
const isAmbiguous = (domain: string) => /\P{ASCII}/u.test(domain) && /\p{Lu}|\p{Lt}|\u0307/u.test(domain);

/** The URL parser is the IDNA implementation that servers, browsers and the workflow sandbox share. */
function asDns(domain: string) {
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return domain;
  if (/^\p{ASCII}*$/u.test(domain)) return lowerAscii(domain);
  return URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : domain;
}
